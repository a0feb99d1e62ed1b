import { didYouMean } from "../../diagnostics";
import { TECHNIQUE_PATTERN } from "../attack";
import type { AnalyticsRuleSpec, EntityMapping } from "../sentinel/analytics-rule";
import { ENTITY_TYPES, ENTITY_TYPE_NAMES } from "../sentinel/entity-types";
import type { EntityType } from "../sentinel/entity-types";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { listLength, textLength } from "./text";

const CUSTOM_DETAIL_KEY = /^[A-Za-z]\w{0,19}$/;
const COLUMN = /^[A-Za-z_]\w{0,499}$/;
const TEMPLATE_VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What every analytics rule must keep, apart from its schedule. Source: Microsoft's Sentinel limits and azurerm 4.55.0. */
export function analyticsRuleLimits(spec: AnalyticsRuleSpec, maxMappings: number): LimitBreach[] {
  return [
    ...textLength({ field: "displayName", value: spec.displayName, min: 1, max: 256 }),
    ...textLength({ field: "description", value: spec.description, max: 5000 }),
    ...textLength({ field: "query", value: spec.query, min: 1, max: 10_000 }),
    ...techniqueForm(spec.techniques),
    ...entityMappings(spec.entityMappings ?? [], maxMappings),
    ...customDetails(spec.customDetails ?? {}),
    ...alertFormats(spec),
    ...grouping(spec),
    ...template(spec),
  ];
}

/** Refuses what is not the id of a technique or sub-technique. */
export function techniqueForm(techniques: readonly string[] = []): LimitBreach[] {
  return techniques
    .filter((each) => !TECHNIQUE_PATTERN.test(each))
    .map((each) =>
      refuse("technique-form", ["techniques"], `techniques: \`${each}\` is not like T1608 or T1608.001`, "write ATT&CK's id"),
    );
}

function entityMappings(mappings: readonly EntityMapping[], max: number): LimitBreach[] {
  return [...listLength("entityMappings", mappings.length, 0, max), ...mappings.flatMap(entityMapping)];
}

function entityMapping({ entityType, fieldMappings }: EntityMapping): LimitBreach[] {
  const type = ENTITY_TYPES[entityType] as EntityType | undefined;
  if (!type) {
    return [
      refuse(
        "entity-type-unknown",
        ["entityMappings"],
        `entityMappings: \`${entityType}\` is not an entity type of Sentinel`,
        didYouMean(entityType, ENTITY_TYPE_NAMES),
      ),
    ];
  }
  const found = fieldMappings.map((each) => each.identifier);
  const wrong = found.filter((each) => !type.identifiers.includes(each));
  const complete = type.required.some((set) => set.every((each) => found.includes(each)));
  return [
    ...listLength("entityMappings", fieldMappings.length, 1, 3).map((breach) => ({
      ...breach,
      message: `entityMappings: ${entityType} has ${String(fieldMappings.length)} identifiers, 1 to 3 are allowed`,
    })),
    ...wrong.map((each) =>
      refuse(
        "entity-identifier-unknown",
        ["entityMappings"],
        `entityMappings: ${entityType} has no identifier \`${each}\``,
        didYouMean(each, type.identifiers),
      ),
    ),
    ...(complete || wrong.length > 0
      ? []
      : [
          refuse(
            "entity-identifier-missing",
            ["entityMappings"],
            `entityMappings: ${entityType} is not identified by ${found.join(" and ")} alone`,
            `map ${type.required.map((set) => set.join(" and ")).join(", or ")}`,
          ),
        ]),
    ...fieldMappings
      .filter((each) => !COLUMN.test(each.columnName))
      .map((each) =>
        refuse(
          "column-name-form",
          ["entityMappings"],
          `entityMappings: \`${each.columnName}\` is not the name of a column`,
          "write the name of one output column",
        ),
      ),
  ];
}

function customDetails(details: Readonly<Record<string, string>>): LimitBreach[] {
  const entries = Object.entries(details);
  return [
    ...listLength("customDetails", entries.length, 0, 20),
    ...entries
      .filter(([key]) => !CUSTOM_DETAIL_KEY.test(key))
      .map(([key]) =>
        refuse(
          "custom-detail-key",
          ["customDetails"],
          `customDetails: key \`${key}\` is not a letter and then at most 19 letters, digits or underscores`,
          "shorten or rename the key",
        ),
      ),
    ...entries
      .filter(([, column]) => !COLUMN.test(column))
      .map(([key, column]) =>
        refuse(
          "column-name-form",
          ["customDetails"],
          `customDetails: \`${column}\` of ${key} is not the name of a column`,
          "write the name of one output column",
        ),
      ),
  ];
}

function alertFormats(spec: AnalyticsRuleSpec): LimitBreach[] {
  const override = spec.alertDetailsOverride;
  if (!override) return [];
  const formats = [
    { field: "alertDisplayNameFormat", value: override.alertDisplayNameFormat, max: 256 },
    { field: "alertDescriptionFormat", value: override.alertDescriptionFormat, max: 5000 },
  ];
  return formats.flatMap(({ field, value, max }) => {
    const placeholders = value?.match(/\{\{[^{}]*\}\}/g)?.length ?? 0;
    const breaches = textLength({ field, value, min: 1, max });
    if (placeholders > 3) {
      breaches.push(
        refuse("alert-format-placeholders", [field], `${field}: ${String(placeholders)} columns, 3 are allowed`, "name at most 3 columns"),
      );
    }
    return breaches.map((breach) => ({ ...breach, fields: ["alertDetailsOverride", ...breach.fields] as const }));
  });
}

function grouping(spec: AnalyticsRuleSpec): LimitBreach[] {
  const group = spec.incidentConfiguration?.groupingConfiguration;
  if (!group?.enabled) return [];
  const fields = ["incidentConfiguration", "entityMappings", "customDetails"] as const;
  const mapped = new Set((spec.entityMappings ?? []).map((each) => each.entityType));
  const details = new Set(Object.keys(spec.customDetails ?? {}));
  const by = [...(group.groupByEntities ?? []), ...(group.groupByAlertDetails ?? []), ...(group.groupByCustomDetails ?? [])];
  const method = group.matchingMethod ?? "AllEntities";
  const breach = (code: string, message: string, help: string): LimitBreach => refuse(code, fields, message, help);
  return [
    ...(method === "Selected" && by.length === 0
      ? [breach("grouping-selects-nothing", "groupingConfiguration: Selected names nothing to group by", "name entities, alert details or custom details")]
      : []),
    ...(method === "AllEntities" && mapped.size === 0
      ? [breach("grouping-without-entities", "groupingConfiguration: AllEntities, but the rule maps no entity", "map entities, or use AnyAlert")]
      : []),
    ...(group.groupByEntities ?? [])
      .filter((each) => !mapped.has(each))
      .map((each) => breach("grouping-entity-unmapped", `groupByEntities: the rule does not map ${each}`, `map ${each}, or remove it`)),
    ...(group.groupByCustomDetails ?? [])
      .filter((each) => !details.has(each))
      .map((each) =>
        breach("grouping-detail-unknown", `groupByCustomDetails: the rule has no custom detail ${each}`, `add it, or remove it`),
      ),
  ];
}

function template(spec: AnalyticsRuleSpec): LimitBreach[] {
  const { alertRuleTemplateGuid: guid, alertRuleTemplateVersion: version } = spec;
  return [
    ...(guid === undefined || UUID.test(guid)
      ? []
      : [refuse("template-guid-form", ["alertRuleTemplateGuid"], `alertRuleTemplateGuid: \`${guid}\` is not a UUID`, "write the template's id")]),
    ...(version === undefined || TEMPLATE_VERSION.test(version)
      ? []
      : [refuse("template-version-form", ["alertRuleTemplateVersion"], `alertRuleTemplateVersion: \`${version}\` is not like 1.0.0`, "write the template's version")]),
  ];
}
