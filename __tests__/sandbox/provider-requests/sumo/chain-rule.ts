import { blocks, flag, number, text, texts } from "../attributes";
import { commonFields, cseRule, windowFields } from "./cse-rule";

/** `sumologic_cse_chain_rule` */
export const chainRule = cseRule("chain", (attributes) => ({
  ...commonFields(attributes),
  ...windowFields(attributes),
  description: text(attributes, "description"),
  expressionsAndLimits: blocks(attributes, "expressions_and_limits").map((each) => ({
    expression: text(each, "expression"),
    limit: number(each, "limit"),
  })),
  groupByFields: texts(attributes, "group_by_fields"),
  ordered: flag(attributes, "ordered"),
  score: number(attributes, "severity"),
  stream: "record",
}));
