import { Duration, minutesBetweenRuns, rangeMinutes } from "../../model";
import { ruleCheck } from "../check";
import { searchOf } from "./searches";

/** Runs of a search leave nothing out between them. */
export const gaplessRuns = ruleCheck(
  {
    code: "search-range-gap",
    level: "warning",
    title: "A search looks at least as far back as its last run.",
    why: "What happens between the end of one run and the beginning of the next run's range is never looked at, and nobody notices.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - { kind: scheduled-search, schedule_type: 4Hours, parseable_time_range: { type: relative, from: 1h } }\n",
      right:
        "rules:\n  sumologic:\n    - { kind: scheduled-search, schedule_type: 4Hours, parseable_time_range: { type: relative, from: 4h } }\n",
    },
    source: "Sumo Logic documentation, Schedule a Search (061a021)",
  },
  ["scheduled-search"],
  ({ rule: { spec } }) => {
    const between = minutesBetweenRuns(spec) ?? 0;
    const range = rangeMinutes(spec.parseableTimeRange);
    if (range <= 0 || range >= between) return [];
    return [
      {
        message: `parseableTimeRange: ${short(range)}, but ${short(between)} lie between two runs`,
        help: `look back ${short(between)} or more, or run more often`,
        spot: { field: ["parseableTimeRange"] },
      },
    ];
  },
);

function short(minutes: number): string {
  return Duration.minutes(minutes).toShort();
}

/** A threshold counts what the search gives. */
export const countedResults = ruleCheck(
  {
    code: "search-threshold-kind",
    level: "warning",
    title: "A threshold counts groups of a search that aggregates, and messages of one that does not.",
    why: "A search either gives messages or rows of an aggregate. A threshold on the other of the two is compared with nothing, so that the search never notifies, or always does.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sumologic:\n    - { kind: scheduled-search, threshold: { threshold_type: message, operator: gt, count: 5 } }\n",
      right:
        "rules:\n  sumologic:\n    - { kind: scheduled-search, threshold: { threshold_type: group, operator: gt, count: 5 } }\n",
    },
    source: "Sumo Logic documentation, Schedule a Search (061a021)",
  },
  ["scheduled-search"],
  (rule) => {
    const type = rule.rule.spec.threshold?.thresholdType;
    const search = searchOf(rule);
    if (!search || type === undefined || (type === "group") === search.analysis.hasAggregate) return [];
    const gives = type === "group" ? "the query gives messages" : "the query gives rows of an aggregate";
    return [
      {
        message: `threshold.thresholdType: ${type}, but ${gives}`,
        help: `use ${type === "group" ? "message" : "group"}, or change the query`,
        spot: { field: ["threshold", "thresholdType"] },
      },
    ];
  },
);
