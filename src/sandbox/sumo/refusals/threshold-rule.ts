import { textAt } from "../json";
import { isOutside } from "./conditions";
import { expressionRefusals } from "./expressions";
import { fullType } from "./full-type";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";
import { DESCRIPTION, GROUPS, RULE, SCORE, WINDOW } from "./rule";

/** Why a threshold rule is refused. */
export const THRESHOLD_RULE_REFUSALS: readonly Refusal[] = [
  ...RULE,
  ...DESCRIPTION,
  ...SCORE,
  ...WINDOW,
  ...GROUPS,
  ...cseRefusals([
    [
      "threshold-limit-range",
      "limit must be at least 1",
      isOutside("limit", 1),
      "Provider schema 3.2.9: limit is required",
    ],
  ]),
  ...expressionRefusals((body) => [textAt(body, "expression")]),
  ...fullType("threshold"),
];
