import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { SumologicProvider } from "@cdktf/provider-sumologic/lib/provider";
import { App, TerraformStack } from "cdktf";
import { MatchRule, ScheduledRule } from "../../constructs";
import type { MatchRuleProps, ScheduledRuleProps } from "../../constructs";
import { Duration } from "../../src/model";
import type { BenchDetection } from "./detections";
import { APP, AZURERM, STACKS, SUMOLOGIC, WORKSPACE_ID } from "./target";

/** siemform as a library: its constructs in a user's own stacks, with plain props. */
export function synthesizeObjects(detections: readonly BenchDetection[], outdir: string): void {
  const app = new App({ ...APP, outdir });
  const sentinel = new TerraformStack(app, STACKS.sentinel);
  const sumologic = new TerraformStack(app, STACKS.sumologic);
  new AzurermProvider(sentinel, "Provider", AZURERM);
  new SumologicProvider(sumologic, "Provider", SUMOLOGIC);
  for (const each of detections) {
    new ScheduledRule(sentinel, each.scheduledId, scheduled(each));
    new MatchRule(sumologic, each.matchId, match(each));
  }
  app.synth();
}

function scheduled(detection: BenchDetection): ScheduledRuleProps {
  const { attack, alertName, groupsByHost } = detection;
  return {
    workspaceId: WORKSPACE_ID,
    displayName: detection.name,
    description: detection.description,
    severity: detection.severity.sentinel,
    query: detection.kql,
    queryFrequency: Duration.hours(1),
    queryPeriod: Duration.minutes(detection.lookback.minutes),
    tactics: [attack.tactic],
    techniques: [attack.technique],
    entityMappings: detection.entityMappings,
    customDetails: detection.customDetails,
    alertDetailsOverride: alertName === undefined ? undefined : { alertDisplayNameFormat: alertName },
    eventGrouping: "AlertPerResult",
    incidentConfiguration: {
      groupingConfiguration: groupsByHost
        ? { enabled: true, matchingMethod: "Selected", groupByEntities: ["Host"] }
        : { enabled: false },
    },
  };
}

function match(detection: BenchDetection): MatchRuleProps {
  return {
    name: detection.name,
    nameExpression: detection.name,
    descriptionExpression: detection.description,
    summaryExpression: detection.summary,
    expression: detection.cse,
    entitySelectors: detection.entitySelectors,
    tactics: [detection.attack.tactic],
    techniques: [detection.attack.technique],
    tags: detection.tags,
    severityMapping: { type: "constant", default: detection.severity.sumo },
  };
}
