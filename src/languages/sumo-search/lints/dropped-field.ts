import { pageOf } from "./lint";
import type { Lint } from "./lint";
import { listed, isCount } from "./missing-fields";

/** A field that was there and that an aggregation left out. */
export const droppedField: Lint = {
  page: pageOf({
    code: "search-dropped-field",
    level: "error",
    title: "A field that is read behind an aggregation is among its groups.",
    why: "The aggregation keeps what it groups by and what it calculates. A field from before is gone, so that what reads it finds nothing.",
    wrong: '_sourceCategory=a | parse "user=* host=*" as user, host | count by user | where host = "h"',
    right: '_sourceCategory=a | parse "user=* host=*" as user, host | count by user, host | where host = "h"',
    source: 'Sumo Logic documentation, "Group or Aggregate Operators"',
  }),
  find: ({ flow }) =>
    flow.uses
      .filter((use) => use.missingBecause?.operator === "aggregate" && use.wasDropped && !isCount(use))
      .map((use) => ({
        at: use.node,
        message: `field \`${use.node.name}\` is gone: the aggregation in front leaves ${listed(use.present.map((each) => each.name))}`,
        help: `add \`${use.node.name}\` behind its \`by\`, or keep it with \`first(${use.node.name})\``,
      })),
};
