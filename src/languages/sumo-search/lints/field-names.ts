import type { ExpressionNode } from "../tree";
import { withoutGroups } from "../walk";

/** The name of the field that an expression is, brackets taken away. */
export function fieldName(node: ExpressionNode): string | undefined {
  const inner = withoutGroups(node);
  return inner.kind === "field" ? inner.name : undefined;
}
