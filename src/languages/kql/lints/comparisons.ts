import { columnOf } from "../columns";
import { constantOf } from "../constants";
import { isNode, items } from "../kusto";
import type { KustoBinary, KustoColumn, KustoListTest, KustoNode } from "../kusto-types";

/** A test of an expression against constants. */
export interface ConstantTest {
  /** What is tested. */
  readonly subject: KustoNode;
  /** The column, when it is one. */
  readonly column: KustoColumn | undefined;
  /** The operator, seen from the subject: `5 < x` is `x > 5`. */
  readonly operator: string;
  /** The constants that it is compared with, each at its place. */
  readonly values: readonly { readonly value: string | number | boolean; readonly node: KustoNode }[];
}

const MIRRORED: Readonly<Record<string, string>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "==": "==",
  "!=": "!=",
};

/** A comparison with a constant, whichever side it is on; `undefined` for one of two expressions, or of two constants. */
export function constantTest(node: KustoBinary): ConstantTest | undefined {
  return sided(node.Left, node.Operator.Text, node.Right) ?? sided(node.Right, MIRRORED[node.Operator.Text], node.Left);
}

function sided(subject: KustoNode, operator: string | undefined, other: KustoNode): ConstantTest | undefined {
  const constant = constantOf(other);
  if (operator === undefined || constantOf(subject)) return undefined;
  if (constant?.type !== "string" && constant?.type !== "number" && constant?.type !== "bool") return undefined;
  return { subject, column: columnOf(subject), operator, values: [{ value: constant.value, node: other }] };
}

/** `x in (…)`, `x has_any (…)` where all of the list is known. */
export function listTest(node: KustoListTest): ConstantTest | undefined {
  const values: ConstantTest["values"][number][] = [];
  for (const each of items(node.Right.Expressions)) {
    const constant = constantOf(each);
    if (constant?.type === "string" || constant?.type === "number") values.push({ value: constant.value, node: each });
    else if (constant?.type === "list") values.push(...ofList(constant.value, each));
    else return undefined;
  }
  if (values.length === 0 || constantOf(node.Left)) return undefined;
  return { subject: node.Left, column: columnOf(node.Left), operator: node.Operator.Text.toLowerCase(), values };
}

function ofList(list: readonly unknown[], node: KustoNode): ConstantTest["values"][number][] {
  return list.flatMap((value) => (typeof value === "string" || typeof value === "number" ? { value, node } : []));
}

/** The operands of a chain of `and`, or of `or`. */
export function operandsOf(node: KustoNode, operator: "and" | "or"): KustoNode[] {
  if (isNode(node, "ParenthesizedExpression")) return operandsOf(node.Expression, operator);
  if (!isNode(node, "BinaryExpression") || node.Operator.Text !== operator) return [node];
  return [...operandsOf(node.Left, operator), ...operandsOf(node.Right, operator)];
}

/** A test of an operand, when it is one. */
export function testOf(node: KustoNode): ConstantTest | undefined {
  if (isNode(node, "ParenthesizedExpression")) return testOf(node.Expression);
  if (isNode(node, "BinaryExpression")) return constantTest(node);
  return isNode(node, "InExpression") || isNode(node, "HasAnyExpression") ? listTest(node) : undefined;
}

/** Whether the node is inside a chain of the same operator, whose top is looked at instead. */
export function isInsideChain(node: KustoNode, operator: "and" | "or"): boolean {
  const parent = isNode(node.Parent, "ParenthesizedExpression") ? node.Parent.Parent : node.Parent;
  return isNode(parent, "BinaryExpression") && parent.Operator.Text === operator;
}
