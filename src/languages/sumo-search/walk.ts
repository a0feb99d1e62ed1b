import type { ExpressionNode, StageNode } from "./tree";

type Parts = {
  readonly [K in ExpressionNode["kind"]]: (node: Extract<ExpressionNode, { kind: K }>) => ExpressionNode[];
};

const none = (): ExpressionNode[] => [];
const PARTS: Parts = {
  binary: ({ left, right }) => [left, right],
  not: ({ operand }) => [operand],
  negative: ({ operand }) => [operand],
  matches: ({ operand, pattern }) => [operand, pattern],
  in: ({ operand, values }) => [operand, ...values],
  completed: ({ operand }) => [operand],
  conditional: ({ condition, whenTrue, whenFalse }) => [condition, whenTrue, whenFalse],
  call: ({ arguments: values }) => [...values],
  group: ({ inner }) => [inner],
  field: none,
  parameter: none,
  macro: none,
  string: none,
  number: none,
  regex: none,
  boolean: none,
  null: none,
  address: none,
  subquery: none,
};

/** The parts of an expression, one level down; a subquery has fields of its own and no parts here. */
export function partsOf(node: ExpressionNode): readonly ExpressionNode[] {
  const parts = PARTS[node.kind] as (node: ExpressionNode) => ExpressionNode[];
  return parts(node);
}

/** Visits an expression and all in it, outermost first. */
export function walkExpression(node: ExpressionNode, visit: (node: ExpressionNode) => void): void {
  visit(node);
  for (const part of partsOf(node)) walkExpression(part, visit);
}

/** The expressions of a stage that have a value for each row. */
export function expressionsOf(stage: StageNode): readonly ExpressionNode[] {
  switch (stage.kind) {
    case "where":
      return [stage.condition];
    case "logexplain":
      return stage.against ? [stage.condition, stage.against] : [stage.condition];
    case "assignment":
      return [stage.expression];
    case "aggregate":
      return [
        ...stage.functions.flatMap((each) => (each.arguments ?? []).filter((value) => value.kind !== "star")),
        ...(stage.by?.fields ?? []).map(({ value }) => value),
      ];
    case "sort":
      return stage.keys.map(({ value }) => value);
    case "top":
      return [...stage.fields, ...stage.by.map(({ value }) => value)];
    default:
      return [];
  }
}

/** What an expression says when the brackets around it are taken away. */
export function withoutGroups(node: ExpressionNode): ExpressionNode {
  return node.kind === "group" ? withoutGroups(node.inner) : node;
}

/** The terms of a conjunction or disjunction, brackets taken away. */
export function termsOf(node: ExpressionNode, operator: "and" | "or"): ExpressionNode[] {
  const inner = withoutGroups(node);
  if (inner.kind !== "binary" || inner.operator !== operator) return [inner];
  return [...termsOf(inner.left, operator), ...termsOf(inner.right, operator)];
}
