import type { JsonObject } from "../../store";

/** What automation rules need to know of where they are. */
export interface Surroundings {
  /** The tenant of the workspace's subscription. */
  readonly tenantId: string;
  /** The resource group's id. */
  readonly resourceGroupId: string;
}

/** Automation rules as the portal makes them: Azure's properties. */
export function automationRules({ tenantId, resourceGroupId }: Surroundings): readonly JsonObject[] {
  return [
    {
      // azurerm refuses a rule with tasks alone; the portal does not.
      displayName: "First steps for the analyst",
      order: 1,
      triggeringLogic: onNewIncident([]),
      actions: [task("Ask the owner of the machine"), task("Look for the same file elsewhere", 2)],
    },
    {
      displayName: "Sign-ins of the fire drill are closed",
      order: 10,
      triggeringLogic: onNewIncident([
        {
          conditionType: "Property",
          conditionProperties: {
            propertyName: "IncidentTitle",
            operator: "Contains",
            propertyValues: ["Sign-ins from two countries"],
          },
        },
      ]),
      actions: [
        {
          order: 1,
          actionType: "ModifyProperties",
          actionConfiguration: { severity: "Informational", labels: [{ labelName: "fire-drill" }] },
        },
      ],
    },
    {
      displayName: "The analyst on call is told",
      order: 20,
      triggeringLogic: onNewIncident([
        {
          conditionType: "Property",
          conditionProperties: { propertyName: "IncidentSeverity", operator: "Equals", propertyValues: ["High"] },
        },
      ]),
      actions: [
        {
          order: 1,
          actionType: "RunPlaybook",
          actionConfiguration: {
            logicAppResourceId: `${resourceGroupId}/providers/Microsoft.Logic/workflows/call-analyst`,
            tenantId,
          },
        },
      ],
    },
  ];
}

function onNewIncident(conditions: readonly JsonObject[]): JsonObject {
  return { isEnabled: true, triggersOn: "Incidents", triggersWhen: "Created", conditions };
}

function task(title: string, order = 1): JsonObject {
  return {
    order,
    actionType: "AddIncidentTask",
    actionConfiguration: { title, description: `${title}, and write down the answer.` },
  };
}
