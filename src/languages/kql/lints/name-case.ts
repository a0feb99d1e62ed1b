import type { CodePage } from "../../../diagnostics";
import { tableNameOf } from "../globals";
import { items } from "../kusto";
import type { KustoBinary, KustoColumn, KustoListTest } from "../kusto-types";
import { constantTest, listTest } from "./comparisons";
import type { ConstantTest } from "./comparisons";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-file-name-case",
  level: "info",
  title: "The name of a program is compared without regard to case.",
  why: "Windows does not tell capitals in file names from small letters, and events spell the same program in several ways: `CertUtil.exe`, `CERTUTIL.EXE`. `==` and `in` find one of them.",
  example: {
    language: "kql",
    wrong: 'DeviceProcessEvents\n| where FileName in ("certutil.exe", "curl.exe")\n| project DeviceName, FileName',
    right: 'DeviceProcessEvents\n| where FileName in~ ("certutil.exe", "curl.exe")\n| project DeviceName, FileName',
  },
  source: "Kusto documentation, String operators (2025): == and in are case-sensitive",
};

const FILE_NAME = /(?:FileName|ProcessName|Process|Image|OriginalFileName)$/;
const PROGRAM = /\.(?:exe|dll|com|scr|cmd|bat|ps1|vbs|hta|msi)$/i;

function check(node: KustoBinary | KustoListTest, test: ConstantTest | undefined, context: LintContext): void {
  if (!test?.column || !/^(?:==|!=|in|!in)$/.test(test.operator) || !isOfTable(test.column)) return;
  if (!FILE_NAME.test(test.column.Name) || !test.values.some(({ value }) => PROGRAM.test(String(value)))) return;
  context.report(PAGE, node, {
    message: `${quoted(context, node)}: tells capitals from small letters, and ${test.column.Name} does not`,
    help: `compare with \`${{ "==": "=~", "!=": "!~", in: "in~", "!in": "!in~" }[test.operator] ?? "=~"}\``,
  });
}

/** A column as it came, not one that the query made small. */
function isOfTable(column: KustoColumn): boolean {
  return tableNameOf(column) !== undefined || items(column.OriginalColumns).some(isOfTable);
}

/** A program's name compared with regard to case. */
export const FILE_NAME_CASE: KqlLint = {
  page: PAGE,
  on: {
    BinaryExpression: (node, context) => check(node, constantTest(node), context),
    InExpression: (node, context) => check(node, listTest(node), context),
  },
};
