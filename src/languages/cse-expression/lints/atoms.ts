import type { CseComparison, CseNode, CsePattern } from "../tree";
import { keyOf, withoutGroups } from "../walk";
import { literalValue } from "./literals";
import type { LiteralValue } from "./literals";

/** An end of a range. */
export interface Bound {
  /** The number. */
  readonly value: number;
  /** Whether the number itself is within. */
  readonly inclusive: boolean;
}

/** What an atom asks of its subject. */
export type Test =
  | { readonly kind: "values"; readonly values: readonly LiteralValue[] }
  | { readonly kind: "range"; readonly low?: Bound; readonly high?: Bound }
  | { readonly kind: "like" | "rlike" | "glob" | "regex"; readonly pattern: string; readonly escape: string }
  | { readonly kind: "null" }
  | { readonly kind: "empty" }
  | { readonly kind: "opaque" };

/** A condition about one subject that cannot be taken apart further. */
export interface Atom {
  /** The condition as it stands. */
  readonly node: CseNode;
  /** What it is about, without `lower( … )` around it. */
  readonly subject: CseNode;
  /** The same for all spellings of the subject. */
  readonly key: string;
  /** What is done to the case of the subject first. */
  readonly fold: "lower" | "upper" | "none";
  /** Whether it asks for the opposite. */
  readonly negated: boolean;
  /** What it asks. */
  readonly test: Test;
}

/** A condition as an atom. */
export function atomOf(condition: CseNode, isNegated = false): Atom {
  const node = withoutGroups(condition);
  switch (node.kind) {
    case "comparison":
      return comparisonAtom(node, isNegated);
    case "pattern":
      return patternAtom(node, isNegated);
    case "in": {
      const values = node.list.items.map(literalValue);
      const isKnown = values.every((each) => each !== undefined);
      return isKnown
        ? about(node, node.left, isNegated !== node.negated, { kind: "values", values })
        : opaque(node, isNegated);
    }
    case "between": {
      const low = literalValue(node.low);
      const high = literalValue(node.high);
      if (typeof low !== "number" || typeof high !== "number") return opaque(node, isNegated);
      const bounds = { low: { value: low, inclusive: true }, high: { value: high, inclusive: true } };
      return about(node, node.left, isNegated, { kind: "range", ...bounds });
    }
    case "is":
      return about(node, node.left, isNegated !== node.negated, isTest(node.what));
    case "call":
      return callAtom(node, isNegated);
    case "name":
      return about(node, node, isNegated, { kind: "values", values: [true] });
    default:
      return opaque(node, isNegated);
  }
}

function isTest(what: "null" | "true" | "false"): Test {
  return what === "null" ? { kind: "null" } : { kind: "values", values: [what === "true"] };
}

function opaque(node: CseNode, negated: boolean): Atom {
  return { node, subject: node, key: keyOf(node), fold: "none", negated, test: { kind: "opaque" } };
}

function about(node: CseNode, of: CseNode, negated: boolean, test: Test): Atom {
  const fold = foldOf(of);
  const inner = withoutGroups(of);
  const subject = fold !== "none" && inner.kind === "call" ? withoutGroups(inner.arguments[0] ?? inner) : inner;
  return { node, subject, key: keyOf(subject), fold, negated, test };
}

/** What a call does to the case of its only value. */
export function foldOf(node: CseNode): Atom["fold"] {
  const inner = withoutGroups(node);
  if (inner.kind !== "call" || inner.arguments.length !== 1) return "none";
  const name = inner.name.toLowerCase();
  if (name === "lower" || name === "tolowercase") return "lower";
  return name === "upper" || name === "touppercase" ? "upper" : "none";
}

function callAtom(node: Extract<CseNode, { kind: "call" }>, negated: boolean): Atom {
  const [of] = node.arguments;
  const name = node.name.toLowerCase();
  if (!of || node.arguments.length !== 1) return opaque(node, negated);
  if (name === "isnull") return about(node, of, negated, { kind: "null" });
  return name === "isempty" || name === "isblank" ? about(node, of, negated, { kind: "empty" }) : opaque(node, negated);
}

const MIRRORED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!=" } as const;

function comparisonAtom(node: CseComparison, isNegated: boolean): Atom {
  const right = literalValue(node.right);
  const left = literalValue(node.left);
  if (right !== undefined && left === undefined) return compared(node, node.left, node.operator, right, isNegated);
  if (left !== undefined && right === undefined)
    return compared(node, node.right, MIRRORED[node.operator], left, isNegated);
  return opaque(node, isNegated);
}

// eslint-disable-next-line max-params -- the parts of one comparison
function compared(
  node: CseNode,
  of: CseNode,
  operator: CseComparison["operator"],
  value: LiteralValue,
  isNegated: boolean,
): Atom {
  if (operator === "=") return about(node, of, isNegated, { kind: "values", values: [value] });
  if (operator === "!=") return about(node, of, !isNegated, { kind: "values", values: [value] });
  if (typeof value !== "number") return opaque(node, isNegated);
  const bound = { value, inclusive: operator.endsWith("=") };
  return about(node, of, isNegated, {
    kind: "range",
    ...(operator.startsWith("<") ? { high: bound } : { low: bound }),
  });
}

function patternAtom(node: CsePattern, isNegated: boolean): Atom {
  const negated = isNegated !== node.negated;
  const right = withoutGroups(node.right);
  if (right.kind === "regex")
    return about(node, node.left, negated, { kind: "regex", pattern: right.pattern, escape: "" });
  if (right.kind !== "text") return opaque(node, isNegated);
  const kind = node.operator === "matches" ? "glob" : node.operator;
  return about(node, node.left, negated, { kind, pattern: right.value, escape: node.escape?.value ?? "\\" });
}
