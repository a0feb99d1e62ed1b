import type { Snapshot } from "../../src/sandbox/control";
import { camel } from "./camel";
import { actions, dynamicProperties, scopeOf, searchRanges, triggers } from "./translations";
import type { Translation } from "./translations";

/** A thing that is stored in a service. */
export type Stored = Snapshot["documents"][number];

/** What a resource becomes in its service. */
export interface ThingType {
  /** How its service's documents of it begin their kind. */
  readonly kind: string;
  /** Whether a document is this resource's: both have this in common. */
  readonly sameBy: (document: Stored) => unknown;
  /** The argument with the same value. */
  readonly by: string;
  /** Where the service keeps an argument; a step of `argument` that is a block is the first of that block. */
  readonly fields: Readonly<Record<string, string>>;
  /** Arguments that the service keeps in another shape. */
  readonly translations?: readonly Translation[];
}

const byKey = { by: "name", sameBy: (document: Stored) => document.key } as const;
const byName = { by: "name", sameBy: ({ body }: Stored) => body["name"] } as const;

/** Fields that the service calls as Terraform does, in its own spelling of words. */
const same = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, camel(name)]));
const azure = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, `properties.${field}`]));

/** Of every Cloud SIEM rule. */
const RULE = {
  ...same("name", "description", "enabled", "entity_selectors", "is_prototype", "summary_expression"),
  ...same("suppression_window_size", "tags", "group_by_fields", "name_expression", "description_expression"),
};

/** What no service keeps, of every resource, and why it need not be compared. */
export const NOT_KEPT: Readonly<Record<string, string>> = {
  "//": "a comment of CDKTF's and siemform's, which no provider is told",
  depends_on: "the order in which Terraform works",
  lifecycle: "what Terraform replaces, and when",
};

/** What the resources of our stacks become: every argument whose value a reader of the rule would miss. */
export const THING_TYPES: Readonly<Record<string, ThingType>> = {
  azurerm_sentinel_alert_rule_scheduled: {
    ...byKey,
    kind: "alertRules",
    fields: azure({
      ...same("display_name", "description", "severity", "enabled", "query", "query_frequency", "query_period"),
      ...same("trigger_operator", "trigger_threshold", "suppression_enabled", "suppression_duration"),
      ...same("tactics", "techniques", "custom_details"),
      entity_mapping: "entityMappings",
      "event_grouping.aggregation_method": "eventGroupingSettings.aggregationKind",
      "incident.create_incident_enabled": "incidentConfiguration.createIncident",
      "incident.grouping.enabled": "incidentConfiguration.groupingConfiguration.enabled",
      "incident.grouping.lookback_duration": "incidentConfiguration.groupingConfiguration.lookbackDuration",
      "incident.grouping.entity_matching_method": "incidentConfiguration.groupingConfiguration.matchingMethod",
      "incident.grouping.by_entities": "incidentConfiguration.groupingConfiguration.groupByEntities",
      "incident.grouping.by_alert_details": "incidentConfiguration.groupingConfiguration.groupByAlertDetails",
      "incident.grouping.by_custom_details": "incidentConfiguration.groupingConfiguration.groupByCustomDetails",
      "incident.grouping.reopen_closed_incidents": "incidentConfiguration.groupingConfiguration.reopenClosedIncident",
      "alert_details_override.display_name_format": "alertDetailsOverride.alertDisplayNameFormat",
      "alert_details_override.description_format": "alertDetailsOverride.alertDescriptionFormat",
      "alert_details_override.severity_column_name": "alertDetailsOverride.alertSeverityColumnName",
      "alert_details_override.tactics_column_name": "alertDetailsOverride.alertTacticsColumnName",
    }),
    translations: [dynamicProperties, scopeOf("log_analytics_workspace_id")],
  },
  azurerm_sentinel_automation_rule: {
    ...byKey,
    kind: "automationRules",
    fields: azure({
      ...same("display_name", "order"),
      enabled: "triggeringLogic.isEnabled",
      triggers_on: "triggeringLogic.triggersOn",
      triggers_when: "triggeringLogic.triggersWhen",
    }),
    translations: [...actions, scopeOf("log_analytics_workspace_id")],
  },
  azurerm_sentinel_watchlist: {
    ...byKey,
    kind: "watchlists",
    fields: azure({ ...same("display_name", "description"), item_search_key: "itemsSearchKey" }),
    translations: [scopeOf("log_analytics_workspace_id")],
  },
  azurerm_sentinel_watchlist_item: {
    ...byKey,
    kind: "watchlistItems",
    fields: azure({ properties: "itemsKeyValue" }),
    translations: [scopeOf("watchlist_id")],
  },
  sumologic_cse_match_rule: {
    ...byName,
    kind: "rules/templated",
    fields: { ...RULE, expression: "expression", severity_mapping: "scoreMapping" },
  },
  sumologic_cse_threshold_rule: {
    ...byName,
    kind: "rules/threshold",
    fields: {
      ...RULE,
      ...same("expression", "limit", "count_distinct", "count_field"),
      severity: "score",
      window_size: "windowSizeName",
    },
  },
  sumologic_cse_chain_rule: {
    ...byName,
    kind: "rules/chain",
    fields: { ...RULE, ...same("ordered", "expressions_and_limits"), severity: "score", window_size: "windowSizeName" },
  },
  sumologic_cse_first_seen_rule: {
    ...byName,
    kind: "rules/first-seen",
    fields: {
      ...RULE,
      ...same("filter_expression", "value_fields", "baseline_type", "baseline_window_size", "retention_window_size"),
      severity: "score",
    },
  },
  sumologic_cse_outlier_rule: {
    ...byName,
    kind: "rules/outlier",
    fields: {
      ...RULE,
      ...same("match_expression", "aggregation_functions", "deviation_threshold", "floor_value"),
      ...same("baseline_window_size", "retention_window_size"),
      severity: "score",
      window_size: "windowSizeName",
    },
  },
  sumologic_cse_custom_insight: {
    ...byName,
    kind: "custom-insights",
    fields: {
      ...same("name", "description", "enabled", "ordered", "severity", "signal_match_strategy", "tags"),
      ...same("rule_ids", "signal_names", "dynamic_severity"),
    },
  },
  sumologic_cse_rule_tuning_expression: {
    ...byName,
    kind: "rule-tuning-expressions",
    fields: same("name", "description", "enabled", "exclude", "expression", "is_global", "rule_ids"),
  },
  sumologic_cse_match_list: {
    ...byName,
    kind: "match-lists",
    fields: same("name", "description", "target_column"),
  },
  sumologic_folder: { ...byName, kind: "folders", fields: same("name", "description", "parent_id") },
  sumologic_log_search: {
    ...byName,
    kind: "log-searches",
    fields: {
      ...same("name", "description", "query_string", "parsing_mode", "interval_time_type", "run_by_receipt_time"),
      ...same("parent_id", "schedule.threshold"),
      "schedule.cron_expression": "schedule.cronExpression",
      "schedule.schedule_type": "schedule.scheduleType",
      "schedule.time_zone": "schedule.timeZone",
      "schedule.mute_error_emails": "schedule.muteErrorEmails",
      "schedule.notification.cse_signal_notification": "schedule.notification",
    },
    translations: searchRanges,
  },
  sumologic_monitor: {
    ...byName,
    kind: "monitors",
    fields: {
      ...same("name", "description", "is_disabled", "monitor_type", "queries", "playbook", "group_notifications"),
      ...same("type", "content_type", "notifications"),
    },
    translations: [triggers],
  },
};
