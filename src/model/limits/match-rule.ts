import type { MatchRuleSpec } from "../sumologic/cse-rule";
import type { LimitBreach } from "./breach";
import { namedSignalLimits, severityMappingLimits } from "./cse-rule";
import { expressionText } from "./sumo-values";

/** What a match rule must keep. */
export function matchRuleLimits(spec: MatchRuleSpec): readonly LimitBreach[] {
  return [
    ...namedSignalLimits(spec),
    ...expressionText("expression", spec.expression),
    ...severityMappingLimits(spec.severityMapping),
  ];
}
