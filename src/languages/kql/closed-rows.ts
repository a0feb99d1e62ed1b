import type { Fault } from "../fault";
import { columnOf } from "./columns";
import { isNode, items, nodeName } from "./kusto";
import type { KustoNode, KustoPipe } from "./kusto-types";

/** Operators whose rows have the columns that they name, whatever their input has. */
const NAMES_ALL = /^(?:Summarize|Project|Distinct|Count)Operator$/;
/** Operators whose rows have their input's columns, and those that they give. */
const KEEPS = /^(?:Filter|Extend|Sort|Take|Top|Serialize|ProjectReorder)Operator$/;

/**
 * Columns that are asked for behind an operator that does not give them. The binder takes the rows of an open table for
 * open to the end of the query.
 */
export function closedRowFaults(names: ReadonlyMap<number, KustoNode>): Fault[] {
  return [...names.values()].flatMap((name) => {
    const pipe = pipeOf(name);
    if (!pipe || !columnOf(name) || isMember(name) || !/^(?:Filter|Extend|Sort)Op/.test(nodeName(pipe.Operator) ?? ""))
      return [];
    const input = pipe.Expression;
    if (input.ResultType?.IsOpen !== true || !isClosed(input)) return [];
    const columns = items(input.ResultType.Columns).map((each) => each.Name);
    const found = isNode(name, "NameReference") ? name.SimpleName : "";
    return columns.includes(found) ? [] : fault(found, name, columns);
  });
}

function fault(column: string, { TextStart, End }: KustoNode, columns: readonly string[]): Fault {
  return {
    code: "kql-unknown-column",
    level: "error",
    phase: "semantic",
    start: TextStart,
    end: End,
    message: `column ${column}: is not among the columns here (KS142)`,
    help: `the columns here are ${columns.join(", ")}`,
  };
}

/** The nearest pipe in whose operator a node stands. */
function pipeOf(node: KustoNode): KustoPipe | undefined {
  for (let at: KustoNode = node; at.Parent; at = at.Parent) {
    if (isNode(at.Parent, "PipeExpression") && at.Parent.Operator === at) return at.Parent;
  }
  return undefined;
}

/** `value.member`. */
function isMember(node: KustoNode): boolean {
  return isNode(node.Parent, "PathExpression") && node.Parent.Selector === node;
}

function isClosed(node: KustoNode): boolean {
  if (!isNode(node, "PipeExpression")) return false;
  const operator = nodeName(node.Operator) ?? "";
  if (NAMES_ALL.test(operator)) return !hasStar(node.Operator);
  return KEEPS.test(operator) && isClosed(node.Expression);
}

function hasStar(node: KustoNode): boolean {
  for (let index = 0; index < node.ChildCount; index += 1) {
    const child = node.GetChild(index);
    if (!child) continue;
    if (child.IsToken ? "Text" in child && child.Text === "*" : hasStar(child as KustoNode)) return true;
  }
  return false;
}
