import type { AggregationFunction, AggregationRuleSpec } from "../sumologic/aggregation-rule";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { enabledAtCreation, namedSignalLimits, severityMappingLimits } from "./cse-rule";
import { windowLimits } from "./rule-window";
import { doubled, expressionText, inside, nameText } from "./sumo-values";
import { listLength } from "./text";

/** What an aggregation rule must keep. Source of the six aggregates: "Write an Aggregation Rule", Sumo Logic documentation at a69aae4. */
export function aggregationRuleLimits(spec: AggregationRuleSpec): readonly LimitBreach[] {
  return [
    ...namedSignalLimits(spec),
    ...enabledAtCreation(spec.enabled),
    ...windowLimits(spec),
    ...expressionText("matchExpression", spec.matchExpression),
    ...expressionText("triggerExpression", spec.triggerExpression),
    ...listLength("aggregationFunctions", spec.aggregationFunctions.length, 1, 6),
    ...inside(
      "aggregationFunctions",
      spec.aggregationFunctions.flatMap((each, index) =>
        aggregationLimits(`aggregationFunctions[${String(index)}]`, each),
      ),
    ),
    ...names(spec),
    ...severityMappingLimits(spec.severityMapping),
  ];
}

/** What one aggregate must keep; `at` is where it stands. */
export function aggregationLimits(at: string, { name, arguments: values }: AggregationFunction): LimitBreach[] {
  return [
    ...nameText(`${at}.name`, name),
    ...(values.length > 0
      ? values.flatMap((value, index) => expressionText(`${at}.arguments[${String(index)}]`, value))
      : [
          refuse(
            "aggregation-without-argument",
            [at],
            `${at}: \`${name}\` has no argument`,
            "name a record field, or write `true` to count every record",
          ),
        ]),
  ];
}

function names({ aggregationFunctions, triggerExpression }: AggregationRuleSpec): LimitBreach[] {
  const all = aggregationFunctions.map((each) => each.name);
  const unused = [...new Set(all)].filter((name) => name.trim() !== "" && !usesName(triggerExpression, name));
  return [
    ...doubled(all).map((name) =>
      refuse(
        "aggregation-name-doubled",
        ["aggregationFunctions"],
        `aggregationFunctions: two are called \`${name}\``,
        "rename one of them",
      ),
    ),
    ...unused.map((name) =>
      refuse(
        "aggregation-name-unused",
        ["triggerExpression", "aggregationFunctions"],
        `triggerExpression: does not use the aggregate \`${name}\``,
        `compare \`${name}\` in it, or remove the aggregate`,
      ),
    ),
  ];
}

function usesName(expression: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<!\\w)${escaped}(?!\\w)`).test(expression);
}
