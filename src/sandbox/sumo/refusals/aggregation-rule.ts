import { listAt, textAt } from "../json";
import { expressionRefusals } from "./expressions";
import { fullType } from "./full-type";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";
import { AGGREGATES, GROUPS, RULE, SCORE_MAPPING, SIGNAL, WINDOW } from "./rule";

const MOST_FUNCTIONS = 6;

/** Why an aggregation rule is refused. */
export const AGGREGATION_RULE_REFUSALS: readonly Refusal[] = [
  ...RULE,
  ...SIGNAL,
  ...SCORE_MAPPING,
  ...WINDOW,
  ...GROUPS,
  ...AGGREGATES,
  ...cseRefusals([
    [
      "aggregation-too-many",
      `no more than ${MOST_FUNCTIONS} aggregation functions are allowed`,
      ({ body }) => listAt(body, "aggregationFunctions").length > MOST_FUNCTIONS,
      "Sumo Logic documentation, write-aggregation-rule (a69aae4); about-cse-rules (37f2134) says three",
    ],
  ]),
  ...expressionRefusals((body) => [textAt(body, "matchExpression"), textAt(body, "triggerExpression")]),
  ...fullType("aggregation"),
];
