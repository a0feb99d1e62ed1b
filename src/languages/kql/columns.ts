import { bare, letValue } from "./constants";
import { isNode, isSymbol, items, nodeName } from "./kusto";
import type { KustoColumn, KustoJoin, KustoName, KustoNode, KustoPipe } from "./kusto-types";

/** Operators behind which a column of their input still has the value that it was given, row for row. */
const KEEPS_VALUES = new Set([
  "FilterOperator",
  "ExtendOperator",
  "ProjectOperator",
  "ProjectAwayOperator",
  "ProjectKeepOperator",
  "ProjectRenameOperator",
  "ProjectReorderOperator",
  "ProjectByNamesOperator",
  "SortOperator",
  "TakeOperator",
  "TopOperator",
  "DistinctOperator",
  "SummarizeOperator",
  "SerializeOperator",
  "AsOperator",
  "MvExpandOperator",
  "ParseOperator",
  "SampleOperator",
  "LookupOperator",
]);
/** Joins that keep the left side's rows, or drop some. */
const KEEPS_LEFT = new Set(["", "inner", "innerunique", "leftouter", "leftsemi", "leftanti", "anti", "leftantisemi"]);

/** The column that a name refers to. */
export function columnOf(node: KustoNode): KustoColumn | undefined {
  const inner = bare(node);
  return isNode(inner, "NameReference") && isSymbol(inner.ReferencedSymbol, "ColumnSymbol")
    ? inner.ReferencedSymbol
    : undefined;
}

/**
 * The expression that computed a column, when its rows reach this place unchanged: through no join that may leave it
 * empty, and through no union of rows that were computed otherwise.
 */
export function definitionOf(node: KustoName): KustoNode | undefined {
  const source = columnOf(node)?.Source;
  if (!source || isNode(source, "NameDeclaration")) return undefined;
  for (let at = inputOf(node); at; at = previous(at)) {
    if (isNode(at, "PipeExpression") && holds(at.Operator, source)) return computes(at.Operator) ? source : undefined;
  }
  return undefined;
}

/** What comes into the operator that a node stands in. */
export function inputOf(node: KustoNode): KustoNode | undefined {
  let at: KustoNode | null = node;
  while (at && !(isNode(at.Parent, "PipeExpression") && at.Parent.Operator === at)) at = at.Parent;
  const pipe = at?.Parent;
  return isNode(pipe, "PipeExpression") ? pipe.Expression : undefined;
}

/** The operators in front of a node's own, the nearest first, as far as they keep their input's values. */
export function operatorsBefore(node: KustoNode): KustoNode[] {
  const operators: KustoNode[] = [];
  for (let at = inputOf(node); at; at = previous(at)) if (isNode(at, "PipeExpression")) operators.push(at.Operator);
  return operators;
}

/** What stands one operator nearer to the source. */
function previous(node: KustoNode): KustoNode | undefined {
  const inner = bare(node);
  if (inner !== node) return inner;
  if (isNode(node, "MaterializeExpression")) return node.Expression;
  if (isNode(node, "PipeExpression")) return keepsValues(node) ? node.Expression : undefined;
  return letValue(node);
}

/** What stands inside a join belongs to its other side. */
function computes(operator: KustoNode): boolean {
  return !isNode(operator, "LookupOperator") && KEEPS_VALUES.has(nodeName(operator) ?? "");
}

function keepsValues({ Operator }: KustoPipe): boolean {
  if (isNode(Operator, "JoinOperator")) return KEEPS_LEFT.has(joinKind(Operator));
  return KEEPS_VALUES.has(nodeName(Operator) ?? "");
}

/** The kind of a join as written; empty when it is not. */
export function joinKind(join: KustoJoin): string {
  const kind = items(join.Parameters).find((each) => isNode(each, "NamedParameter") && each.Name.SimpleName === "kind");
  if (!kind || !isNode(kind, "NamedParameter")) return "";
  const token = kind.Expression.GetChild(0);
  return token && "Text" in token ? token.Text.toLowerCase() : "";
}

function holds(outer: KustoNode, inner: KustoNode): boolean {
  return outer.TextStart <= inner.TextStart && inner.End <= outer.End;
}
