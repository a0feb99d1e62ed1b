import type { ThresholdRuleSpec } from "../sumologic/threshold-rule";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { cseRuleLimits } from "./cse-rule";
import { windowLimits } from "./rule-window";
import { atLeast, cseSeverity, expressionText } from "./sumo-values";

/** What a threshold rule must keep. */
export function thresholdRuleLimits(spec: ThresholdRuleSpec): readonly LimitBreach[] {
  return [
    ...cseRuleLimits(spec),
    ...windowLimits(spec),
    ...expressionText("description", spec.description),
    ...expressionText("expression", spec.expression),
    ...atLeast(1, "limit", spec.limit),
    ...counting(spec),
    ...cseSeverity("severity", spec.severity),
  ];
}

function counting({ countDistinct = false, countField = "" }: ThresholdRuleSpec): LimitBreach[] {
  const hasField = countField.trim() !== "";
  const fields = ["countDistinct", "countField"] as const;
  if (countDistinct && !hasField) {
    return [
      refuse(
        "count-distinct-without-field",
        fields,
        "countDistinct: there is no countField whose values are counted",
        "name it in countField",
      ),
    ];
  }
  if (hasField && !countDistinct) {
    return [
      refuse(
        "count-field-unused",
        fields,
        `countField: \`${countField}\` is not used, for countDistinct is off`,
        "set countDistinct, or remove countField",
      ),
    ];
  }
  return [];
}
