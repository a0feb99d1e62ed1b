import type { Scope } from "../scope";
import type { CseNode } from "../tree";
import { withoutGroups } from "../walk";

/** A value that a literal has. */
export type LiteralValue = string | number | boolean;

/** The factors of suffixes; Sumo Logic documentation, "Field Expressions": times are in milliseconds. */
const FACTORS = new Map<string, number>([
  ["ns", 1e-6],
  ["us", 1e-3],
  ["ms", 1],
  ["s", 1e3],
  ["m", 6e4],
  ["h", 36e5],
  ["d", 864e5],
  ["w", 6048e5],
  ["k", 1e3],
  ["K", 1e3],
  ["M", 1e6],
  ["G", 1e9],
  ["B", 1e9],
  ["T", 1e12],
  ["P", 1e15],
  ["Ki", 2 ** 10],
  ["Mi", 2 ** 20],
  ["Gi", 2 ** 30],
  ["Ti", 2 ** 40],
  ["Pi", 2 ** 50],
]);

/** The value of a literal; `undefined` for whatever is no literal. */
export function literalValue(node: CseNode): LiteralValue | undefined {
  const inner = withoutGroups(node);
  switch (inner.kind) {
    case "text":
    case "boolean":
      return inner.value;
    case "number":
      return numberValue(inner.text);
    case "negative": {
      const value = literalValue(inner.operand);
      return typeof value === "number" ? -value : undefined;
    }
    default:
      return undefined;
  }
}

function numberValue(text: string): number | undefined {
  const [, digits = "", suffix = ""] = /^([\d.]+(?:[eE][+-]?\d+)?)([A-Za-z]*)$/.exec(text) ?? [];
  const value = Number(digits) * (FACTORS.get(suffix) ?? 1);
  return digits === "" || Number.isNaN(value) ? undefined : value;
}

/** Whether a value holds one thing, so that it cannot equal two: no array, no map. */
export function isSingleValued(node: CseNode, scope: Scope): boolean {
  const type = scope.typeOf(node);
  return type === "string" || type === "number" || type === "boolean" || isVendorField(node);
}

function isVendorField(node: CseNode): boolean {
  if (node.kind !== "index" && node.kind !== "member") return false;
  return node.of.kind === "name" && (node.of.name === "fields" || node.of.name === "_raw");
}
