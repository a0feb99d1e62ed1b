export { AGGREGATION_KINDS, ALERT_PROPERTIES, MATCHING_METHODS, TRIGGER_OPERATORS } from "./analytics-rule";
export type {
  AlertDetailsOverride,
  AnalyticsRuleSpec,
  DynamicProperty,
  EntityMapping,
  FieldMapping,
  GroupingConfiguration,
  IncidentConfiguration,
  NrtRuleSpec,
  ScheduledRuleSpec,
} from "./analytics-rule";
export { ENTITY_TYPE_NAMES, ENTITY_TYPES } from "./entity-types";
export type { EntityType, EntityTypeName } from "./entity-types";
