import { number, text, texts } from "../attributes";
import { aggregationFunctions, commonFields, cseRule, windowFields } from "./cse-rule";

/** `sumologic_cse_outlier_rule`; its windows of learning are texts of milliseconds. */
export const outlierRule = cseRule("outlier", (attributes) => ({
  ...commonFields(attributes),
  ...windowFields(attributes),
  aggregationFunctions: aggregationFunctions(attributes),
  assetField: "",
  baselineWindowSize: text(attributes, "baseline_window_size"),
  descriptionExpression: text(attributes, "description_expression"),
  deviationThreshold: number(attributes, "deviation_threshold"),
  floorValue: number(attributes, "floor_value"),
  groupByFields: texts(attributes, "group_by_fields"),
  matchExpression: text(attributes, "match_expression"),
  nameExpression: text(attributes, "name_expression"),
  retentionWindowSize: text(attributes, "retention_window_size"),
  score: number(attributes, "severity"),
}));
