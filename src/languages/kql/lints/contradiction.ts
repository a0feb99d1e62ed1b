import type { CodePage } from "../../../diagnostics";
import { operatorsBefore } from "../columns";
import { isNode } from "../kusto";
import type { KustoBinary, KustoColumn, KustoFilter, KustoNode } from "../kusto-types";
import { isInsideChain, operandsOf, testOf } from "./comparisons";
import type { ConstantTest } from "./comparisons";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const PAGE: CodePage = {
  code: "kql-contradiction",
  level: "warning",
  title: "The conditions on a column can hold together.",
  why: "A column has one value in a row. Two conditions that exclude each other and are joined by `and`, or stand in `where` after `where`, let no row pass; negated ones that are joined by `or` let every row pass.",
  example: {
    language: "kql",
    wrong: "SecurityEvent\n| where EventID == 4624 and EventID == 4625\n| project Computer, EventID",
    right: "SecurityEvent\n| where EventID in (4624, 4625)\n| project Computer, EventID",
  },
  source: "Kusto documentation, Logical operators (2025)",
};

interface Limits {
  /** What the column may still be; `undefined` for anything. */
  allowed?: readonly (string | number | boolean)[];
  ignoresCase: boolean;
  min: number;
  max: number;
  readonly tests: KustoNode[];
}

/** All conditions of one `where`, and of those before it that its rows have passed. */
function checkFilter(filter: KustoFilter, context: LintContext): void {
  const known = new Map<KustoColumn, Limits>();
  for (const before of operatorsBefore(filter)) {
    if (isNode(before, "FilterOperator")) for (const each of operandsOf(before.Condition, "and")) narrow(known, each);
  }
  const isPossible = new Set([...known].filter(([, limits]) => !isEmpty(limits)).map(([column]) => column));
  for (const operand of operandsOf(filter.Condition, "and")) {
    const column = narrow(known, operand);
    const limits = column && known.get(column);
    if (!column || !limits || !isEmpty(limits)) continue;
    if (isPossible.has(column) || limits.tests.every((each) => isIn(each, filter))) report(operand, limits, context);
    known.delete(column);
  }
}

function report(operand: KustoNode, { tests }: Limits, context: LintContext): void {
  const other = tests.find((each) => each !== operand) ?? operand;
  context.report(PAGE, operand, {
    message: `${quoted(context, operand)}: can never hold together with ${quoted(context, other)}`,
    help: "join alternatives by `or` or `in (…)`, or remove one of the conditions",
  });
}

/** Takes a condition into account and gives the column that it is about. */
function narrow(known: Map<KustoColumn, Limits>, operand: KustoNode): KustoColumn | undefined {
  const test = testOf(operand);
  const column = test?.column;
  if (!test || !column || column.Type.Name === "dynamic" || column.Type.Name === "unknown") return undefined;
  const limits = known.get(column) ?? { ignoresCase: false, min: -Infinity, max: Infinity, tests: [] };
  if (!applied(limits, test)) return undefined;
  limits.tests.push(operand);
  known.set(column, limits);
  return column;
}

function applied(limits: Limits, { column, operator, values }: ConstantTest): boolean {
  const all = values.map((each) => each.value);
  const [first] = all;
  if (/^(?:==|=~|in~?)$/.test(operator)) {
    const isCaseless = operator.endsWith("~");
    limits.ignoresCase ||= isCaseless;
    const values = column?.Type.Name === "string" ? all : all.map(asNumber);
    limits.allowed = limits.allowed ? common(limits.allowed, values, limits.ignoresCase) : values;
    return true;
  }
  if (typeof first !== "number" || values.length > 1) return false;
  // Whole numbers are not assumed: `x > 4` and `x < 5` may hold for a real number.
  if (operator === ">" || operator === ">=") limits.min = Math.max(limits.min, strict(first, operator === ">", 1));
  else if (operator === "<" || operator === "<=")
    limits.max = Math.min(limits.max, strict(first, operator === "<", -1));
  else return false;
  return true;
}

/** What a number or truth value is compared with is read as one: `1`, `"1"` and `true` are the same. */
function asNumber(value: string | number | boolean): string | number | boolean {
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "number" || value.trim() === "") return value;
  const word = value.trim().toLowerCase();
  return { true: 1, false: 0 }[word] ?? (Number.isNaN(Number(word)) ? value : Number(word));
}

/** A bound that is itself excluded lies a hair further in. */
function strict(bound: number, isStrict: boolean, direction: number): number {
  return isStrict ? bound + direction * Math.max(Math.abs(bound), 1) * Number.EPSILON : bound;
}

function common(
  a: readonly (string | number | boolean)[],
  b: readonly (string | number | boolean)[],
  ignoresCase: boolean,
): (string | number | boolean)[] {
  const key = (value: string | number | boolean): string | number | boolean =>
    ignoresCase && typeof value === "string" ? value.toLowerCase() : value;
  const keys = new Set(b.map(key));
  return a.filter((each) => keys.has(key(each)));
}

function isEmpty({ allowed, min, max }: Limits): boolean {
  if (min > max) return true;
  return allowed !== undefined && !allowed.some((each) => typeof each !== "number" || (each >= min && each <= max));
}

function isIn(node: KustoNode, outer: KustoNode): boolean {
  return outer.TextStart <= node.TextStart && node.End <= outer.End;
}

/** `x != "a" or x != "b"` holds for every row. */
function checkOr(node: KustoBinary, context: LintContext): void {
  if (node.Operator.Text !== "or" || isInsideChain(node, "or")) return;
  const seen = new Map<KustoColumn, { readonly test: ConstantTest; readonly node: KustoNode }>();
  for (const operand of operandsOf(node, "or")) {
    const test = testOf(operand);
    if (!test?.column || !/^(?:!=|!in)$/.test(test.operator)) continue;
    const other = seen.get(test.column);
    if (!other) seen.set(test.column, { test, node: operand });
    else if (overlap(test, other.test).length === 0) reportOr(operand, other.node, context);
  }
}

function overlap(a: ConstantTest, b: ConstantTest): unknown[] {
  const values = new Set(b.values.map((each) => each.value));
  return a.values.filter((each) => values.has(each.value));
}

function reportOr(operand: KustoNode, other: KustoNode, context: LintContext): void {
  context.report(PAGE, operand, {
    message: `${quoted(context, operand)}: lets every row pass, joined by \`or\` with ${quoted(context, other)}`,
    help: "join them by `and`, or write `!in (…)`",
  });
}

/** Conditions on one column that exclude each other. */
export const CONTRADICTION: KqlLint = {
  page: PAGE,
  on: { FilterOperator: checkFilter, BinaryExpression: checkOr },
};
