import type { Duration } from "../duration";
import type { OutlierRuleSpec } from "../sumologic/outlier-rule";
import { aggregationLimits } from "./aggregation-rule";
import { baselineLimits } from "./baseline";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { enabledAtCreation, namedSignalLimits } from "./cse-rule";
import { windowLimits } from "./rule-window";
import { atLeast, cseSeverity, expressionText, inside } from "./sumo-values";
import { wholeNumber } from "./text";

/** What an outlier rule must keep. */
export function outlierRuleLimits(spec: OutlierRuleSpec): readonly LimitBreach[] {
  return [
    ...namedSignalLimits(spec),
    ...enabledAtCreation(spec.enabled),
    ...windowLimits(spec),
    ...hourOrDay(spec.windowSize),
    ...baselineLimits(spec),
    ...expressionText("matchExpression", spec.matchExpression),
    ...inside("aggregationFunction", aggregationLimits("aggregationFunction", spec.aggregationFunction)),
    ...wholeNumber({ field: "deviationThreshold", value: spec.deviationThreshold, min: 1, max: 5 }),
    ...atLeast(0, "floorValue", spec.floorValue),
    ...cseSeverity("severity", spec.severity),
  ];
}

function hourOrDay(window: Duration): LimitBreach[] {
  if (window.inMinutes === 60 || window.inMinutes === 1440) return [];
  return [
    refuse(
      "outlier-window",
      ["windowSize"],
      `windowSize: ${window.toShort()}, an outlier rule takes 1h or 1d`,
      "use 1h or 1d",
    ),
  ];
}
