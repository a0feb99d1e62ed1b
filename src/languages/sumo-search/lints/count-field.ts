import { pageOf } from "./lint";
import type { Lint } from "./lint";
import { isCount } from "./missing-fields";

/** The result of `count` read under the name of the operator. */
export const countField: Lint = {
  page: pageOf({
    code: "search-count-field",
    level: "error",
    title: "The result of `count` is read as `_count`.",
    why: "`count by …` names its result `_count`. There is no field `count`, so that a sort or a condition by it finds nothing.",
    wrong: "_sourceCategory=a | count by user | sort by count",
    right: "_sourceCategory=a | count by user | sort by _count",
    source: 'Sumo Logic documentation, "count, count_distinct, and count_frequent"',
  }),
  find: ({ flow }) =>
    flow.uses
      .filter((use) => use.missingBecause?.operator === "aggregate" && isCount(use))
      .map(({ node }) => ({
        at: node,
        message: "field `count` does not exist here: `count` names its result `_count`",
        help: "write `_count`, or name the result: `count as …`",
      })),
};
