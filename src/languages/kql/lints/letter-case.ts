import type { CodePage } from "../../../diagnostics";
import type { KustoBinary, KustoListTest } from "../kusto-types";
import { valuesOf } from "../values";
import { constantTest, listTest } from "./comparisons";
import type { ConstantTest } from "./comparisons";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-letter-case",
  level: "warning",
  title: "A text whose letters are made small is compared with small letters.",
  why: "`==`, `in` and the operators that end in `_cs` tell capitals from small letters. What `tolower` gives holds no capital, so that a value with one is never found.",
  example: {
    language: "kql",
    wrong: 'DeviceProcessEvents\n| where tolower(FileName) == "CertUtil.exe"\n| project DeviceName, FileName',
    right: 'DeviceProcessEvents\n| where FileName =~ "CertUtil.exe"\n| project DeviceName, FileName',
  },
  source: "Kusto documentation, String operators (2025): == and in are case-sensitive",
};

const CASE_SENSITIVE =
  /^(?:==|!=|in|!in|(?:has|contains|startswith|endswith|hasprefix|hassuffix)_cs|!(?:has|contains|startswith|endswith|hasprefix|hassuffix)_cs)$/;

function check(node: KustoBinary | KustoListTest, test: ConstantTest | undefined, context: LintContext): void {
  if (!test || !CASE_SENSITIVE.test(test.operator)) return;
  const values = valuesOf(test.subject);
  if (values?.kind !== "text") return;
  const fold = (text: string): string => (values.letters === "lower" ? text.toLowerCase() : text.toUpperCase());
  const wrong = test.values.filter(({ value }) => typeof value === "string" && fold(value) !== value);
  const [first] = wrong;
  if (!first) return;
  const others = values.letters === "lower" ? "capitals" : "small letters";
  const isAll = wrong.length === test.values.length;
  context.report(PAGE, isAll || first.node === node ? node : first.node, {
    message: `${quoted(context, node)}: can never match "${String(first.value)}", because ${quoted(context, test.subject)} holds no ${others}`,
    help: `write "${fold(String(first.value))}", or compare with \`=~\` or \`in~\` and without the conversion`,
  });
}

/** A converted text compared with letters that it cannot have. */
export const LETTER_CASE: KqlLint = {
  page: PAGE,
  on: {
    BinaryExpression: (node, context) => check(node, constantTest(node), context),
    InExpression: (node, context) => check(node, listTest(node), context),
  },
};
