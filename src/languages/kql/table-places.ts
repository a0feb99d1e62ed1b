import { isNode, items, nodeName } from "./kusto";
import type { KustoNode } from "./kusto-types";

/** Where only a table can stand. */
const TABLE_PLACES = new Set(["LetStatement", "ExpressionStatement", "UnionOperator"]);
/** Where a function that gives rows stands. */
const PLACES_OF_ROWS = new Set([
  "ExpressionStatement",
  "JoinOperator",
  "LookupOperator",
  "InvokeOperator",
  "UnionOperator",
]);

/** `let Rows = Custom_CL;`, a table alone, the first table of a lookup: nothing there says that a column is meant. */
export function standsForTable(name: KustoNode | undefined): boolean {
  let node: KustoNode | null | undefined = name;
  while (isNode(node?.Parent, "ParenthesizedExpression") || isNode(node?.Parent, "MaterializeExpression"))
    node = node.Parent;
  const parent = node?.Parent;
  return TABLE_PLACES.has((parent && nodeName(parent)) ?? "") || isLookupTable(node);
}

/** `evaluate ipv4_lookup(Networks, …)`. */
function isLookupTable(node: KustoNode | null | undefined): boolean {
  let call: KustoNode | null | undefined = node?.Parent;
  while (call && !isNode(call, "FunctionCallExpression"))
    call = nodeName(call)?.endsWith("Expression") ? null : call.Parent;
  if (!isNode(call, "FunctionCallExpression") || !/^ipv[46]_lookup$/.test(call.Name.SimpleName)) return false;
  return items(call.ArgumentList.Expressions)[0] === node;
}

/** Whether the function of a name is called where a table stands. */
export function standsForRows(name: KustoNode | undefined): boolean {
  const call = callOf(name);
  const place = call?.Parent;
  if (isNode(place, "PipeExpression")) return place.Expression === call;
  return PLACES_OF_ROWS.has((place && nodeName(place)) ?? "");
}

/** The call of a function, with the parentheses around it. */
export function callOf(name: KustoNode | undefined): KustoNode | null {
  let at: KustoNode | null = name ?? null;
  while (at && !isNode(at, "FunctionCallExpression")) at = at.Parent;
  while (at?.Parent && isWrapping(at.Parent)) at = at.Parent;
  return at;
}

/** Parentheses, and the list that a union's tables stand in. */
function isWrapping(node: KustoNode): boolean {
  return isNode(node, "ParenthesizedExpression") || nodeName(node) === undefined;
}
