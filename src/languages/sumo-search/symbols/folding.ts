import type { ExpressionNode, FieldNode } from "../tree";
import { withoutGroups } from "../walk";
import type { KnownField } from "./field-table";

/** In which case all letters of a text are. */
export type Folding = NonNullable<KnownField["folding"]>;

const FOLDING_CALLS: Readonly<Record<string, Folding>> = { tolowercase: "lower", touppercase: "upper" };

/** In which case the letters of an expression's value are; `undefined` when they may be in any. */
export function foldingOf(
  node: ExpressionNode,
  knownOf: (field: FieldNode) => KnownField | undefined,
): Folding | undefined {
  const inner = withoutGroups(node);
  if (inner.kind === "field") return knownOf(inner)?.folding;
  return inner.kind === "call" && inner.arguments.length === 1 ? FOLDING_CALLS[inner.name.toLowerCase()] : undefined;
}
