import type {
  SentinelAlertRuleScheduledAlertDetailsOverride,
  SentinelAlertRuleScheduledConfig,
  SentinelAlertRuleScheduledIncident,
} from "@cdktf/provider-azurerm/lib/sentinel-alert-rule-scheduled";
import type { ITerraformDependable } from "cdktf";
import { Duration, firstIdOf, remoteGuid } from "../../src/model";
import type { AlertDetailsOverride, AnalyticsRuleSpec, IncidentConfiguration } from "../../src/model";
import type { IdentityProps } from "../identity";
import { sentinelAttack } from "./attack";

/** Where a Sentinel resource goes. */
export interface SentinelPlacement extends IdentityProps {
  /** The resource id of the workspace, spelled as Azure spells it: its segments are case-sensitive. */
  readonly workspaceId: string;
  /** The name (a UUID) the rule has in its workspace, when it was adopted. @defaultValue derived from the first id */
  readonly remoteName?: string;
  /** What must exist, or be proven, before it. @defaultValue nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/** What both kinds of analytics rule send, apart from the schedule. */
export type AnalyticsRuleConfig = Omit<SentinelAlertRuleScheduledConfig, "eventGrouping" | "queryFrequency" | "queryPeriod">;

/** The name of a resource in its workspace: adopted, or derived from the first id it ever had. */
export function remoteNameOf(id: string, placement: SentinelPlacement): string {
  return placement.remoteName ?? remoteGuid(firstIdOf(id, placement.formerIds));
}

/** The provider's configuration of what scheduled and NRT rules share. */
export function analyticsRuleConfig(id: string, props: AnalyticsRuleSpec & SentinelPlacement): AnalyticsRuleConfig {
  const { tactics, techniques } = sentinelAttack(props.tactics, props.techniques);
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
    dependsOn: props.dependsOn,
  };
}

function alertDetails(override: AlertDetailsOverride): SentinelAlertRuleScheduledAlertDetailsOverride {
  return {
    displayNameFormat: override.alertDisplayNameFormat,
    descriptionFormat: override.alertDescriptionFormat,
    severityColumnName: override.alertSeverityColumnName,
    tacticsColumnName: override.alertTacticsColumnName,
    dynamicProperty: override.alertDynamicProperties?.map(({ alertProperty, value }) => ({ name: alertProperty, value })),
  };
}

function incident({ createIncident = true, groupingConfiguration: group = {} }: IncidentConfiguration): SentinelAlertRuleScheduledIncident {
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
