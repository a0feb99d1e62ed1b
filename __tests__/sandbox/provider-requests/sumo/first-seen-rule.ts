import { number, text, texts } from "../attributes";
import { commonFields, cseRule } from "./cse-rule";

/** `sumologic_cse_first_seen_rule`; its windows are texts of milliseconds. */
export const firstSeenRule = cseRule("first-seen", (attributes) => ({
  ...commonFields(attributes),
  assetField: "",
  baselineType: text(attributes, "baseline_type"),
  baselineWindowSize: text(attributes, "baseline_window_size"),
  descriptionExpression: text(attributes, "description_expression"),
  filterExpression: text(attributes, "filter_expression"),
  groupByFields: texts(attributes, "group_by_fields"),
  nameExpression: text(attributes, "name_expression"),
  retentionWindowSize: text(attributes, "retention_window_size"),
  score: number(attributes, "severity"),
  valueFields: texts(attributes, "value_fields"),
  version: 1,
}));
