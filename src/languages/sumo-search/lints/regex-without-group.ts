import { groupNames } from "../symbols/names";
import { pageOf } from "./lint";
import type { Lint } from "./lint";
import { PARAMETER } from "./pattern-texts";

/** `parse regex` that names nothing. */
export const regexWithoutGroup: Lint = {
  page: pageOf({
    code: "search-regex-without-group",
    level: "error",
    title: "A `parse regex` names what it takes.",
    why: "Only groups with names become fields; the service refuses an expression without one.",
    wrong: '_sourceCategory=a | parse regex "user=(\\w+)"',
    right: '_sourceCategory=a | parse regex "user=(?<user>\\w+)"',
    source: 'Sumo Logic documentation, "Parse Variable Patterns Using Regex"',
  }),
  find: ({ tree: { stages } }) =>
    stages
      .flatMap((stage) => (stage.kind === "parse-regex" ? stage.patterns : []))
      .filter(({ raw }) => groupNames(raw).length === 0 && !PARAMETER.test(raw))
      .map((at) => ({
        at,
        message: "regular expression has no group with a name",
        help: "name what is taken: `(?<name>…)`",
      })),
};
