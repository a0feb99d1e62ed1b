import { parseRegexFault, regexFault } from "../regex-faults";
import type { StringNode } from "../tree";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";
import { PARAMETER } from "./pattern-texts";

/** What a string says to the engine of regular expressions: `\"` is a quote. */
const patternOf = ({ raw }: StringNode): string => raw.replace(/\\"/g, '"');

/** A regular expression that the service refuses. */
export const invalidRegex: Lint = {
  page: pageOf({
    code: "search-invalid-regex",
    level: "error",
    title: "Regular expressions are valid.",
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
