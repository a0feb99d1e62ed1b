import { isNode, isSymbol } from "./kusto";
import type { KustoNode } from "./kusto-types";

/** A value that is known before the query runs. A timespan is in minutes. */
export type KqlConstant =
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "timespan"; readonly value: number }
  | { readonly type: "list"; readonly value: readonly unknown[] }
  | { readonly type: "null" }
  | { readonly type: "other" };

const TICKS_PER_MINUTE = 600_000_000;
const NUMBERS = new Set(["int", "long", "real", "decimal"]);

/** Removes parentheses. */
export function bare(node: KustoNode): KustoNode {
  return isNode(node, "ParenthesizedExpression") ? bare(node.Expression) : node;
}

/** What a `let` bound to the name that a node is; `undefined` for anything else. */
export function letValue(node: KustoNode): KustoNode | undefined {
  if (!isNode(node, "NameReference") || !isSymbol(node.ReferencedSymbol, "VariableSymbol")) return undefined;
  return node.ReferencedSymbol.Source ?? undefined;
}

/** The value of a literal, or of a name that `let` binds to one; `undefined` for anything that is computed. */
export function constantOf(node: KustoNode): KqlConstant | undefined {
  const inner = bare(node);
  if (isNode(inner, "PrefixUnaryExpression")) return negated(constantOf(inner.Expression), inner.Operator.Text);
  const source = letValue(inner);
  if (source) return constantOf(source);
  if (isNode(inner, "DynamicExpression")) return dynamicConstant(inner.ConstantValue);
  const isLiteral = isNode(inner, "LiteralExpression") || isNode(inner, "CompoundStringLiteralExpression");
  return isLiteral ? literal(inner) : undefined;
}

/** The text of a constant string. */
export function stringOf(node: KustoNode): string | undefined {
  const constant = constantOf(node);
  return constant?.type === "string" ? constant.value : undefined;
}

function literal(node: KustoNode): KqlConstant {
  const value = node.ConstantValue;
  const type = node.ResultType?.Name ?? "";
  if (typeof value === "string") return { type: "string", value };
  if (value === null || value === undefined) return { type: "null" };
  if (NUMBERS.has(type)) return { type: "number", value: Number(textOf(value)) };
  if (type === "bool") return { type: "bool", value: textOf(value).toLowerCase() === "true" };
  if (type === "timespan") return { type: "timespan", value: minutesOf(value) };
  return { type: "other" };
}

/** The scripts' runtime boxes numbers; each box says its value. */
function textOf(value: unknown): string {
  return (value as { toString(): string }).toString();
}

function minutesOf(value: unknown): number {
  const { getTicks } = value as { getTicks?: () => unknown };
  return getTicks ? Number(textOf(getTicks.call(value))) / TICKS_PER_MINUTE : Number.NaN;
}

function negated(constant: KqlConstant | undefined, sign: string): KqlConstant | undefined {
  if (constant?.type !== "number" && constant?.type !== "timespan") return undefined;
  return { type: constant.type, value: sign === "-" ? -constant.value : constant.value };
}

function dynamicConstant(value: unknown): KqlConstant {
  const parsed = typeof value === "string" ? parsedJson(value) : undefined;
  if (parsed === null) return { type: "null" };
  return Array.isArray(parsed) ? { type: "list", value: parsed } : { type: "other" };
}

/** KQL allows more than JSON there: `dynamic(['a'])`. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
