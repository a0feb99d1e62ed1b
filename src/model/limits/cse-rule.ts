import { Duration } from "../duration";
import type { CseRuleSpec, MatchRuleSpec, SeverityMapping } from "../sumologic/cse-rule";
import { techniqueForm } from "./analytics-rule";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { listLength, textLength, wholeNumber } from "./text";

/** Longer texts than any of Sumo Logic's own 1,033 rules has; the service documents no limit. */
const LONG_TEXT = 10_000;

/** What every Cloud SIEM rule must keep. Source: provider 3.2.9 and Sumo Logic's rule documentation. */
export function cseRuleLimits(spec: CseRuleSpec): LimitBreach[] {
  return [
    ...textLength({ field: "name", value: spec.name, min: 1, max: 255 }),
    ...textLength({ field: "summaryExpression", value: spec.summaryExpression, max: LONG_TEXT }),
    ...listLength("entitySelectors", spec.entitySelectors.length, 1, 20),
    ...spec.entitySelectors.flatMap(({ entityType, expression }) => [
      ...textLength({ field: "entitySelectors", value: entityType, min: 1, max: 255 }),
      ...textLength({ field: "entitySelectors", value: expression, min: 1, max: 255 }),
    ]),
    ...(spec.tags ?? []).flatMap((tag) => textLength({ field: "tags", value: tag, min: 1, max: 255 })),
    ...techniqueForm(spec.techniques),
    ...suppression(spec.suppressionWindow),
  ];
}

function suppression(window: Duration | undefined): LimitBreach[] {
  if (!window || window.inMinutes <= Duration.days(7).inMinutes) return [];
  return [
    refuse(
      "suppression-too-long",
      ["suppressionWindow"],
      `suppressionWindow: ${window.toShort()}, at most 7d are allowed`,
      "use 7d or less",
    ),
  ];
}

/** Refuses a severity that is not a whole number from 1 to 10. */
export function cseSeverity(field: string, value: number): LimitBreach[] {
  return wholeNumber({ field, value, min: 1, max: 10 });
}

function severityMapping(mapping: SeverityMapping): LimitBreach[] {
  const cases = mapping.type === "fieldValueMapping" ? mapping.mapping : [];
  return [
    ...cseSeverity("severityMapping", mapping.default),
    ...cases.flatMap((each) => cseSeverity("severityMapping", each.to)),
    ...(mapping.type === "fieldValueMapping" ? listLength("severityMapping", cases.length, 1, 100) : []),
    ...(mapping.type === "constant" ? [] : textLength({ field: "severityMapping", value: mapping.field, min: 1, max: 255 })),
  ];
}

/** What a match rule must keep. */
export function matchRuleLimits(spec: MatchRuleSpec): readonly LimitBreach[] {
  return [
    ...cseRuleLimits(spec),
    ...textLength({ field: "nameExpression", value: spec.nameExpression, min: 1, max: 255 }),
    ...textLength({ field: "descriptionExpression", value: spec.descriptionExpression, min: 1, max: LONG_TEXT }),
    ...textLength({ field: "expression", value: spec.expression, min: 1, max: LONG_TEXT }),
    ...severityMapping(spec.severityMapping),
  ];
}
