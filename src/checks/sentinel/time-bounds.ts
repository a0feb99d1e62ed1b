import { Duration } from "../../model";
import type { Spot } from "../check";
import type { CheckedRule } from "../subject";
import { isWhole, queryOf } from "./query-output";
import type { CheckedKql } from "./query-output";

/** How far back the rows of a query may lie, where it says so. */
export interface TimeBounds {
  /** The farthest of its bounds, in minutes. */
  readonly longest: number;
  /** Whether each table that it reads seems to have a bound of its own. */
  readonly areComplete: boolean;
  /** Where the farthest stands. */
  readonly spot: Spot;
}

const TIME_COLUMNS = new Set(["TimeGenerated", "Timestamp"]);

/** The bounds of a rule's query; `undefined` when it has none or does not parse. */
export function timeBoundsOf(rule: Pick<CheckedRule, "texts">): TimeBounds | undefined {
  const query = queryOf(rule);
  if (!query || !isWhole(query.analysis)) return undefined;
  const lower = query.analysis.timeSpans.filter(
    ({ column, start, end }) => TIME_COLUMNS.has(column ?? "") && isLowerBound(query.text.slice(start, end)),
  );
  const [first, ...others] = lower;
  if (!first) return undefined;
  const farthest = others.reduce((best, each) => (each.minutes > best.minutes ? each : best), first);
  return {
    longest: farthest.minutes,
    areComplete: lower.length >= sourcesOf(query),
    spot: { text: query, span: { start: farthest.start, end: farthest.end } },
  };
}

/** Tables and functions that the query reads, each place. */
function sourcesOf({ analysis: { tables, functions } }: CheckedKql): number {
  return tables.length + functions.length;
}

/** Whether a comparison with a time keeps what is younger: `TimeGenerated > ago(1h)`, `ago(1h) < TimeGenerated`. */
function isLowerBound(comparison: string): boolean {
  if (/^\s*starttime\s*=/.test(comparison)) return true;
  if (/\bbetween\b/.test(comparison)) return !/!\s*between\b/.test(comparison);
  const columnFirst = /^\s*\w+\s*([<>]=?)/.exec(comparison)?.[1];
  if (columnFirst !== undefined) return columnFirst.startsWith(">");
  return /<=?\s*\w+\s*$/.test(comparison);
}

/** Minutes in words: `70m`, `1h`, `14d`; below one minute and in fractions as minutes. */
export function inWords(minutes: number): string {
  return Number.isInteger(minutes) && minutes > 0 ? Duration.minutes(minutes).toShort() : `${minutes}m`;
}
