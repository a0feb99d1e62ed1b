import { TECHNIQUE_PATTERN } from "../attack";
import type { AnalyticsRuleSpec } from "../sentinel/analytics-rule";
import { alertDetailLimits, customDetailLimits, entityMappingLimits } from "./alert-enrichment";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { analyticsQueryLimits } from "./kql-query";
import { textLength } from "./text";

const TEMPLATE_VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What every analytics rule must keep, apart from its schedule. Source: Microsoft's Sentinel limits and azurerm 4.55.0. */
export function analyticsRuleLimits(spec: AnalyticsRuleSpec, maxMappings: number): LimitBreach[] {
  return [
    ...textLength({ field: "displayName", value: spec.displayName, min: 1, max: 256 }),
    ...textLength({ field: "description", value: spec.description, min: 1, max: 5000 }),
    ...analyticsQueryLimits(spec.query),
    ...techniqueForm(spec.techniques),
    ...entityMappingLimits(spec.entityMappings, maxMappings),
    ...customDetailLimits(spec.customDetails),
    ...alertDetailLimits(spec.alertDetailsOverride),
    ...grouping(spec),
    ...template(spec),
  ];
}

/** Refuses what is not the id of a technique or sub-technique. */
export function techniqueForm(techniques: readonly string[] = []): LimitBreach[] {
  return techniques
    .filter((each) => !TECHNIQUE_PATTERN.test(each))
    .map((each) =>
      refuse(
        "technique-form",
        ["techniques"],
        `techniques: \`${each}\` is not like T1608 or T1608.001`,
        "write ATT&CK's id",
      ),
    );
}

function grouping(spec: AnalyticsRuleSpec): LimitBreach[] {
  const group = spec.incidentConfiguration?.groupingConfiguration;
  if (!group?.enabled) return [];
  const fields = ["incidentConfiguration", "entityMappings", "customDetails"] as const;
  const mapped = new Set((spec.entityMappings ?? []).map((each) => each.entityType));
  const details = new Set(Object.keys(spec.customDetails ?? {}));
  const entities = group.groupByEntities ?? [];
  const customDetails = group.groupByCustomDetails ?? [];
  const selected = entities.length + customDetails.length + (group.groupByAlertDetails?.length ?? 0);
  const method = group.matchingMethod ?? "AllEntities";
  const breach = (code: string, message: string, help: string): LimitBreach => refuse(code, fields, message, help);
  return [
    ...(method === "Selected" && selected === 0
      ? [
          breach(
            "grouping-selects-nothing",
            "groupingConfiguration: Selected names nothing to group by",
            "name entities, alert details or custom details",
          ),
        ]
      : []),
    ...(method === "AllEntities" && mapped.size === 0
      ? [
          breach(
            "grouping-without-entities",
            "groupingConfiguration: AllEntities, but the rule maps no entity",
            "map entities, or use AnyAlert",
          ),
        ]
      : []),
    ...entities
      .filter((each) => !mapped.has(each))
      .map((each) =>
        breach(
          "grouping-entity-unmapped",
          `groupByEntities: the rule does not map ${each}`,
          `map ${each}, or remove it`,
        ),
      ),
    ...customDetails
      .filter((each) => !details.has(each))
      .map((each) =>
        breach(
          "grouping-detail-unknown",
          `groupByCustomDetails: the rule has no custom detail ${each}`,
          `add it, or remove it`,
        ),
      ),
  ];
}

function template(spec: AnalyticsRuleSpec): LimitBreach[] {
  const { alertRuleTemplateGuid: guid, alertRuleTemplateVersion: version } = spec;
  return [
    ...(guid === undefined || UUID.test(guid)
      ? []
      : [
          refuse(
            "template-guid-form",
            ["alertRuleTemplateGuid"],
            `alertRuleTemplateGuid: \`${guid}\` is not a UUID`,
            "write the template's id",
          ),
        ]),
    ...(version === undefined || TEMPLATE_VERSION.test(version)
      ? []
      : [
          refuse(
            "template-version-form",
            ["alertRuleTemplateVersion"],
            `alertRuleTemplateVersion: \`${version}\` is not like 1.0.0`,
            "write the template's version",
          ),
        ]),
  ];
}
