import type { CodePage } from "../diagnostics";
import { CSE_CODES } from "./cse-expression/codes";
import { KQL_CODES } from "./kql/codes";
import { SEARCH_CODES } from "./sumo-search/codes";

/** What the language can say and a project says under a code of its own: `signal-text-placeholder`, `list-unknown`. */
const SAID_OTHERWISE = new Set([
  "cse-template-unclosed",
  "cse-template-placeholder",
  "cse-template-unknown-field",
  "cse-unknown-match-list",
]);

const trigger = (expression: string): string =>
  `rules:\n  sumologic:\n    - kind: aggregation\n      trigger_expression: "${expression}"\n`;

/** Examples that an expression alone cannot give: a trigger is about its rule's aggregations. */
const OF_RULES: Readonly<Record<string, CodePage["example"]>> = {
  "cse-unknown-aggregation": {
    language: "detection",
    wrong: trigger("download > 10"),
    right: trigger("downloads > 10"),
  },
  "cse-unused-aggregation": { language: "detection", wrong: trigger("5 > 3"), right: trigger("downloads > 10") },
};

/** The pages of everything that the languages find in a project. */
export const LANGUAGE_PAGES: readonly CodePage[] = [...KQL_CODES, ...SEARCH_CODES, ...CSE_CODES]
  .filter(({ code }) => !SAID_OTHERWISE.has(code))
  .map((page) => ({ ...page, example: OF_RULES[page.code] ?? page.example }));
