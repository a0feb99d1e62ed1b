import { listAt, textAt } from "../json";
import { isOutside } from "./conditions";
import { expressionRefusals } from "./expressions";
import { fullType } from "./full-type";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";
import { AGGREGATES, BASELINE, GROUPS, RULE, SCORE, SIGNAL, WINDOW } from "./rule";

const DOCS = "Sumo Logic documentation, write-outlier-rule";

/** Why an outlier rule is refused. */
export const OUTLIER_RULE_REFUSALS: readonly Refusal[] = [
  ...RULE,
  ...SIGNAL,
  ...SCORE,
  ...WINDOW,
  ...GROUPS,
  ...BASELINE,
  ...AGGREGATES,
  ...cseRefusals([
    [
      "outlier-window",
      "windowSize must be T60M or T24H",
      ({ body }) => !["T60M", "T24H"].includes(textAt(body, "windowSizeName")),
      "Provider documentation; an enumeration of the documents, that the provider does not enforce",
    ],
    [
      "outlier-one-aggregate",
      "no more than one aggregation function is allowed",
      ({ body }) => listAt(body, "aggregationFunctions").length > 1,
      "Provider schema 3.2.9: at most one",
    ],
    ["outlier-deviation-range", "deviationThreshold must be from 1 to 5", isOutside("deviationThreshold", 1, 5), DOCS],
    ["outlier-floor-range", "floorValue must not be negative", isOutside("floorValue", 0), DOCS],
  ]),
  ...expressionRefusals((body) => [textAt(body, "matchExpression")]),
  ...fullType("outlier"),
];
