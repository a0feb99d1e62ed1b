import { SentinelAutomationRule } from "@cdktf/provider-azurerm/lib/sentinel-automation-rule";
import type { SentinelAutomationRuleConfig } from "@cdktf/provider-azurerm/lib/sentinel-automation-rule";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { firstIdOf, incidentTasksLimits, remoteGuid, tasksByRule } from "../../src/model";
import type { IncidentTask, IncidentTasksSpec } from "../../src/model";
import { admit } from "../admission";
import { literal } from "../author-text";
import { identify } from "../identity";
import { placed } from "./placement";
import type { WorkspacePlacement } from "./placement";

/** The tasks of incidents and where they go. */
export interface IncidentTasksProps extends IncidentTasksSpec, WorkspacePlacement {}

/**
 * Tasks that every new incident of some analytics rules gets. An automation rule takes 19 of them beside the label, so
 * that more make several; each is known by its place: `<id>`, `<id>_2`, …
 * @throws RangeError naming the construct's path when a value would be refused by the service.
 */
export class IncidentTasks extends Construct {
  /** The provider's resources, in the order in which they run. */
  readonly resources: readonly SentinelAutomationRule[];

  constructor(scope: Construct, id: string, props: IncidentTasksProps) {
    super(scope, id);
    this.requireKnown(props);
    const warnings = admit(this, props, placed(incidentTasksLimits));
    this.resources = incidentTasksConfigs(id, props).map((config, index) => {
      const suffix = index === 0 ? "" : `_${index + 1}`;
      const resource = new SentinelAutomationRule(this, `resource${suffix}`, literal(config));
      const notes = index === 0 ? [...(props.notes ?? []), ...warnings] : [];
      identify(this, resource, { formerIds: props.formerIds, notes, suffix });
      return resource;
    });
  }

  /** A list known only to Terraform cannot stand in the text of a condition, nor can one count on from such a number. */
  private requireKnown({ analyticsRuleIds, order, tasks }: IncidentTasksProps): void {
    if (Token.isUnresolved(analyticsRuleIds)) {
      throw new RangeError(
        `${this.node.path}: analyticsRuleIds is a list known only to Terraform; give the ids one by one`,
      );
    }
    if (Token.isUnresolved(order) && tasksByRule(tasks).length > 1) {
      throw new RangeError(
        `${this.node.path}: order is known only to Terraform, and several automation rules count on from it`,
      );
    }
  }
}

/** The provider's configurations of the automation rules that add the tasks. */
export function incidentTasksConfigs(id: string, props: IncidentTasksProps): SentinelAutomationRuleConfig[] {
  const conditionJson = createdBy(props.analyticsRuleIds);
  return tasksByRule(props.tasks).map((tasks, index) => ({
    name: remoteGuid(`${firstIdOf(id, props.formerIds)}/${index + 1}`),
    logAnalyticsWorkspaceId: props.workspaceId,
    displayName: props.displayName,
    order: index === 0 ? props.order : props.order + index,
    enabled: props.enabled ?? true,
    triggersOn: "Incidents",
    triggersWhen: "Created",
    expiration: props.expiration,
    conditionJson,
    actionIncident: [{ order: 1, labels: [props.label] }],
    actionIncidentTask: tasks.map((task, place) => taskAction(task, place + 2)),
    dependsOn: props.dependsOn && [...props.dependsOn],
  }));
}

/** The condition that one of the analytics rules made the incident; tokens stay whole, for JSON escapes none of their letters. */
function createdBy(propertyValues: readonly string[]): string {
  const conditionProperties = { propertyName: "IncidentRelatedAnalyticRuleIds", operator: "Contains", propertyValues };
  return JSON.stringify([{ conditionType: "Property", conditionProperties }]);
}

function taskAction(
  { title, description }: IncidentTask,
  order: number,
): { order: number; title: string; description?: string } {
  return { order, title, description };
}
