import { z } from "zod";
import {
  AGGREGATION_KINDS,
  ALERT_PROPERTIES,
  ENTITY_TYPE_NAMES,
  MATCHING_METHODS,
  SENTINEL_SEVERITIES,
  TRIGGER_OPERATORS,
} from "../../model";
import type { EntityTypeName } from "../../model";
import { duration, formerIds, id, tactic, technique, words } from "./common";

const column = words.describe("A column of the query's output, case-sensitive.");
const entityType = z.enum(ENTITY_TYPE_NAMES as readonly [EntityTypeName, ...EntityTypeName[]]);

const OPERATOR_WORDS = { gt: "GreaterThan", lt: "LessThan", eq: "Equal", ne: "NotEqual" } as const;
const triggerOperator = z
  .enum([...TRIGGER_OPERATORS, "gt", "lt", "eq", "ne"])
  .transform((word) => (word in OPERATOR_WORDS ? OPERATOR_WORDS[word as keyof typeof OPERATOR_WORDS] : word));

const groupingConfiguration = z.strictObject({
  enabled: z.boolean().optional().describe("Whether alerts are grouped. Default: false."),
  reopenClosedIncident: z
    .boolean()
    .optional()
    .describe("Whether a new alert reopens a closed incident. Default: false."),
  lookbackDuration: duration.optional().describe("How far back an incident takes a new alert. Default: 5h."),
  matchingMethod: z
    .enum(MATCHING_METHODS)
    .optional()
    .describe("What must be equal: all entities, nothing, or what is selected. Default: AllEntities."),
  groupByEntities: z.array(entityType).optional().describe("With Selected: entity types that the rule maps."),
  groupByAlertDetails: z
    .array(z.enum(["DisplayName", "Severity"]))
    .optional()
    .describe("With Selected: details of the alert."),
  groupByCustomDetails: z.array(words).optional().describe("With Selected: custom details that the rule has."),
});

const entityMapping = z.strictObject({
  entityType: entityType.describe("The kind of entity: Host, Account, IP, …"),
  fieldMappings: z
    .array(
      z.strictObject({
        identifier: words.describe("An identifier of the entity type, case-sensitive: HostName, FullName, Address, …"),
        columnName: column,
      }),
    )
    .describe("One to three identifiers and the columns that hold them."),
});

const alertDetailsOverride = z.strictObject({
  alertDisplayNameFormat: words.optional().describe("The alert's name; {{Column}} is replaced, at most three columns."),
  alertDescriptionFormat: words
    .optional()
    .describe("The alert's description; {{Column}} is replaced, at most three columns."),
  alertSeverityColumnName: words.optional().describe("A column that holds the severity."),
  alertTacticsColumnName: words.optional().describe("A column that holds the tactics."),
  alertDynamicProperties: z
    .array(
      z.strictObject({
        alertProperty: z.enum(ALERT_PROPERTIES).describe("The property of the alert."),
        value: words.describe("The column that fills it."),
      }),
    )
    .optional()
    .describe("Further properties of the alert and the columns that fill them."),
});

const incidentConfiguration = z.strictObject({
  createIncident: z.boolean().optional().describe("Whether alerts become incidents. Default: true."),
  groupingConfiguration: groupingConfiguration
    .optional()
    .describe("How alerts become one incident; the Defender portal ignores it. Default: not grouped."),
});

/** Fields of analytics rules in the words of Azure-Sentinel's YAML, which an override may set too. */
export const analyticsFields = {
  name: words.optional().describe("The rule's title in the portal. Default: the detection's name."),
  description: words.optional().describe("What the rule finds. Default: the detection's description."),
  severity: z.enum(SENTINEL_SEVERITIES).optional().describe("Default: from the detection's severity."),
  tactics: z.array(tactic).optional().describe("Default: the detection's tactics."),
  techniques: z.array(technique).optional().describe("Default: the detection's techniques."),
  entityMappings: z
    .array(entityMapping)
    .optional()
    .describe("Entities that the alerts name, at most 10. Default: none."),
  customDetails: z
    .record(z.string(), column)
    .optional()
    .describe("Details of the alert: name to column, at most 20. Default: none."),
  alertDetailsOverride: alertDetailsOverride
    .optional()
    .describe("What columns change in each alert. Default: nothing."),
  eventGroupingSettings: z
    .strictObject({
      aggregationKind: z
        .enum(AGGREGATION_KINDS)
        .describe("SingleAlert: one alert for all rows of a run; AlertPerResult: one a row."),
    })
    .optional()
    .describe("How results become alerts. Default: SingleAlert."),
  incidentConfiguration: incidentConfiguration
    .optional()
    .describe("What becomes of the alerts. Default: an incident each."),
  suppressionDuration: duration
    .optional()
    .describe("Stops the rule for this long after an alert, 5m to 24h. Default: it is not stopped."),
  alertRuleTemplateGuid: words.optional().describe("The UUID of the template it was made from. Default: none."),
  alertRuleTemplateVersion: words.optional().describe("The version of that template, in quotes. Default: none."),
};

/** The schedule of a scheduled rule. */
export const scheduleFields = {
  queryFrequency: duration.describe("Time between two runs, 5m to 14d."),
  queryPeriod: duration.describe("How far back a run looks, 5m to 14d, at least queryFrequency."),
  triggerOperator: triggerOperator
    .optional()
    .describe("How the number of results is compared with triggerThreshold. Default: GreaterThan."),
  triggerThreshold: z.int().optional().describe("The number of results to compare with, 0 to 10000. Default: 0."),
};

/** What every rule of Sentinel has, whatever its kind. */
const sentinelBase = {
  id: id.describe("The rule's id, for ever: the Terraform name, and what names in tenants derive from."),
  formerIds,
  requires: z
    .strictObject({
      tables: z.array(words).default([]).describe("Log Analytics tables that the query reads. Default: none."),
      connectors: z.array(words).default([]).describe("Ids of the data connectors that fill them. Default: none."),
    })
    .describe("The data without which the rule can find nothing; where it lacks, the rule is not deployed."),
  query: words.describe("The KQL, or the name of a .kql file beside this one."),
};

/** Turns the words of Azure-Sentinel's YAML into the fields of the spec. */
export function sentinelFields(yaml: Record<string, unknown>): Record<string, unknown> {
  const { name, eventGroupingSettings, ...fields } = yaml;
  if (name !== undefined) fields["displayName"] = name;
  const grouping = eventGroupingSettings as { readonly aggregationKind: string } | undefined;
  if (grouping) fields["eventGrouping"] = grouping.aggregationKind;
  return fields;
}

const { name, description, tactics, techniques } = analyticsFields;

const scheduled = z.strictObject({
  kind: z.literal("scheduled").describe("An analytics rule that runs on a schedule."),
  ...sentinelBase,
  ...analyticsFields,
  ...scheduleFields,
});
const nrt = z.strictObject({
  kind: z.literal("nrt").describe("An analytics rule that runs every minute on what has just arrived."),
  ...sentinelBase,
  ...analyticsFields,
});
const hunting = z.strictObject({
  kind: z.literal("hunting").describe("A query that an analyst runs by hand."),
  ...sentinelBase,
  name,
  description,
  tactics,
  techniques,
});

/** A rule of Microsoft Sentinel. */
export const sentinelRule = z.discriminatedUnion("kind", [scheduled, nrt, hunting]);
