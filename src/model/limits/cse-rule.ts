import { Duration } from "../duration";
import type { CseRuleSpec, EntitySelector, NamedSignalSpec, SeverityMapping } from "../sumologic/cse-rule";
import { techniqueForm } from "./analytics-rule";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { cseSeverity, expressionText, inside, nameText, nameTexts } from "./sumo-values";
import { listLength } from "./text";

const SEVEN_DAYS = Duration.days(7);

/** What every Cloud SIEM rule must keep. Source: provider 3.2.9 and Sumo Logic's rule documentation. */
export function cseRuleLimits(spec: CseRuleSpec): LimitBreach[] {
  return [
    ...nameText("name", spec.name),
    ...(spec.summaryExpression === undefined ? [] : expressionText("summaryExpression", spec.summaryExpression)),
    ...listLength("entitySelectors", spec.entitySelectors.length, 1, 20),
    ...spec.entitySelectors.flatMap(entitySelector),
    ...tagLimits(spec),
    ...suppression(spec.suppressionWindowSize),
  ];
}

function entitySelector({ entityType, expression }: EntitySelector, index: number): LimitBreach[] {
  const at = `entitySelectors[${String(index)}]`;
  return inside("entitySelectors", [
    ...nameText(`${at}.entityType`, entityType),
    ...nameText(`${at}.expression`, expression),
  ]);
}

/** What tags and techniques must keep, of rules and of custom insights. */
export function tagLimits({ tags, techniques }: Pick<CseRuleSpec, "tags" | "techniques">): LimitBreach[] {
  return [...nameTexts("tags", tags), ...techniqueForm(techniques)];
}

function suppression(window: Duration | undefined): LimitBreach[] {
  if (!window || window.inMinutes <= SEVEN_DAYS.inMinutes) return [];
  return [
    refuse(
      "suppression-too-long",
      ["suppressionWindowSize"],
      `suppressionWindowSize: ${window.toShort()}, at most 7d are allowed`,
      "use 7d or less",
    ),
  ];
}

/** What rules must keep that name their signals themselves. */
export function namedSignalLimits(spec: NamedSignalSpec): LimitBreach[] {
  return [
    ...cseRuleLimits(spec),
    ...nameText("nameExpression", spec.nameExpression),
    ...expressionText("descriptionExpression", spec.descriptionExpression),
  ];
}

/** What a way to get a severity must keep. */
export function severityMappingLimits(mapping: SeverityMapping): LimitBreach[] {
  const cases = mapping.type === "fieldValueMapping" ? mapping.mapping : undefined;
  return inside("severityMapping", [
    ...cseSeverity("severityMapping.default", mapping.default),
    ...(mapping.type === "constant" ? [] : nameText("severityMapping.field", mapping.field)),
    ...(cases ? listLength("severityMapping.mapping", cases.length, 1, 100) : []),
    ...(cases ?? []).flatMap(({ to }, index) => cseSeverity(`severityMapping.mapping[${String(index)}].to`, to)),
  ]);
}

/** Refuses a rule that the provider cannot create: of aggregation and outlier rules it takes `enabled: false` for a missing value. */
export function enabledAtCreation(enabled: boolean | undefined): LimitBreach[] {
  if (enabled !== false) return [];
  return [
    refuse(
      "disabled-at-creation",
      ["enabled"],
      "enabled: false, but provider 3.2.9 cannot create such a rule disabled; it takes false for a missing value",
      "set isPrototype, which keeps its signals out of insights, or leave the rule out",
    ),
  ];
}
