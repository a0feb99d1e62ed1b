import type { FirstSeenRuleSpec } from "../sumologic/first-seen-rule";
import { baselineLimits } from "./baseline";
import { warn } from "./breach";
import type { LimitBreach } from "./breach";
import { namedSignalLimits } from "./cse-rule";
import { cseSeverity, expressionText, nameTexts, notEmpty } from "./sumo-values";

/** What a first-seen rule must keep. */
export function firstSeenRuleLimits(spec: FirstSeenRuleSpec): readonly LimitBreach[] {
  return [
    ...namedSignalLimits(spec),
    ...expressionText("filterExpression", spec.filterExpression),
    ...notEmpty("valueFields", spec.valueFields),
    ...nameTexts("valueFields", spec.valueFields),
    ...nameTexts("groupByFields", spec.groupByFields),
    ...groups(spec),
    ...baselineLimits(spec),
    ...cseSeverity("severity", spec.severity),
  ];
}

function groups({ baselineType, groupByFields = [] }: FirstSeenRuleSpec): LimitBreach[] {
  if (baselineType === "GLOBAL" || groupByFields.length > 0) return [];
  return [
    warn(
      "baseline-without-groups",
      ["groupByFields", "baselineType"],
      "groupByFields: PER_ENTITY names no field, so there is nothing that has a baseline of its own",
      "name the entity's field, or use GLOBAL",
    ),
  ];
}
