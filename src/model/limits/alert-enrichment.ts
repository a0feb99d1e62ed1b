import { didYouMean } from "../../diagnostics";
import type { AlertDetailsOverride, EntityMapping } from "../sentinel/analytics-rule";
import { ENTITY_TYPE_NAMES, ENTITY_TYPES } from "../sentinel/entity-types";
import type { EntityType } from "../sentinel/entity-types";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { listLength, textLength } from "./text";

const CUSTOM_DETAIL_KEY = /^[A-Za-z]\w{0,19}$/;
const PLACEHOLDER = /\{\{[^{}]*\}\}/g;
const COLUMN = /^[A-Za-z_]\w{0,499}$/;

/** What entity mappings must keep: known types, identifiers that identify, names of columns. */
export function entityMappingLimits(mappings: readonly EntityMapping[] = [], max: number): LimitBreach[] {
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
  return [
    ...listLength("entityMappings", fieldMappings.length, 1, 3).map((breach) => ({
      ...breach,
      message: `entityMappings: ${entityType} has ${fieldMappings.length} identifiers, 1 to 3 are allowed`,
    })),
    ...identifiers(
      entityType,
      type,
      fieldMappings.map((each) => each.identifier),
    ),
    ...fieldMappings.flatMap((each) => columnName("entityMappings", each.columnName)),
  ];
}

function identifiers(entityType: string, type: EntityType, found: readonly string[]): LimitBreach[] {
  const wrong = found.filter((each) => !type.identifiers.includes(each));
  if (wrong.length > 0) {
    return wrong.map((each) =>
      refuse(
        "entity-identifier-unknown",
        ["entityMappings"],
        `entityMappings: ${entityType} has no identifier \`${each}\``,
        didYouMean(each, type.identifiers),
      ),
    );
  }
  const complete = type.required.some((set) => set.every((each) => found.includes(each)));
  if (complete || found.length === 0) return [];
  return [
    refuse(
      "entity-identifier-missing",
      ["entityMappings"],
      `entityMappings: ${entityType} is not identified by ${found.join(" and ")} alone`,
      `map ${type.required.map((set) => set.join(" and ")).join(", or ")}`,
    ),
  ];
}

/** What custom details must keep: at most 20, short keys, names of columns. */
export function customDetailLimits(details: Readonly<Record<string, string>> = {}): LimitBreach[] {
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
    ...entries.flatMap(([key, column]) => columnName("customDetails", column, ` of ${key}`)),
  ];
}

/** What an alert details override must keep: formats of at most three columns, names of columns. */
export function alertDetailLimits(override: AlertDetailsOverride | undefined): LimitBreach[] {
  if (!override) return [];
  const properties = override.alertDynamicProperties ?? [];
  return [
    ...format("alertDisplayNameFormat", override.alertDisplayNameFormat, 256),
    ...format("alertDescriptionFormat", override.alertDescriptionFormat, 5000),
    ...columnName("alertSeverityColumnName", override.alertSeverityColumnName),
    ...columnName("alertTacticsColumnName", override.alertTacticsColumnName),
    ...properties.flatMap((each) => columnName("alertDynamicProperties", each.value, ` of ${each.alertProperty}`)),
  ].map((breach) => ({ ...breach, fields: ["alertDetailsOverride", ...breach.fields] as const }));
}

function format(field: string, value: string | undefined, max: number): LimitBreach[] {
  const columns = value?.match(PLACEHOLDER)?.length ?? 0;
  const rest = value?.replace(PLACEHOLDER, " ") ?? "";
  return [
    ...textLength({ field, value, min: 1, max }),
    // Of closing braces alone no source says that they are refused.
    ...(rest.includes("{{")
      ? [
          refuse(
            "alert-format-braces",
            [field],
            `${field}: the braces of a column are not closed`,
            "write each column between two pairs of braces: {{DeviceName}}",
          ),
        ]
      : []),
    ...(columns <= 3
      ? []
      : [
          refuse(
            "alert-format-placeholders",
            [field],
            `${field}: ${columns} columns, 3 are allowed`,
            "name at most 3 columns",
          ),
        ]),
  ];
}

function columnName(field: string, column: string | undefined, of = ""): LimitBreach[] {
  if (column === undefined || COLUMN.test(column)) return [];
  return [
    refuse(
      "column-name-form",
      [field],
      `${field}: \`${column}\`${of} is not the name of a column`,
      "write the name of one output column",
    ),
  ];
}
