import { textAt } from "../json";
import { hasBlankEntry, isEmptyList } from "./conditions";
import { expressionRefusals } from "./expressions";
import { fullType } from "./full-type";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";
import { BASELINE, GROUPS, RULE, SCORE, SIGNAL } from "./rule";

const SCHEMA = "Provider schema 3.2.9: value_fields is required, its entries not empty";

/** Why a first seen rule is refused. */
export const FIRST_SEEN_RULE_REFUSALS: readonly Refusal[] = [
  ...RULE,
  ...SIGNAL,
  ...SCORE,
  ...GROUPS,
  ...BASELINE,
  ...cseRefusals([
    [
      "first-seen-baseline-type",
      "baselineType must be GLOBAL or PER_ENTITY",
      ({ body }) => !["GLOBAL", "PER_ENTITY"].includes(textAt(body, "baselineType")),
      "Provider documentation; an enumeration of the documents, that the provider does not enforce",
    ],
    ["first-seen-without-value", "valueFields must have at least one entry", isEmptyList("valueFields"), SCHEMA],
    ["first-seen-value-empty", "valueFields must not be empty", hasBlankEntry("valueFields"), SCHEMA],
  ]),
  ...expressionRefusals((body) => [textAt(body, "filterExpression")]),
  ...fullType("first-seen"),
];
