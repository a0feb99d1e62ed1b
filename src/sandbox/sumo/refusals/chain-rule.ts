import { numberAt, objectsAt, textAt } from "../json";
import { isEmptyList, someOf } from "./conditions";
import { expressionRefusals } from "./expressions";
import { fullType } from "./full-type";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";
import { DESCRIPTION, GROUPS, RULE, SCORE, WINDOW } from "./rule";

const SCHEMA = "Provider schema 3.2.9: expressions_and_limits has at least one entry, each with both";

/** Why a chain rule is refused. */
export const CHAIN_RULE_REFUSALS: readonly Refusal[] = [
  ...RULE,
  ...DESCRIPTION,
  ...SCORE,
  ...WINDOW,
  ...GROUPS,
  ...cseRefusals([
    [
      "chain-without-step",
      "expressionsAndLimits must have at least one entry",
      isEmptyList("expressionsAndLimits"),
      SCHEMA,
    ],
    [
      "chain-limit-range",
      "the limit of a step must be at least 1",
      someOf("expressionsAndLimits", (step) => !(numberAt(step, "limit") >= 1)),
      SCHEMA,
    ],
  ]),
  ...expressionRefusals((body) => objectsAt(body, "expressionsAndLimits").map((step) => textAt(step, "expression"))),
  ...fullType("chain"),
];
