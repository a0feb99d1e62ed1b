import { text } from "../attributes";
import { commonFields, cseRule, scoreMapping } from "./cse-rule";

/** `sumologic_cse_match_rule`; its path says `templated`. */
export const matchRule = cseRule("templated", (attributes) => ({
  ...commonFields(attributes),
  descriptionExpression: text(attributes, "description_expression"),
  expression: text(attributes, "expression"),
  nameExpression: text(attributes, "name_expression"),
  scoreMapping: scoreMapping(attributes),
  stream: "record",
}));
