import type { AlertRuleProperties, AlertRuleSubject } from "./alert-rule-properties";
import { ENTITY_TYPES } from "./entity-types";
import { SOURCES, dataModel, notOneOf, refusal, unworded, wrongLength } from "./refusal";
import type { RefusalRow } from "./refusal";

const MAPPINGS = [1, 10] as const;
const IDENTIFIERS = [1, 3] as const;
const DETAILS_MOST = 20;
const KEY_MOST = 20;
const VALUE_MOST = 500;

type Mapping = NonNullable<AlertRuleProperties["entityMappings"]>[number];

/** What is refused of the entities and custom details of a scheduled or NRT rule, without a look at the query. */
export const ALERT_RULE_MAPPINGS: readonly RefusalRow<AlertRuleSubject>[] = [
  refusal({
    id: "entity-mapping-count",
    summary: `A rule maps ${MAPPINGS.join(" to ")} entities, or has no mappings at all.`,
    source:
      "Sentinel API, seen in Microsoft365DSC issue 7088 and hashicorp/terraform-provider-azurerm pull request 28195",
    find: ({ rule: { entityMappings: mappings } }) => countProblem("EntityMappings", mappings, MAPPINGS),
  }),
  refusal({
    id: "sentinel-entity-mapping-count",
    summary: `A rule names at most ${MAPPINGS[1]} columns that hold entities.`,
    source: unworded(SOURCES.limits),
    find: ({ rule: { sentinelEntitiesMappings: mappings } }) =>
      countProblem("SentinelEntitiesMappings", mappings, MAPPINGS),
  }),
  refusal({
    id: "entity-type-unknown",
    summary: "The type of a mapped entity is one that the API names.",
    source: unworded(`${SOURCES.bicep}, EntityMappingType`),
    find: ({ rule }) =>
      firstOf(rule, ({ entityType: type }) =>
        type && Object.hasOwn(ENTITY_TYPES, type)
          ? undefined
          : notOneOf("EntityType", type ?? "", Object.keys(ENTITY_TYPES)),
      ),
  }),
  refusal({
    id: "field-mapping-count",
    summary: `An entity is mapped by ${IDENTIFIERS.join(" to ")} identifiers.`,
    source: "Sentinel API, seen in Azure-Sentinel pull request 7809",
    find: ({ rule }) =>
      firstOf(rule, ({ fieldMappings }) => countProblem("FieldMappings", fieldMappings ?? [], IDENTIFIERS)),
  }),
  refusal({
    id: "identifier-unknown",
    summary: "An identifier is one of its entity type.",
    source: "Sentinel API, seen in Azure-Sentinel pull request 7809",
    find: ({ rule }) => firstOf(rule, identifierProblem),
  }),
  refusal({
    id: "identifier-missing",
    summary: "An entity is mapped by the identifiers that its type requires.",
    source: unworded(`${SOURCES.models}, EntityMappingIdentifiers`),
    find: ({ rule }) => firstOf(rule, missingIdentifier),
  }),
  refusal({
    id: "mapped-column-empty",
    summary: "An identifier is filled from a column.",
    source: unworded(SOURCES.models),
    find: ({ rule }) =>
      firstOf(rule, ({ fieldMappings }) =>
        fieldMappings?.some(({ columnName }) => !columnName?.trim())
          ? dataModel("The 'ColumnName' field is required.")
          : undefined,
      ),
  }),
  refusal({
    id: "custom-details-count",
    summary: `A rule has at most ${DETAILS_MOST} custom details.`,
    source: unworded(SOURCES.limits),
    find: ({ rule: { customDetails } }) => {
      const { length } = Object.keys(customDetails ?? {});
      return length > DETAILS_MOST ? wrongLength("CustomDetails", length, [0, DETAILS_MOST]) : undefined;
    },
  }),
  refusal({
    id: "custom-detail-key",
    summary: `The key of a custom detail is a letter and up to ${KEY_MOST - 1} letters, digits and underscores.`,
    source: unworded(`${SOURCES.models}, QueryBasedTemplateInternalModel`),
    find: ({ rule: { customDetails } }) => {
      const key = Object.keys(customDetails ?? {}).find(
        (each) => !/^[a-zA-Z]\w*$/.test(each) || each.length > KEY_MOST,
      );
      return key === undefined ? undefined : dataModel(`The custom details key '${key}' is invalid.`);
    },
  }),
  refusal({
    id: "custom-detail-column",
    summary: `The value of a custom detail is a column's name: letters, digits and underscores, at most ${VALUE_MOST}.`,
    source: unworded(`${SOURCES.models}, QueryBasedTemplateInternalModel`),
    find: ({ rule: { customDetails } }) => {
      const values = Object.values(customDetails ?? {});
      const value = values.find((each) => !/^[a-zA-Z_]\w*$/.test(each) || each.length > VALUE_MOST);
      return value === undefined ? undefined : dataModel(`The custom details value '${value}' is invalid.`);
    },
  }),
];

function firstOf(
  { entityMappings }: AlertRuleProperties,
  find: (mapping: Mapping) => string | undefined,
): string | undefined {
  return entityMappings?.map(find).find((message) => message !== undefined);
}

function countProblem(
  name: string,
  list: readonly unknown[] | null | undefined,
  [least, most]: readonly [number, number],
): string | undefined {
  if (!list || (list.length >= least && list.length <= most)) return undefined;
  return wrongLength(name, list.length, [least, most]);
}

function identifierProblem({ entityType, fieldMappings }: Mapping): string | undefined {
  const valid = ENTITY_TYPES[entityType ?? ""]?.identifiers ?? [];
  const other = fieldMappings?.find(({ identifier }) => !valid.includes(identifier ?? ""));
  return (
    other &&
    dataModel(
      `Invalid identifier '${other.identifier ?? ""}' for type '${entityType ?? ""}' encountered. Valid identifiers are: [${valid.join(", ")}]`,
    )
  );
}

function missingIdentifier({ entityType, fieldMappings }: Mapping): string | undefined {
  const required = ENTITY_TYPES[entityType ?? ""]?.required ?? [];
  const found = new Set(fieldMappings?.map(({ identifier }) => identifier));
  if (required.some((set) => set.every((identifier) => found.has(identifier)))) return undefined;
  const sets = required.map((set) => set.join(" and ")).join(", ");
  return dataModel(`The entity type '${entityType ?? ""}' needs at least one of these identifiers: [${sets}]`);
}
