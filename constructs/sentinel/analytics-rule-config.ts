import type {
  SentinelAlertRuleScheduledAlertDetailsOverride,
  SentinelAlertRuleScheduledConfig,
  SentinelAlertRuleScheduledIncident,
} from "@cdktf/provider-azurerm/lib/sentinel-alert-rule-scheduled";
import { Duration } from "../../src/model";
import type { AlertDetailsOverride, AnalyticsRuleSpec, IncidentConfiguration } from "../../src/model";
import { attackConfig } from "./attack";
import { remoteNameOf } from "./placement";
import type { SentinelPlacement } from "./placement";

/** What both kinds of analytics rule send, apart from the schedule. */
export type AnalyticsRuleConfig = Omit<
  SentinelAlertRuleScheduledConfig,
  "eventGrouping" | "queryFrequency" | "queryPeriod" | "triggerOperator" | "triggerThreshold"
>;

/** The provider's block of how results become alerts; near-real-time rules must have it. */
export function eventGrouping(props: AnalyticsRuleSpec): { aggregationMethod: string } {
  return { aggregationMethod: props.eventGrouping ?? "SingleAlert" };
}

/** The provider's configuration of what scheduled and NRT rules share. */
export function analyticsRuleConfig(id: string, props: AnalyticsRuleSpec & SentinelPlacement): AnalyticsRuleConfig {
  const { tactics, techniques } = attackConfig(props);
  return {
    name: remoteNameOf(id, props),
    logAnalyticsWorkspaceId: props.workspaceId,
    displayName: props.displayName,
    description: props.description,
    severity: props.severity,
    enabled: props.enabled ?? true,
    query: props.query,
    tactics: tactics.length > 0 ? tactics : undefined,
    techniques: techniques.length > 0 ? techniques : undefined,
    entityMapping: props.entityMappings?.map(({ entityType, fieldMappings }) => ({
      entityType,
      fieldMapping: fieldMappings.map(({ identifier, columnName }) => ({ identifier, columnName })),
    })),
    customDetails: props.customDetails && { ...props.customDetails },
    alertDetailsOverride: props.alertDetailsOverride && [alertDetails(props.alertDetailsOverride)],
    incident: incident(props.incidentConfiguration ?? {}),
    suppressionEnabled: props.suppressionDuration !== undefined,
    suppressionDuration: (props.suppressionDuration ?? Duration.hours(5)).toIso(),
    alertRuleTemplateGuid: props.alertRuleTemplateGuid,
    alertRuleTemplateVersion: props.alertRuleTemplateVersion,
    dependsOn: props.dependsOn && [...props.dependsOn],
  };
}

function alertDetails(override: AlertDetailsOverride): SentinelAlertRuleScheduledAlertDetailsOverride {
  return {
    displayNameFormat: override.alertDisplayNameFormat,
    descriptionFormat: override.alertDescriptionFormat,
    severityColumnName: override.alertSeverityColumnName,
    tacticsColumnName: override.alertTacticsColumnName,
    dynamicProperty: override.alertDynamicProperties?.map(({ alertProperty, value }) => ({
      name: alertProperty,
      value,
    })),
  };
}

function incident({
  createIncident = true,
  groupingConfiguration: group = {},
}: IncidentConfiguration): SentinelAlertRuleScheduledIncident {
  return {
    createIncidentEnabled: createIncident,
    grouping: {
      enabled: group.enabled ?? false,
      reopenClosedIncidents: group.reopenClosedIncident ?? false,
      lookbackDuration: (group.lookbackDuration ?? Duration.hours(5)).toIso(),
      entityMatchingMethod: group.matchingMethod ?? "AllEntities",
      byEntities: group.groupByEntities && [...group.groupByEntities],
      byAlertDetails: group.groupByAlertDetails && [...group.groupByAlertDetails],
      byCustomDetails: group.groupByCustomDetails && [...group.groupByCustomDetails],
    },
  };
}
