export { AGGREGATION_FUNCTIONS } from "./aggregation-rule";
export type { AggregationFunction, AggregationRuleSpec } from "./aggregation-rule";
export type { BaselineSpec } from "./baseline";
export type { ChainRuleSpec, ChainStep } from "./chain-rule";
export { cronGap } from "./cron";
export { CSE_ENTITY_TYPES } from "./cse-rule";
export type {
  CseRuleSpec,
  EntitySelector,
  MatchRuleSpec,
  NamedSignalSpec,
  SeverityCase,
  SeverityMapping,
  WindowedRuleSpec,
} from "./cse-rule";
export { INSIGHT_SEVERITIES } from "./custom-insight";
export type {
  CustomInsightSpec,
  DynamicSeverity,
  InsightSeverity,
  InsightSignals,
  InsightSpec,
} from "./custom-insight";
export { BASELINE_TYPES } from "./first-seen-rule";
export type { FirstSeenRuleSpec } from "./first-seen-rule";
export type { FolderSpec } from "./folder";
export { LOOKUP_FIELD_TYPES, SIZE_LIMIT_ACTIONS } from "./lookup-table";
export type { LookupField, LookupTableSpec } from "./lookup-table";
export { MATCH_LIST_COLUMNS } from "./match-list";
export type { MatchListItem, MatchListSpec } from "./match-list";
export type { MonitorSpec } from "./monitor";
export { OUTLIER_DIRECTIONS, THRESHOLD_TYPES } from "./monitor-condition";
export type {
  AnomalyCondition,
  MissingDataCondition,
  MonitorCondition,
  MonitorResolution,
  MonitorThreshold,
  OutlierCondition,
  OutlierLevel,
  StaticCondition,
  StaticLevel,
  ThresholdType,
} from "./monitor-condition";
export { CONNECTION_TYPES, TRIGGER_TYPES } from "./monitor-notification";
export type { MonitorConnection, MonitorEmail, MonitorNotification, TriggerType } from "./monitor-notification";
export type { OutlierRuleSpec } from "./outlier-rule";
export { INTERVAL_TIME_TYPES, QUERY_PARAMETER_TYPES, SIGNAL_ENTITY_FIELDS } from "./scheduled-search";
export type { QueryParameter, ScheduledSearchSpec, SearchSpec, SearchThreshold } from "./scheduled-search";
export { RECORD_TYPES } from "./search-notification";
export type {
  AlertNotification,
  CseSignalNotification,
  EmailNotification,
  SaveToLookupNotification,
  SaveToViewNotification,
  SearchNotification,
  ServiceNowFields,
  ServiceNowNotification,
  WebhookNotification,
} from "./search-notification";
export { CRON_SCHEDULES, FIXED_SCHEDULES, longestRange, minutesBetweenRuns } from "./search-schedule";
export type { RunFrequency } from "./search-schedule";
export { COMPLETE_RANGES, rangeMinutes } from "./search-time-range";
export type { CompleteTimeRange, RelativeTimeRange, SearchTimeRange } from "./search-time-range";
export type { ThresholdRuleSpec } from "./threshold-rule";
export type { TunedRules, TuningExpressionSpec, TuningSpec } from "./tuning-expression";
export { WINDOW_SIZES, windowSizeName } from "./window-size";
export type { WindowSize } from "./window-size";
