import type { SearchTree } from "../tree";
import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** Slices of time that nothing groups by. */
export const unusedTimeslice: Lint = {
  page: pageOf({
    code: "search-unused-timeslice",
    level: "warning",
    title: "An aggregation follows a `timeslice`.",
    why: "`timeslice` only gives each message the start of its slice. Without an aggregation by it nothing is counted per slice.",
    wrong: "_sourceCategory=a | timeslice 5m",
    right: "_sourceCategory=a | timeslice 5m | count by _timeslice",
    source: 'Sumo Logic documentation, "timeslice": must be used with an aggregating operator',
  }),
  find: ({ tree: { stages }, level }) =>
    (level === "stages" ? [] : stages).flatMap((stage, index) => {
      if (stage.kind !== "timeslice" || stages.slice(index + 1).some(mayAggregate)) return [];
      return [
        {
          at: stage,
          message: "`timeslice` has no aggregation behind it",
          help: "add one, such as `| count by _timeslice`",
        },
      ];
    }),
};

const AGGREGATES =
  /^(?:aggregate|count-frequent|top|topk|transpose|transaction|logreduce|parameter-stage|macro-stage|join|merge|transactionize|assignment-parameter)$/;

const mayAggregate = ({ kind }: SearchTree["stages"][number]): boolean => AGGREGATES.test(kind);
