import type { CodePage } from "../../../diagnostics";
import { columnOf, inputOf, operatorsBefore } from "../columns";
import { isNode, items } from "../kusto";
import type { KustoListOperator, KustoNode } from "../kusto-types";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-unpacked-column",
  level: "warning",
  title: "A column that bag_unpack may make is asked for with column_ifexists().",
  why: "`bag_unpack` makes columns from what the rows of that moment hold. When none of them has the property, a projected column does not exist and the rule's run fails.",
  example: {
    language: "kql",
    wrong:
      "SigninLogs\n| where TimeGenerated > ago(1h)\n| project LocationDetails\n| evaluate bag_unpack(LocationDetails)\n| project city",
    right:
      'SigninLogs\n| where TimeGenerated > ago(1h)\n| project LocationDetails\n| evaluate bag_unpack(LocationDetails)\n| project city = column_ifexists("city", "")',
  },
  source: "Microsoft Learn, Scheduled analytics rules in Microsoft Sentinel (2025): bag_unpack with project",
};

function check(node: KustoListOperator, context: LintContext): void {
  if (!followsUnpacking(node)) return;
  for (const each of items(node.Expressions)) {
    const named = isNode(each, "SimpleNamedExpression") ? each.Expression : each;
    const column = columnOf(named);
    if (column?.Type.Name !== "unknown") continue;
    context.report(PAGE, named, {
      message: `column ${column.Name}: exists only when a row's bag has it`,
      help: `write \`column_ifexists("${column.Name}", "")\`, or give the plugin its schema: \`bag_unpack(…) : (${column.Name}: string)\``,
    });
  }
}

/** The nearest operator but filters is an unpacking without a schema. */
function followsUnpacking(node: KustoNode): boolean {
  const pipe = node.Parent;
  const before = isNode(pipe, "PipeExpression") ? [lastOperator(pipe.Expression), ...operatorsBefore(node)] : [];
  const operator = before.find((each) => each && !isNode(each, "FilterOperator") && !isNode(each, "ExtendOperator"));
  if (!isNode(operator, "EvaluateOperator") || operator.FunctionCall.Name.SimpleName !== "bag_unpack") return false;
  return !operator.Schema && inputOf(operator)?.ResultType?.IsOpen !== true;
}

function lastOperator(node: KustoNode): KustoNode | undefined {
  return isNode(node, "PipeExpression") ? node.Operator : undefined;
}

/** `bag_unpack` and then `project`. */
export const UNPACKED_COLUMN: KqlLint = { page: PAGE, on: { ProjectOperator: check } };
