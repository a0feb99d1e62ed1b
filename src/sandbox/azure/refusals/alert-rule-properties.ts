import { z } from "zod";

const text = z.string().nullish();
const texts = z.array(z.string()).nullish();
const flag = z.boolean().nullish();

const entityMapping = z.object({
  entityType: text,
  fieldMappings: z.array(z.object({ identifier: text, columnName: text })).nullish(),
});

const grouping = z.object({
  enabled: flag,
  reopenClosedIncident: flag,
  lookbackDuration: text,
  matchingMethod: text,
  groupByEntities: texts,
  groupByAlertDetails: texts,
  groupByCustomDetails: texts,
});

const alertDetails = z.object({
  alertDisplayNameFormat: text,
  alertDescriptionFormat: text,
  alertSeverityColumnName: text,
  alertTacticsColumnName: text,
  alertDynamicProperties: z.array(z.object({ alertProperty: text, value: text })).nullish(),
});

/** The properties of an analytics rule of any kind (bicep-types-az, alertRules 2023-12-01-preview); others are kept as they are. */
export const alertRuleProperties = z.object({
  displayName: text,
  description: text,
  enabled: flag,
  severity: text,
  query: text,
  queryFrequency: text,
  queryPeriod: text,
  triggerOperator: text,
  triggerThreshold: z.number().nullish(),
  suppressionDuration: text,
  suppressionEnabled: flag,
  startTimeUtc: text,
  tactics: texts,
  techniques: texts,
  subTechniques: texts,
  entityMappings: z.array(entityMapping).nullish(),
  sentinelEntitiesMappings: z.array(z.object({ columnName: text })).nullish(),
  customDetails: z.record(z.string(), z.string()).nullish(),
  alertDetailsOverride: alertDetails.nullish(),
  eventGroupingSettings: z.object({ aggregationKind: text }).nullish(),
  incidentConfiguration: z.object({ createIncident: flag, groupingConfiguration: grouping.nullish() }).nullish(),
  alertRuleTemplateName: text,
  templateVersion: text,
  productFilter: text,
  severitiesFilter: texts,
});

/** The properties of an analytics rule. */
export type AlertRuleProperties = z.output<typeof alertRuleProperties>;

/** An analytics rule that is held against the tables. */
export interface AlertRuleSubject {
  /** `Scheduled`, `NRT` … */
  readonly kind: string;
  /** Its properties. */
  readonly rule: AlertRuleProperties;
  /** The time. */
  readonly now: Date;
  /** When the rule that is there starts. @defaultValue no rule is there, or it has no such time */
  readonly startTimeBefore?: unknown;
}
