import { parseRegexFault, regexFault } from "../regex-faults";
import { groupNames } from "../symbols/names";
import type { StringNode } from "../tree";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";

const PARAMETER = /\{\{|\$\$/;

/** What a string says to the engine of regular expressions: `\"` is a quote. */
const patternOf = ({ raw }: StringNode): string => raw.replace(/\\"/g, '"');

/** A regular expression that the service refuses. */
export const invalidRegex: Lint = {
  page: pageOf({
    code: "search-invalid-regex",
    level: "error",
    title: "Regular expressions are valid",
    why: "The service refuses what its engine cannot read. `matches` takes RE2, which has neither look-around nor back references; `parse regex` takes Java's too.",
    wrong: "_sourceCategory=a | where url matches /(?=admin).*/",
    right: "_sourceCategory=a | where url matches /.*admin.*/",
    source: 'Sumo Logic documentation, "matches" (RE2) and "parse regex" (Java or RE2)',
  }),
  find: ({ tree: { stages }, found }) => [
    ...stages
      .flatMap((stage) => (stage.kind === "parse-regex" ? stage.patterns : []))
      .filter(({ raw }) => !PARAMETER.test(raw))
      .flatMap((at) => finding(at, parseRegexFault(patternOf(at)))),
    ...found.matches
      .flatMap(({ pattern }) => (pattern.kind === "regex" && !PARAMETER.test(pattern.pattern) ? [pattern] : []))
      .flatMap((at) => finding(at, regexFault(at.pattern))),
  ],
};

function finding(at: Finding["at"], reason: string | undefined): Finding[] {
  if (reason === undefined) return [];
  return [{ at, message: `regular expression is refused: ${reason}`, help: "write it without that, or mend it" }];
}

/** `parse regex` that names nothing. */
export const regexWithoutGroup: Lint = {
  page: pageOf({
    code: "search-regex-without-group",
    level: "error",
    title: "A `parse regex` names what it takes",
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

/** Stars and fields of a `parse` that differ in number. */
export const anchorCount: Lint = {
  page: pageOf({
    code: "search-anchor-count",
    level: "error",
    title: "A `parse` has as many fields as stars",
    why: "Each star of the pattern fills one field. The service refuses a pattern whose stars and fields differ in number.",
    wrong: '_sourceCategory=a | parse "user=* host=*" as user',
    right: '_sourceCategory=a | parse "user=* host=*" as user, host',
    source: 'Sumo Logic documentation, "Parse Predictable Patterns Using an Anchor"',
  }),
  find: ({ tree: { stages } }) =>
    stages
      .flatMap((stage) => (stage.kind === "parse" ? stage.extractions : []))
      .flatMap(({ texts, fields }): Finding[] => {
        const [pattern, ...others] = texts;
        if (pattern?.kind !== "string" || others.length > 0 || PARAMETER.test(pattern.raw)) return [];
        const unescaped = pattern.raw.replace(/\\\\/g, "");
        const stars = unescaped.split("*").length - 1;
        if (stars === fields.length || unescaped.includes("\\*")) return [];
        return [
          {
            at: pattern,
            message: `pattern has ${stars} ${stars === 1 ? "star" : "stars"}, and ${fields.length} ${fields.length === 1 ? "field is" : "fields are"} named`,
            help: "name one field for each star",
          },
        ];
      }),
};
