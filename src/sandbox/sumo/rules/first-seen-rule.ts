import { FIRST_SEEN_RULE_REFUSALS } from "../refusals/first-seen-rule";
import type { RuleType } from "./rule-type";

/** A value comes that the baseline does not have. */
export const FIRST_SEEN_RULE: RuleType = {
  path: "first-seen",
  prefix: "FIRST",
  overridable: [
    "baselineWindowSize",
    "descriptionExpression",
    "groupByFields",
    "isPrototype",
    "name",
    "nameExpression",
    "retentionWindowSize",
    "score",
    "summaryExpression",
    "tags",
    "suppressionWindowSize",
  ],
  refusals: FIRST_SEEN_RULE_REFUSALS,
  defaults: { assetField: "", version: 1 },
};
