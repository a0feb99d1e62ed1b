import { THRESHOLD_RULE_REFUSALS } from "../refusals/threshold-rule";
import type { RuleType } from "./rule-type";

/** More records than a limit match within a window. */
export const THRESHOLD_RULE: RuleType = {
  path: "threshold",
  prefix: "THRESHOLD",
  overridable: [
    "description",
    "entitySelectors",
    "groupByFields",
    "isPrototype",
    "limit",
    "name",
    "score",
    "summaryExpression",
    "tags",
    "windowSize",
    "windowSizeMilliseconds",
    "suppressionWindowSize",
  ],
  refusals: THRESHOLD_RULE_REFUSALS,
  defaults: { stream: "record", version: 1 },
};
