import { flag, number, text, texts } from "../attributes";
import { commonFields, cseRule, windowFields } from "./cse-rule";

/** `sumologic_cse_threshold_rule` */
export const thresholdRule = cseRule("threshold", (attributes) => ({
  ...commonFields(attributes),
  ...windowFields(attributes),
  countDistinct: flag(attributes, "count_distinct"),
  countField: text(attributes, "count_field"),
  description: text(attributes, "description"),
  expression: text(attributes, "expression"),
  groupByFields: texts(attributes, "group_by_fields"),
  limit: number(attributes, "limit"),
  score: number(attributes, "severity"),
  stream: "record",
  version: 1,
}));
