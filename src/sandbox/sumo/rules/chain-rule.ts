import { CHAIN_RULE_REFUSALS } from "../refusals/chain-rule";
import type { RuleType } from "./rule-type";

/** Several steps match within a window. */
export const CHAIN_RULE: RuleType = {
  path: "chain",
  prefix: "CHAIN",
  overridable: [
    "description",
    "entitySelectors",
    "groupByFields",
    "isPrototype",
    "name",
    "score",
    "summaryExpression",
    "tags",
    "windowSize",
    "windowSizeMilliseconds",
    "suppressionWindowSize",
  ],
  refusals: CHAIN_RULE_REFUSALS,
  defaults: { stream: "record" },
};
