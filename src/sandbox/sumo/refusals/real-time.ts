import { minutesOf } from "../resources/time-range";
import { scan, SEARCH_DIALECT } from "../scan";

/** Operators that no search in real time has (documentation, create-real-time-alert, d1c1549). */
const NEVER =
  /^(count_frequent|details|first|last|logreduce|join|save|sessionize|threatip|threatlookup|trace|transactionize|parse\s+using)\b/i;
/** Functions and sources that none has, wherever they stand behind the scope. */
const NEVER_INSIDE = /\b(first|last|now|queryStartTime|queryEndTime)\s*\(|\bsumo:\/\/threat\b/i;
const SUBQUERY = /\[\s*subquery\s*:/i;
/** Operators that stand behind a group only. */
const BEHIND_GROUP = /^(accum|backshift|diff|limit|rollingstd|smooth|sort|top|total)\b/i;
/** Whatever else groups says by what. */
const GROUPS =
  /^(avg|count|count_distinct|least_recent|max|median|min|most_recent|pct|stddev|sum|values)\b|^(?!(?:accum|backshift|diff|order|rollingstd|smooth|sort|timeslice|top|total)\b)\w.*\bby\b/is;
const LONGEST_SLICE = 24 * 60;

/** Whether a search has only what runs in real time, as far as that is seen without knowing its grammar. */
export function runsInRealTime(query: string): boolean {
  const { bare } = scan(query, SEARCH_DIALECT);
  const [, ...stages] = bare.split("|").map((stage) => stage.trim());
  const isNever = (stage: string): boolean =>
    NEVER.test(stage) || NEVER_INSIDE.test(stage) || sliceMinutes(stage) > LONGEST_SLICE;
  const group = stages.findIndex((stage) => GROUPS.test(stage));
  const ungrouped = group < 0 ? stages : stages.slice(0, group);
  return !SUBQUERY.test(bare) && !stages.some(isNever) && !ungrouped.some((stage) => BEHIND_GROUP.test(stage));
}

function sliceMinutes(stage: string): number {
  const [, count = "", unit = ""] = /^timeslice\s+(?:by\s+)?(\d+)\s*([smhdw])\b/i.exec(stage) ?? [];
  return minutesOf(`${count}${unit.toLowerCase()}`) ?? 0;
}
