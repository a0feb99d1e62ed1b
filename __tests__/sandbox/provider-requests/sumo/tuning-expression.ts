import { flag, text, textSet } from "../attributes";
import { sumoResource } from "./sumo-resource";

/** `sumologic_cse_rule_tuning_expression`; its rule ids are a set. */
export const tuningExpression = sumoResource({
  path: "sec/v1/rule-tuning-expressions",
  isCse: true,
  body: (attributes) => ({
    description: text(attributes, "description"),
    enabled: flag(attributes, "enabled"),
    exclude: flag(attributes, "exclude"),
    expression: text(attributes, "expression"),
    isGlobal: flag(attributes, "is_global"),
    name: text(attributes, "name"),
    ruleIds: textSet(attributes, "rule_ids"),
  }),
  asSent: (read) => ({ ...read, ruleIds: textSet(read, "ruleIds") }),
});
