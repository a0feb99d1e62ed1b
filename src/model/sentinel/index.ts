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
export { HUNTING_QUERY_TAGS } from "./hunting-query";
export type { HuntingQuerySpec } from "./hunting-query";
export { tasksByRule } from "./incident-tasks";
export type { IncidentTask, IncidentTasksSpec } from "./incident-tasks";
export { KQL_TYPES } from "./saved-function";
export type { SavedFunctionSpec } from "./saved-function";
export type { WatchlistItem, WatchlistSpec } from "./watchlist";
export type { WorkspaceSpec } from "./workspace";
export { sentinelAttack } from "./attack";
export type { SentinelAttack } from "./attack";
