import type { TuningExpressionSpec } from "../sumologic/tuning-expression";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { expressionText, nameText, nameTexts } from "./sumo-values";

/** What a tuning expression must keep. */
export function tuningExpressionLimits(spec: TuningExpressionSpec): readonly LimitBreach[] {
  return [
    ...nameText("name", spec.name),
    ...expressionText("description", spec.description),
    ...expressionText("expression", spec.expression),
    ...nameTexts("ruleIds", spec.ruleIds),
    ...(spec.isGlobal || spec.ruleIds.length > 0
      ? []
      : [
          refuse(
            "tuning-of-no-rule",
            ["ruleIds"],
            "ruleIds: names no rule, so nothing is tuned",
            "name a rule, or set isGlobal",
          ),
        ]),
  ];
}
