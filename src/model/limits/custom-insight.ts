import type { CustomInsightSpec, DynamicSeverity } from "../sumologic/custom-insight";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { tagLimits } from "./cse-rule";
import { cseSeverity, doubled, expressionText, inside, nameText, nameTexts } from "./sumo-values";

/** What a custom insight must keep. */
export function customInsightLimits(spec: CustomInsightSpec): readonly LimitBreach[] {
  return [
    ...nameText("name", spec.name),
    ...expressionText("description", spec.description),
    ...signals(spec),
    ...dynamicSeverity(spec.dynamicSeverity ?? []),
    ...tagLimits(spec),
  ];
}

function signals({ ruleIds, signalNames }: CustomInsightSpec): LimitBreach[] {
  const field = ruleIds ? "ruleIds" : "signalNames";
  const all = ruleIds ?? signalNames;
  if (all.length > 0) return nameTexts(field, all);
  return [
    refuse("insight-of-no-signal", [field], `${field}: is empty, so no insight is ever made`, "name at least one"),
  ];
}

function dynamicSeverity(all: readonly DynamicSeverity[]): LimitBreach[] {
  const twice = doubled(all.map((each) => String(each.minimumSignalSeverity)));
  return [
    ...inside(
      "dynamicSeverity",
      all.flatMap(({ minimumSignalSeverity: value }, index) =>
        cseSeverity(`dynamicSeverity[${String(index)}].minimumSignalSeverity`, value),
      ),
    ),
    ...twice.map((each) =>
      refuse(
        "dynamic-severity-doubled",
        ["dynamicSeverity"],
        `dynamicSeverity: signals of severity ${each} have two severities`,
        "remove one of them",
      ),
    ),
  ];
}
