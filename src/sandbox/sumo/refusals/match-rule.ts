import { textAt } from "../json";
import { expressionRefusals } from "./expressions";
import { fullType } from "./full-type";
import type { Refusal } from "./refusal";
import { RULE, SCORE_MAPPING, SIGNAL } from "./rule";

/** Why a match rule is refused. */
export const MATCH_RULE_REFUSALS: readonly Refusal[] = [
  ...RULE,
  ...SIGNAL,
  ...SCORE_MAPPING,
  ...expressionRefusals((body) => [textAt(body, "expression")]),
  ...fullType("templated"),
];
