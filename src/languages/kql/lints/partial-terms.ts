import type { CodePage } from "../../../diagnostics";
import { columnOf, operatorsBefore } from "../columns";
import { stringOf } from "../constants";
import { isNode } from "../kusto";
import type { KustoBinary, KustoColumn, KustoNode } from "../kusto-types";
import { operandsOf, testOf } from "./comparisons";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-partial-term",
  level: "warning",
  title: "`has` is given whole terms.",
  why: "`has` finds a term only as a whole: between two characters that are no letters or digits. The query itself lists values of the column that hold the word as a part of a longer one, and those are not found.",
  example: {
    language: "kql",
    wrong:
      'DeviceNetworkEvents\n| where RemoteUrl in~ ("dl.dropboxusercontent.com", "paste.ee")\n| extend Risk = iff(RemoteUrl has "dropbox", 50, 20)\n| project DeviceName, Risk',
    right:
      'DeviceNetworkEvents\n| where RemoteUrl in~ ("dl.dropboxusercontent.com", "paste.ee")\n| extend Risk = iff(RemoteUrl has "dropboxusercontent", 50, 20)\n| project DeviceName, Risk',
  },
  source: "Kusto documentation, String operators (2025): what is a term",
};

function check(node: KustoBinary, context: LintContext): void {
  const needle = node.Operator.Text === "has" ? stringOf(node.Right)?.toLowerCase() : undefined;
  const column = columnOf(node.Left);
  if (needle === undefined || !column || !/^[a-z0-9]{4,}$/.test(needle)) return;
  const listed = listedValues(node, column);
  const parts = listed.filter((each) => each.includes(needle));
  const missed = parts.filter((each) => !each.split(/[^a-z0-9]+/).includes(needle));
  const [first] = missed;
  if (first === undefined) return;
  context.report(PAGE, node, {
    message: `${quoted(context, node)}: does not find "${first}", where "${needle}" is only a part of a word`,
    help: "give the whole word, or compare with `contains`",
  });
}

/** The values that a `where` before it lists for the column, in small letters. */
function listedValues(node: KustoNode, column: KustoColumn): string[] {
  return operatorsBefore(node).flatMap((operator) => {
    if (!isNode(operator, "FilterOperator")) return [];
    return operandsOf(operator.Condition, "and").flatMap((operand) => {
      const test = testOf(operand);
      if (test?.column !== column || !/^(?:in~?|has_any|==|=~)$/.test(test.operator)) return [];
      return test.values.map((each) => String(each.value).toLowerCase());
    });
  });
}

/** A part of a word looked for as a term. */
export const PARTIAL_TERM: KqlLint = { page: PAGE, on: { BinaryExpression: check } };
