import { definitionOf } from "./columns";
import { bare, constantOf } from "./constants";
import { isNode, items } from "./kusto";
import type { KustoBinary, KustoFunctionCall, KustoNode } from "./kusto-types";

/** One value. */
export type KqlValue = string | number | boolean;

/** All values that an expression can have. `text` is not known but for the case of its letters. */
export type KqlValues =
  | { readonly kind: "values"; readonly values: readonly KqlValue[] }
  | { readonly kind: "range"; readonly min: number; readonly max: number }
  | { readonly kind: "text"; readonly letters: "lower" | "upper" };

/** As many values are followed; more are taken as unknown. */
const LIMIT = 256;
const DEPTH = 24;
/** They count, so that nothing is below zero; `null` compares as false with everything. */
const COUNTS = /^(?:count|countif|dcount|dcountif|count_distinct|count_distinctif|strlen|string_size)$/;

/** The values that an expression can have, as far as the query says; `undefined` when it does not. */
export function valuesOf(node: KustoNode, depth = DEPTH): KqlValues | undefined {
  if (depth === 0) return undefined;
  const inner = bare(node);
  const constant = constantOf(inner);
  if (constant) return ofConstant(constant);
  if (isNode(inner, "NameReference")) {
    const source = definitionOf(inner);
    return source && valuesOf(source, depth - 1);
  }
  if (isNode(inner, "FunctionCallExpression")) return ofCall(inner, depth - 1);
  return isNode(inner, "BinaryExpression") ? ofArithmetic(inner, depth - 1) : undefined;
}

function ofConstant(constant: NonNullable<ReturnType<typeof constantOf>>): KqlValues | undefined {
  return constant.type === "string" || constant.type === "number" || constant.type === "bool"
    ? { kind: "values", values: [constant.value] }
    : undefined;
}

function ofCall(call: KustoFunctionCall, depth: number): KqlValues | undefined {
  const list = items(call.ArgumentList.Expressions);
  const name = call.Name.SimpleName;
  if (name === "tolower" || name === "toupper")
    return { kind: "text", letters: name === "tolower" ? "lower" : "upper" };
  if (COUNTS.test(name)) return { kind: "range", min: 0, max: Infinity };
  if ((name === "iff" || name === "iif") && list.length === 3) return either(list.slice(1), depth);
  if (name === "case") return either(results(list), depth);
  return undefined;
}

/** `case(condition, result, …, otherwise)`: every second argument, and the last. */
function results(list: readonly KustoNode[]): KustoNode[] {
  return list.filter((_, index) => index % 2 === 1 || index === list.length - 1);
}

function either(list: readonly KustoNode[], depth: number): KqlValues | undefined {
  const all = list.map((each) => valuesOf(each, depth));
  const [first, ...others] = all;
  if (!first || others.some((each) => each === undefined)) return undefined;
  return (others as KqlValues[]).reduce<KqlValues | undefined>((sum, each) => sum && union(sum, each), first);
}

function union(a: KqlValues, b: KqlValues): KqlValues | undefined {
  if (a.kind === "values" && b.kind === "values") return ofSet([...a.values, ...b.values]);
  if (a.kind === "text" && b.kind === "text") return a.letters === b.letters ? a : undefined;
  const [left, right] = [rangeOf(a), rangeOf(b)];
  if (!left || !right) return undefined;
  return { kind: "range", min: Math.min(left.min, right.min), max: Math.max(left.max, right.max) };
}

function ofSet(values: readonly KqlValue[]): KqlValues | undefined {
  const unique = [...new Set(values)];
  if (unique.length <= LIMIT) return { kind: "values", values: unique };
  return rangeOf({ kind: "values", values: unique });
}

/** The least and the greatest of numbers. */
export function rangeOf(values: KqlValues): Extract<KqlValues, { kind: "range" }> | undefined {
  if (values.kind === "range") return values;
  if (values.kind === "text" || values.values.length === 0) return undefined;
  const numbers = values.values.filter((each) => typeof each === "number");
  if (numbers.length < values.values.length) return undefined;
  return { kind: "range", min: Math.min(...numbers), max: Math.max(...numbers) };
}

function ofArithmetic({ Left, Operator, Right }: KustoBinary, depth: number): KqlValues | undefined {
  const compute = ARITHMETIC[Operator.Text];
  if (!compute) return undefined;
  const [a, b] = [valuesOf(Left, depth), valuesOf(Right, depth)];
  if (!a || !b) return undefined;
  if (a.kind === "values" && b.kind === "values" && a.values.length * b.values.length <= LIMIT)
    return pairs(a.values, b.values, compute);
  const [left, right] = [rangeOf(a), rangeOf(b)];
  if (!left || !right) return undefined;
  const ends = [left.min, left.max].flatMap((x) => [right.min, right.max].map((y) => compute(x, y)));
  if (ends.some((each) => Number.isNaN(each))) return undefined;
  return { kind: "range", min: Math.min(...ends), max: Math.max(...ends) };
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
};

function pairs(
  a: readonly KqlValue[],
  b: readonly KqlValue[],
  compute: (x: number, y: number) => number,
): KqlValues | undefined {
  const numbers = a.flatMap((x) =>
    b.map((y) => (typeof x === "number" && typeof y === "number" ? compute(x, y) : Number.NaN)),
  );
  return numbers.some((each) => Number.isNaN(each)) ? undefined : ofSet(numbers);
}
