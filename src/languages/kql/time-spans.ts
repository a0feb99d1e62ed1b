import { bare, constantOf, letValue, stringOf } from "./constants";
import { isNode, items } from "./kusto";
import type { KustoFunctionCall, KustoNode } from "./kusto-types";

const MINUTES_OF: Readonly<Record<string, number>> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 43_200,
  year: 525_600,
};
/** They move a time by less than their unit, or not at all. */
const ROUNDING = /^(?:startof|endof)(?:day|week|month|year)$|^(?:bin|floor|todatetime|materialize|toscalar)$/;

/** How many minutes before now an expression lies; `undefined` when that cannot be computed. */
export function minutesAgo(node: KustoNode): number | undefined {
  const inner = bare(node);
  const source = letValue(inner);
  if (source) return minutesAgo(source);
  if (isNode(inner, "FunctionCallExpression")) return ofCall(inner);
  if (!isNode(inner, "BinaryExpression")) return undefined;
  const from = minutesAgo(inner.Left);
  const by = timespanOf(inner.Right);
  if (from === undefined || by === undefined) return undefined;
  if (inner.Operator.Text === "-") return from + by;
  return inner.Operator.Text === "+" ? from - by : undefined;
}

function ofCall(call: KustoFunctionCall): number | undefined {
  const [first, second, third] = items(call.ArgumentList.Expressions);
  const name = call.Name.SimpleName;
  if (name === "ago") return first && timespanOf(first);
  if (name === "now") return first ? opposite(timespanOf(first)) : 0;
  if (name === "datetime_add" && first && second && third) return ofDatetimeAdd(first, second, third);
  return ROUNDING.test(name) && first ? minutesAgo(first) : undefined;
}

function ofDatetimeAdd(unit: KustoNode, count: KustoNode, from: KustoNode): number | undefined {
  const minutes = MINUTES_OF[(stringOf(unit) ?? "").toLowerCase()];
  const times = constantOf(count);
  const start = minutesAgo(from);
  if (minutes === undefined || times?.type !== "number" || start === undefined) return undefined;
  return start - times.value * minutes;
}

function opposite(minutes: number | undefined): number | undefined {
  return minutes === undefined ? undefined : 0 - minutes;
}

/** The minutes of a constant timespan. */
function timespanOf(node: KustoNode): number | undefined {
  const inner = bare(node);
  const source = letValue(inner);
  if (source) return timespanOf(source);
  const written = writtenTimespan(inner);
  if (written !== undefined) return written;
  const constant = constantOf(inner);
  if (constant?.type === "timespan") return constant.value;
  return isNode(inner, "BinaryExpression") ? ofArithmetic(inner.Left, inner.Operator.Text, inner.Right) : undefined;
}

function ofArithmetic(left: KustoNode, operator: string, right: KustoNode): number | undefined {
  const a = timespanOf(left);
  const b = operator === "*" || operator === "/" ? numberOf(right) : timespanOf(right);
  if (a === undefined && operator === "*") return product(timespanOf(right), numberOf(left));
  if (a === undefined || b === undefined) return undefined;
  const results: Readonly<Record<string, number>> = { "+": a + b, "-": a - b, "*": a * b, "/": a / (b || Number.NaN) };
  const result = results[operator];
  return Number.isNaN(result) ? undefined : result;
}

function product(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

function numberOf(node: KustoNode): number | undefined {
  const constant = constantOf(node);
  return constant?.type === "number" ? constant.value : undefined;
}

/** `time(1.02:03:04)`, which the scripts read as zero, and `totimespan("1d")`. */
function writtenTimespan(node: KustoNode): number | undefined {
  if (isNode(node, "FunctionCallExpression") && node.Name.SimpleName === "totimespan") {
    const [first] = items(node.ArgumentList.Expressions);
    return clockMinutes((first && stringOf(first)) ?? "");
  }
  if (!isNode(node, "LiteralExpression") || node.ResultType?.Name !== "timespan") return undefined;
  const token = node.GetChild(0);
  const text = token && "Text" in token ? token.Text : "";
  return clockMinutes(/^(?:time|timespan)\s*\(\s*([^)]*?)\s*\)$/.exec(text)?.[1] ?? "");
}

function clockMinutes(text: string): number | undefined {
  const short = /^(\d+(?:\.\d+)?)([dhms])$/.exec(text);
  const unit = { d: 1440, h: 60, m: 1, s: 1 / 60 }[short?.[2] ?? ""];
  if (short && unit !== undefined) return Number(short[1]) * unit;
  const clock = /^(?:(\d+)\.)?(\d+):(\d+)(?::(\d+)(?:\.\d+)?)?$/.exec(text);
  if (!clock) return undefined;
  const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = clock;
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}
