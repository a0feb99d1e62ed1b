import { AGGREGATION_RULE_REFUSALS } from "../refusals/aggregation-rule";
import type { RuleType } from "./rule-type";

/** An aggregate of the records within a window is as the rule says. */
export const AGGREGATION_RULE: RuleType = {
  path: "aggregation",
  prefix: "AGGREGATION",
  overridable: [
    "descriptionExpression",
    "entitySelectors",
    "groupByFields",
    "isPrototype",
    "name",
    "nameExpression",
    "scoreMapping",
    "summaryExpression",
    "tags",
    "windowSize",
    "windowSizeMilliseconds",
    "suppressionWindowSize",
  ],
  refusals: AGGREGATION_RULE_REFUSALS,
  defaults: { stream: "record" },
};
