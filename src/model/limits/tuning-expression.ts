import type { TuningExpressionSpec } from "../sumologic/tuning-expression";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { expressionText, fieldNames } from "./sumo-values";
import { textLength } from "./text";

/** What a tuning expression must keep. */
export function tuningExpressionLimits(spec: TuningExpressionSpec): readonly LimitBreach[] {
  return [
    ...textLength({ field: "name", value: spec.name, min: 1, max: 255 }),
    ...expressionText("description", spec.description),
    ...expressionText("expression", spec.expression),
    ...fieldNames("ruleIds", spec.ruleIds),
    ...(spec.isGlobal || spec.ruleIds.length > 0
      ? []
      : [refuse("tuning-of-no-rule", ["ruleIds"], "ruleIds: names no rule, so nothing is tuned", "name a rule, or set isGlobal")]),
  ];
}
