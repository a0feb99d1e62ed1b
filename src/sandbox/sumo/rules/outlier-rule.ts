import { OUTLIER_RULE_REFUSALS } from "../refusals/outlier-rule";
import type { RuleType } from "./rule-type";

/** An aggregate lies outside of its baseline. */
export const OUTLIER_RULE: RuleType = {
  path: "outlier",
  prefix: "OUTLIER",
  overridable: [
    "baselineWindowSize",
    "descriptionExpression",
    "deviationThreshold",
    "entitySelectors",
    "floorValue",
    "groupByFields",
    "isPrototype",
    "name",
    "nameExpression",
    "retentionWindowSize",
    "score",
    "summaryExpression",
    "tags",
    "windowSize",
    "suppressionWindowSize",
  ],
  refusals: OUTLIER_RULE_REFUSALS,
  defaults: { assetField: "" },
};
