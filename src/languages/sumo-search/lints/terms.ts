import type { BinaryNode, ExpressionNode } from "../tree";
import { termsOf, withoutGroups } from "../walk";

/** A comparison of a field with one value. */
export interface Term {
  /** The comparison. */
  readonly node: ExpressionNode;
  /** The field, in lower case. */
  readonly field: string;
  /** The operator. */
  readonly operator: string;
  /** The value, as written. */
  readonly value: string;
  /** Whether the value is a plain number. */
  readonly isNumber: boolean;
}

function termOf(node: ExpressionNode): Term | undefined {
  if (node.kind !== "binary") return undefined;
  const [left, right] = [withoutGroups(node.left), withoutGroups(node.right)];
  if (left.kind !== "field" || (right.kind !== "string" && right.kind !== "number")) return undefined;
  const value = right.kind === "string" ? right.raw : right.text;
  if (/\{\{|\$\$/.test(value)) return undefined;
  const isNumber = right.kind === "number" && /^[\d.]+$/.test(value);
  return { node, field: left.name.toLowerCase(), operator: node.operator, value, isNumber };
}

/** The comparisons of one field, each with the first in front of it that a test picks. */
export function pairs(
  node: BinaryNode,
  operator: "and" | "or",
  test: (first: Term, second: Term) => boolean,
): (readonly [Term, Term])[] {
  const terms = termsOf(node, operator).flatMap((each) => termOf(each) ?? []);
  return terms.flatMap((second, index) => {
    const at = terms.findIndex((first) => first.field === second.field && test(first, second));
    const first = at < index ? terms[at] : undefined;
    return first ? [[first, second] as const] : [];
  });
}

/** Whether two comparisons are with different values for certain. */
export const differ = (a: Term, b: Term): boolean =>
  a.isNumber && b.isNumber ? Number(a.value) !== Number(b.value) : a.isNumber === b.isNumber && a.value !== b.value;
