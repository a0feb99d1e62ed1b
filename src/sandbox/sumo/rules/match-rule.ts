import { MATCH_RULE_REFUSALS } from "../refusals/match-rule";
import type { RuleType } from "./rule-type";

/** One record matches. */
export const MATCH_RULE: RuleType = {
  path: "templated",
  prefix: "MATCH",
  overridable: [
    "descriptionExpression",
    "entitySelectors",
    "isPrototype",
    "name",
    "nameExpression",
    "scoreMapping",
    "summaryExpression",
    "tags",
    "suppressionWindowSize",
  ],
  refusals: MATCH_RULE_REFUSALS,
  defaults: { stream: "record" },
};
