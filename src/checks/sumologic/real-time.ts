import type { StageSummary } from "../../languages";
import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { callsIn, searchOf, spotAt } from "./searches";
import type { CheckedSearch } from "./searches";

const NEVER =
  /^(?:count_frequent|details|logreduce|logcompare|logexplain|join|save|sessionize|threatip|threatlookup|trace|transactionize)$/;
const BEHIND_GROUPS = /^(?:accum|backshift|diff|limit|rollingstd|smooth|sort|top|total)$/;
const GROUPS =
  /^(?:count|count_distinct|sum|avg|min|max|most_recent|least_recent|pct|pct_sampling|median|stddev|values|first|last|transaction)$/;
const FUNCTIONS = /^(?:now|queryStartTime|queryEndTime|first|last)$/i;

/** A search in real time uses what runs in real time. */
export const realTimeOperators = ruleCheck(
  {
    code: "real-time-operator",
    level: "error",
    title: "A search in real time has no operator that real-time searches do not know.",
    why: "A real-time search never sees all its data at once. Operators that need it (first, last, join, LogReduce, now() and others) are refused; sort, limit, accum and their like stand behind an aggregation only.",
    example: {
      language: "detection",
      wrong: realTime("_sourceCategory=proxy/access .exe | sort by _messagetime | limit 10"),
      right: realTime("_sourceCategory=proxy/access .exe | count by _sourceHost | sort by _count | limit 10"),
    },
    source: "Sumo Logic documentation, Create a Real-Time Alert (d1c1549)",
  },
  ["scheduled-search"],
  (rule) => {
    const text = rule.rule.spec.scheduleType === "RealTime" ? searchOf(rule) : undefined;
    return text ? [...stageProblems(text), ...callProblems(text), ...otherProblems(text)] : [];
  },
);

function stageProblems(text: CheckedSearch): Problem[] {
  const { stages } = text.analysis;
  const grouped = stages.findIndex(({ operator }) => GROUPS.test(operator));
  return stages.flatMap((stage, index) => {
    if (NEVER.test(stage.operator)) return [refused(text, stage, stage.operator)];
    if (!BEHIND_GROUPS.test(stage.operator) || (grouped >= 0 && grouped < index)) return [];
    return [
      {
        message: `queryString: \`${stage.operator}\` stands before any aggregation, and RealTime knows it behind one only`,
        help: "aggregate first, or run less often",
        spot: spotAt(text, stage),
      },
    ];
  });
}

function callProblems(text: CheckedSearch): Problem[] {
  return callsIn(text)
    .filter((each) => FUNCTIONS.test(each.text))
    .map((each) => refused(text, each, `${each.text}()`));
}

function otherProblems(text: CheckedSearch): Problem[] {
  const { stages, hasSubquery, lookups } = text.analysis;
  return [
    ...(hasSubquery ? [refused(text, { start: 0, end: stages[0]?.start ?? text.text.length }, "subquery")] : []),
    ...(lookups.some((each) => each.includes("sumo://threat"))
      ? [refused(text, stageOf(text, "lookup"), "lookup of threat intelligence")]
      : []),
    ...stages
      .filter((each) => each.operator === "timeslice" && daysOf(text.text.slice(each.start, each.end)) > 1)
      .map((each) => refused(text, each, "timeslice of more than 1d")),
    ...stages
      .filter(
        (each) =>
          each.operator === "parse" &&
          /^\W*parse\s+(?:\w+=\S+\s+)*using\b/i.test(text.text.slice(each.start, each.end)),
      )
      .map((each) => refused(text, each, "parse using")),
  ];
}

function stageOf(text: CheckedSearch, operator: string): Pick<StageSummary, "start" | "end"> {
  return text.analysis.stages.find((each) => each.operator === operator) ?? { start: 0, end: text.text.length };
}

const IN_DAYS: Readonly<Record<string, number>> = { s: 1 / 86_400, m: 1 / 1440, h: 1 / 24, d: 1, w: 7 };

function daysOf(timeslice: string): number {
  const [, count = "0", unit = ""] = /timeslice\s+(?:by\s+)?(\d+)\s*([smhdw])\b/i.exec(timeslice) ?? [];
  return Number(count) * (IN_DAYS[unit.toLowerCase()] ?? 0);
}

function refused(text: CheckedSearch, at: Pick<StageSummary, "start" | "end">, what: string): Problem {
  return {
    message: `queryString: RealTime knows no ${what}`,
    help: "leave it out, or run every 15 minutes or less often",
    spot: spotAt(text, at),
  };
}

/** An example: a search in real time that sends mail. */
function realTime(query: string): string {
  return `rules:\n  sumologic:\n    - kind: scheduled-search\n      schedule_type: RealTime\n      parseable_time_range: { type: relative, from: 15m }\n      notification: { type: email, to_list: [soc@example.com] }\n      query_string: ${query}\n`;
}
