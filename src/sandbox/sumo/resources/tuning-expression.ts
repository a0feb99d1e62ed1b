import { listAt } from "../json";
import { TUNING_EXPRESSION_REFUSALS } from "../refusals/tuning-expression";
import { nextNumber } from "./resource";
import type { Resource } from "./resource";

const KIND = "rule-tuning-expressions";

/** What is added to the expressions of rules. */
export const TUNING_EXPRESSION: Resource = {
  kind: KIND,
  path: "sec/v1/rule-tuning-expressions",
  envelope: "cse",
  refusals: TUNING_EXPRESSION_REFUSALS,
  identify: nextNumber(KIND),
  make: ({ sent, id }) => ({ id, ...sent, ruleIds: listAt(sent, "ruleIds") }),
};
