import type { TacticName } from "../attack";
import type { Duration } from "../duration";
import type { SentinelSeverity } from "../severity";
import type { EntityTypeName } from "./entity-types";

/** One identifier of an entity and the output column that holds it. */
export interface FieldMapping {
  /** An identifier of the entity type, case-sensitive. */
  readonly identifier: string;
  /** A column of the query's output, case-sensitive. */
  readonly columnName: string;
}

/** An entity that an alert names. */
export interface EntityMapping {
  /** The kind of entity. */
  readonly entityType: EntityTypeName;
  /** One to three identifiers. */
  readonly fieldMappings: readonly FieldMapping[];
}

/** The properties of an alert that a column may fill. */
export const ALERT_PROPERTIES = [
  "AlertLink",
  "ConfidenceLevel",
  "ConfidenceScore",
  "ExtendedLinks",
  "ProductComponentName",
  "ProductName",
  "ProviderName",
  "RemediationSteps",
  "Techniques",
  "SubTechniques",
] as const;

/** An alert property and the column that fills it. */
export interface DynamicProperty {
  /** The alert's property. */
  readonly alertProperty: (typeof ALERT_PROPERTIES)[number];
  /** A column of the query's output. */
  readonly value: string;
}

/** What the query's columns change in each alert. */
export interface AlertDetailsOverride {
  /** The alert's title, at most 256 characters and three `{{Column}}`. */
  readonly alertDisplayNameFormat?: string;
  /** The alert's description, at most 5,000 characters and three `{{Column}}`. */
  readonly alertDescriptionFormat?: string;
  /** A column that holds the severity. */
  readonly alertSeverityColumnName?: string;
  /** A column that holds the tactics. */
  readonly alertTacticsColumnName?: string;
  /** Further properties of the alert. */
  readonly alertDynamicProperties?: readonly DynamicProperty[];
}

/** How alerts are compared when they are grouped into one incident. */
export const MATCHING_METHODS = ["AllEntities", "AnyAlert", "Selected"] as const;

/** How alerts become one incident. The Defender portal ignores it and groups by itself. */
export interface GroupingConfiguration {
  /** Whether alerts are grouped. @defaultValue false */
  readonly enabled?: boolean;
  /** Whether a new alert reopens a closed incident. @defaultValue false */
  readonly reopenClosedIncident?: boolean;
  /** How far back an incident takes a new alert. @defaultValue five hours */
  readonly lookbackDuration?: Duration;
  /** What must be equal. @defaultValue `AllEntities` */
  readonly matchingMethod?: (typeof MATCHING_METHODS)[number];
  /** Entity types to compare, of those that the rule maps; for `Selected`. */
  readonly groupByEntities?: readonly EntityTypeName[];
  /** Alert details to compare; for `Selected`. */
  readonly groupByAlertDetails?: readonly ("DisplayName" | "Severity")[];
  /** Custom details to compare, of those that the rule has; for `Selected`. */
  readonly groupByCustomDetails?: readonly string[];
}

/** What becomes of a rule's alerts. */
export interface IncidentConfiguration {
  /** Whether alerts become incidents. @defaultValue true */
  readonly createIncident?: boolean;
  /** How alerts are grouped. @defaultValue not grouped */
  readonly groupingConfiguration?: GroupingConfiguration;
}

/** How results become alerts: one for all rows of a run, or one a row. */
export const AGGREGATION_KINDS = ["SingleAlert", "AlertPerResult"] as const;

/** What scheduled and NRT analytics rules have in common, in the words of Azure-Sentinel's YAML. */
export interface AnalyticsRuleSpec {
  /** The rule's title in the portal, 1 to 256 characters. */
  readonly displayName: string;
  /** What it finds, at most 5,000 characters. */
  readonly description?: string;
  /** The severity of its alerts. */
  readonly severity: SentinelSeverity;
  /** Whether it runs. @defaultValue true */
  readonly enabled?: boolean;
  /** The KQL, 1 to 10,000 characters, without `search *`, `union *` and `adx(…)`; at most 20 workspaces. */
  readonly query: string;
  /** ATT&CK tactics. */
  readonly tactics?: readonly TacticName[];
  /** ATT&CK techniques and sub-techniques; azurerm takes techniques only, so parents are sent and the rest is noted. */
  readonly techniques?: readonly string[];
  /** Entities its alerts name, at most 10; of a near-real-time rule, at most 5. */
  readonly entityMappings?: readonly EntityMapping[];
  /** Custom details: key to column, at most 20, keys of at most 20 characters. */
  readonly customDetails?: Readonly<Record<string, string>>;
  /** What columns change in each alert. */
  readonly alertDetailsOverride?: AlertDetailsOverride;
  /** How results become alerts. @defaultValue `SingleAlert` */
  readonly eventGrouping?: (typeof AGGREGATION_KINDS)[number];
  /** What becomes of the alerts. @defaultValue an incident each */
  readonly incidentConfiguration?: IncidentConfiguration;
  /** Stops the rule for this long after an alert, five minutes to 24 hours. @defaultValue it is not stopped */
  readonly suppressionDuration?: Duration;
  /** The UUID of the template it was made from. */
  readonly alertRuleTemplateGuid?: string;
  /** The version of that template, `1.0.0`. */
  readonly alertRuleTemplateVersion?: string;
}

/** How a count of results is compared with the threshold. */
export const TRIGGER_OPERATORS = ["GreaterThan", "LessThan", "Equal", "NotEqual"] as const;

/** A scheduled analytics rule. */
export interface ScheduledRuleSpec extends AnalyticsRuleSpec {
  /** Time between two runs, five minutes to 14 days. */
  readonly queryFrequency: Duration;
  /** How far back a run looks, five minutes to 14 days, at least `queryFrequency`. */
  readonly queryPeriod: Duration;
  /** How the number of results is compared with the threshold. @defaultValue `GreaterThan` */
  readonly triggerOperator?: (typeof TRIGGER_OPERATORS)[number];
  /** The number of results to compare with, 0 to 10,000. @defaultValue 0 */
  readonly triggerThreshold?: number;
}

/** A near-real-time analytics rule: it runs every minute on what has just arrived; its query reads one workspace. */
export type NrtRuleSpec = AnalyticsRuleSpec;
