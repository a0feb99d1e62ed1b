import type { CodePage } from "../../../diagnostics";
import { columnOf } from "../columns";
import { bare } from "../constants";
import { isNode, items, nodeName } from "../kusto";
import type { KustoColumn, KustoJoin, KustoNode } from "../kusto-types";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-process-join",
  level: "warning",
  title: "A join by process id also compares when the process started, or bounds the time between both events.",
  why: "Systems use process ids again. Without the time of creation an event is joined with what another process of the same id did hours earlier or later, and each event with all of them.",
  example: {
    language: "kql",
    wrong:
      "DeviceNetworkEvents\n| join kind=inner (DeviceFileEvents | project DeviceId, InitiatingProcessId, FileName) on DeviceId, InitiatingProcessId\n| project DeviceName, FileName",
    right:
      "DeviceNetworkEvents\n| join kind=inner (DeviceFileEvents | project DeviceId, InitiatingProcessId, InitiatingProcessCreationTime, FileName) on DeviceId, InitiatingProcessId, InitiatingProcessCreationTime\n| project DeviceName, FileName",
  },
  source: "Microsoft Learn, DeviceProcessEvents (2025): a process id is unique only together with its creation time",
};

const PROCESS_ID = /process_?(?:id|guid)$|^pid$/i;
const UNIQUE = /unique|guid/i;

function check(node: KustoJoin, context: LintContext): void {
  const keys = items(node.ConditionClause?.Expressions).flatMap(keyColumns);
  const id = keys.find((each) => PROCESS_ID.test(each.Name) && !UNIQUE.test(each.Name));
  if (!id || keys.some((each) => each.Type.Name === "datetime" || UNIQUE.test(each.Name))) return;
  if (isBounded(node)) return;
  context.report(PAGE, node.ConditionClause ?? node, {
    message: `join: compares ${id.Name} and no time, and a process id is used again`,
    help: "add the process's creation time to the keys, or compare both events' times in a `where` behind the join",
  });
}

function keyColumns(key: KustoNode): KustoColumn[] {
  const inner = bare(key);
  if (isNode(inner, "BinaryExpression")) return [...keyColumns(inner.Left), ...keyColumns(inner.Right)];
  const column = columnOf(isNode(inner, "PathExpression") ? inner.Selector : inner);
  return column ? [column] : [];
}

/** A `where` behind the join compares two times, or asks how far they lie apart. */
function isBounded(join: KustoJoin): boolean {
  for (let at = join.Parent?.Parent; at; at = at.Parent) {
    if (isNode(at, "PipeExpression") && comparesTimes(at.Operator)) return true;
    if (isNode(at, "ExpressionStatement") || isNode(at, "LetStatement")) return false;
  }
  return false;
}

function comparesTimes(node: KustoNode): boolean {
  if (isNode(node, "FunctionCallExpression") && node.Name.SimpleName === "datetime_diff") return true;
  if (
    isNode(node, "BinaryExpression") &&
    isTime(node.Left) &&
    isTime(node.Right) &&
    /^(?:[<>]=?|==|-)$/.test(node.Operator.Text)
  )
    return true;
  if (isNode(node, "BetweenExpression") && isTime(node.Left) && isTime(node.Right.First)) return true;
  for (let index = 0; index < node.ChildCount; index += 1) {
    const child = node.GetChild(index);
    if (child && !child.IsToken && comparesTimes(child as KustoNode)) return true;
  }
  return false;
}

/** A time that a row holds, or that is computed from one: no `ago(…)`. */
function isTime(node: KustoNode): boolean {
  return node.ResultType?.Name === "datetime" && namesColumn(node);
}

function namesColumn(node: KustoNode): boolean {
  if (nodeName(node) === "NameReference") return columnOf(node) !== undefined;
  for (let index = 0; index < node.ChildCount; index += 1) {
    const child = node.GetChild(index);
    if (child && !child.IsToken && namesColumn(child as KustoNode)) return true;
  }
  return false;
}

/** A join by process id that no time bounds. */
export const PROCESS_JOIN: KqlLint = { page: PAGE, on: { JoinOperator: check } };
