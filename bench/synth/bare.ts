import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { SentinelAlertRuleScheduled } from "@cdktf/provider-azurerm/lib/sentinel-alert-rule-scheduled";
import type { SentinelAlertRuleScheduledConfig } from "@cdktf/provider-azurerm/lib/sentinel-alert-rule-scheduled";
import { CseMatchRule } from "@cdktf/provider-sumologic/lib/cse-match-rule";
import type { CseMatchRuleConfig } from "@cdktf/provider-sumologic/lib/cse-match-rule";
import { SumologicProvider } from "@cdktf/provider-sumologic/lib/provider";
import { App, TerraformStack } from "cdktf";
import type { BenchDetection } from "./detections";
import { APP, AZURERM, STACKS, SUMOLOGIC, WORKSPACE_ID } from "./target";

/** The baseline: the same resources straight from the bindings, one App with two stacks, nothing of siemform. */
export function synthesizeBare(detections: readonly BenchDetection[], outdir: string): void {
  const app = new App({ ...APP, outdir });
  const sentinel = new TerraformStack(app, STACKS.sentinel);
  const sumologic = new TerraformStack(app, STACKS.sumologic);
  new AzurermProvider(sentinel, "Provider", AZURERM);
  new SumologicProvider(sumologic, "Provider", SUMOLOGIC);
  for (const each of detections) {
    new SentinelAlertRuleScheduled(sentinel, each.scheduledId, scheduled(each));
    new CseMatchRule(sumologic, each.matchId, match(each));
  }
  app.synth();
}

function scheduled(detection: BenchDetection): SentinelAlertRuleScheduledConfig {
  const { attack, alertName } = detection;
  return {
    name: detection.guid,
    logAnalyticsWorkspaceId: WORKSPACE_ID,
    displayName: detection.name,
    description: detection.description,
    severity: detection.severity.sentinel,
    enabled: true,
    query: detection.kql,
    queryFrequency: "PT1H",
    queryPeriod: detection.lookback.iso,
    triggerOperator: "GreaterThan",
    triggerThreshold: 0,
    tactics: [attack.sentinelTactic],
    techniques: [attack.sentinelTechnique],
    entityMapping: detection.entityMappings.map(({ entityType, fieldMappings }) => ({
      entityType,
      fieldMapping: [...fieldMappings],
    })),
    customDetails: detection.customDetails,
    alertDetailsOverride: alertName === undefined ? undefined : [{ displayNameFormat: alertName }],
    eventGrouping: { aggregationMethod: "AlertPerResult" },
    incident: {
      createIncidentEnabled: true,
      grouping: {
        enabled: detection.groupsByHost,
        reopenClosedIncidents: false,
        lookbackDuration: "PT5H",
        entityMatchingMethod: detection.groupsByHost ? "Selected" : "AllEntities",
        byEntities: detection.groupsByHost ? ["Host"] : undefined,
      },
    },
    suppressionEnabled: false,
    suppressionDuration: "PT5H",
  };
}

function match(detection: BenchDetection): CseMatchRuleConfig {
  return {
    name: detection.name,
    nameExpression: detection.name,
    descriptionExpression: detection.description,
    summaryExpression: detection.summary,
    expression: detection.cse,
    enabled: true,
    isPrototype: false,
    entitySelectors: [...detection.entitySelectors],
    tags: [...detection.attack.tags, ...detection.tags],
    severityMapping: { type: "constant", default: detection.severity.sumo },
  };
}
