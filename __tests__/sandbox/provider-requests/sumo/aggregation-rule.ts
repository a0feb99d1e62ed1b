import { flag, text, texts } from "../attributes";
import { aggregationFunctions, commonFields, cseRule, scoreMapping, windowFields } from "./cse-rule";

/** `sumologic_cse_aggregation_rule` */
export const aggregationRule = cseRule("aggregation", (attributes) => ({
  ...commonFields(attributes),
  ...windowFields(attributes),
  aggregationFunctions: aggregationFunctions(attributes),
  descriptionExpression: text(attributes, "description_expression"),
  groupByAsset: flag(attributes, "group_by_entity", true),
  groupByFields: texts(attributes, "group_by_fields"),
  matchExpression: text(attributes, "match_expression"),
  nameExpression: text(attributes, "name_expression"),
  scoreMapping: scoreMapping(attributes),
  stream: "record",
  triggerExpression: text(attributes, "trigger_expression"),
}));
