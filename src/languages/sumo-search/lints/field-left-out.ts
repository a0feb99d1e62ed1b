import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** A field that `fields` took away. */
export const fieldLeftOut: Lint = {
  page: pageOf({
    code: "search-field-left-out",
    level: "warning",
    title: "What `fields` leaves out is not read behind it.",
    why: "`fields a, b` takes all other fields out of the rows. What is read behind it is empty.",
    wrong: '_sourceCategory=a | parse "user=* host=*" as user, host | fields user | where host = "h"',
    right: '_sourceCategory=a | parse "user=* host=*" as user, host | where host = "h" | fields user',
    source: 'Sumo Logic documentation, "fields"',
  }),
  find: ({ flow }) =>
    flow.uses
      .filter((use) => use.missingBecause?.operator === "fields" && use.wasDropped)
      .map(({ node }) => ({
        at: node,
        message: `field \`${node.name}\` is read behind a \`fields\` that leaves it out`,
        help: `add \`${node.name}\` to that \`fields\`, or read it in front`,
      })),
};
