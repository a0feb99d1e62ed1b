import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** A grouping without `by`. */
export const missingBy: Lint = {
  page: pageOf({
    code: "search-count-without-by",
    level: "info",
    title: "The groups of `count` stand behind `by`.",
    why: "`count a` groups by `a`, which a reader takes for the number of values of `a`. And with a second function in front it is refused.",
    wrong: "_sourceCategory=a | count user",
    right: "_sourceCategory=a | count by user",
    source: 'Sumo Logic documentation, "count, count_distinct, and count_frequent"',
  }),
  find: ({ tree: { stages } }) =>
    stages.flatMap((stage) => {
      const by = stage.kind === "aggregate" ? stage.by : undefined;
      return by?.hasBy === false
        ? [{ at: by, message: "the groups of `count` stand without `by`", help: "write `by` in front of them" }]
        : [];
    }),
};
