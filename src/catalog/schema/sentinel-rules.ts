import { z } from "zod";
import {
  AGGREGATION_KINDS,
  ALERT_PROPERTIES,
  ENTITY_TYPE_NAMES,
  MATCHING_METHODS,
  SENTINEL_SEVERITIES,
  TACTIC_NAMES,
  TRIGGER_OPERATORS,
} from "../../model";
import type { EntityTypeName, TacticName } from "../../model";
import { duration, formerIds, given, id, technique, words } from "./common";

const entityType = z.enum(ENTITY_TYPE_NAMES as readonly [EntityTypeName, ...EntityTypeName[]]);
const tactic = z.enum(TACTIC_NAMES as readonly [TacticName, ...TacticName[]]);

const OPERATOR_WORDS = { gt: "GreaterThan", lt: "LessThan", eq: "Equal", ne: "NotEqual" } as const;
const triggerOperator = z
  .enum([...TRIGGER_OPERATORS, "gt", "lt", "eq", "ne"])
  .transform((word) => (word in OPERATOR_WORDS ? OPERATOR_WORDS[word as keyof typeof OPERATOR_WORDS] : word));

const groupingConfiguration = z.strictObject({
  enabled: z.boolean().optional(),
  reopenClosedIncident: z.boolean().optional(),
  lookbackDuration: duration.optional(),
  matchingMethod: z.enum(MATCHING_METHODS).optional(),
  groupByEntities: z.array(entityType).optional(),
  groupByAlertDetails: z.array(z.enum(["DisplayName", "Severity"])).optional(),
  groupByCustomDetails: z.array(z.string()).optional(),
});

/** Fields of analytics rules in the words of Azure-Sentinel's YAML, which an override may set too. */
export const analyticsFields = {
  name: words.optional().describe("The rule's title in the portal. Default: the detection's name."),
  description: words.optional(),
  severity: z.enum(SENTINEL_SEVERITIES).optional().describe("Default: from the detection's severity."),
  tactics: z.array(tactic).optional(),
  techniques: z.array(technique).optional(),
  entityMappings: z
    .array(
      z.strictObject({
        entityType,
        fieldMappings: z.array(z.strictObject({ identifier: z.string(), columnName: z.string() })),
      }),
    )
    .optional(),
  customDetails: z.record(z.string(), z.string()).optional(),
  alertDetailsOverride: z
    .strictObject({
      alertDisplayNameFormat: words.optional(),
      alertDescriptionFormat: words.optional(),
      alertSeverityColumnName: words.optional(),
      alertTacticsColumnName: words.optional(),
      alertDynamicProperties: z
        .array(z.strictObject({ alertProperty: z.enum(ALERT_PROPERTIES), value: words }))
        .optional(),
    })
    .optional(),
  eventGroupingSettings: z.strictObject({ aggregationKind: z.enum(AGGREGATION_KINDS) }).optional(),
  incidentConfiguration: z
    .strictObject({ createIncident: z.boolean().optional(), groupingConfiguration: groupingConfiguration.optional() })
    .optional(),
  suppressionDuration: duration.optional().describe("Stops the rule for this long after an alert; absent: it is not stopped."),
  alertRuleTemplateGuid: z.string().optional(),
  alertRuleTemplateVersion: z.string().optional(),
};

/** The schedule of a scheduled rule. */
export const scheduleFields = {
  queryFrequency: duration,
  queryPeriod: duration,
  triggerOperator: triggerOperator.optional(),
  triggerThreshold: z.number().optional(),
};

/** What every rule of a detection has, whatever its kind. */
export const sentinelBase = {
  id,
  formerIds,
  requires: z
    .strictObject({ tables: z.array(words).default([]), connectors: z.array(words).default([]) })
    .describe("The data without which the rule can find nothing."),
  query: words.describe("The KQL, or the name of a .kql file beside this one."),
};

/** Turns the words of Azure-Sentinel's YAML into the fields of the spec. */
export function sentinelFields(yaml: Record<string, unknown>): Record<string, unknown> {
  const { name, eventGroupingSettings, ...rest } = yaml;
  return given({
    ...rest,
    displayName: name,
    eventGrouping: (eventGroupingSettings as { aggregationKind: string } | undefined)?.aggregationKind,
  });
}

const scheduled = z.strictObject({ kind: z.literal("scheduled"), ...sentinelBase, ...analyticsFields, ...scheduleFields });
const nrt = z.strictObject({ kind: z.literal("nrt"), ...sentinelBase, ...analyticsFields });
const hunting = z.strictObject({
  kind: z.literal("hunting"),
  ...sentinelBase,
  name: analyticsFields.name,
  description: analyticsFields.description,
  tactics: analyticsFields.tactics,
  techniques: analyticsFields.techniques,
});

/** A rule of Microsoft Sentinel. */
export const sentinelRule = z.discriminatedUnion("kind", [scheduled, nrt, hunting]);
