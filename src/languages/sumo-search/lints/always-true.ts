import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";
import { pairs, differ } from "./terms";

/** Conditions on one field of which every value fulfils one. */
export const alwaysTrue: Lint = {
  page: pageOf({
    code: "search-always-true",
    level: "warning",
    title: "Of conditions joined by `or` not every value fulfils one.",
    why: "A field differs from one of two values always. Joined by `or`, the conditions let everything through; `and` was meant.",
    wrong: '_sourceCategory=a | where user != "root" or user != "admin"',
    right: '_sourceCategory=a | where user != "root" and user != "admin"',
    source: 'Sumo Logic documentation, "Field Expressions"',
  }),
  find: ({ found }) =>
    found.disjunctions.flatMap((each) =>
      pairs(
        each,
        "or",
        (first, second) => first.operator === "!=" && second.operator === "!=" && differ(first, second),
      ).map(([first, second]): Finding => ({
        at: second.node,
        message: `condition is always true: every value differs from ${first.value} or from ${second.value}`,
        help: "join them by `and`",
      })),
    ),
};
