import { blocks, flag, number, orOmitted, text, texts } from "../attributes";
import type { Attributes } from "../attributes";
import type { JsonObject } from "../json";
import { armResource, sentinelId } from "./arm-resource";

/** `azurerm_sentinel_automation_rule` */
export const automationRule = armResource({
  apiVersion: "2024-09-01",
  idOf: (attributes) => sentinelId(attributes, "automationRules"),
  body: (attributes) => ({
    properties: {
      actions: [
        ...blocks(attributes, "action_incident").map(changeIncident),
        ...blocks(attributes, "action_incident_task").map(addTask),
      ],
      displayName: text(attributes, "display_name"),
      order: number(attributes, "order"),
      triggeringLogic: {
        conditions: conditions(text(attributes, "condition_json")),
        expirationTimeUtc: orOmitted(text(attributes, "expiration")),
        isEnabled: flag(attributes, "enabled", true),
        triggersOn: text(attributes, "triggers_on") || "Incidents",
        triggersWhen: text(attributes, "triggers_when") || "Created",
      },
    },
  }),
});

/** Conditions are written as JSON in the configuration, and sent as what they say. */
function conditions(json: string): unknown {
  return json === "" ? undefined : JSON.parse(json);
}

/** What is not changed goes out as an empty text. */
function changeIncident(action: Attributes): JsonObject {
  const [classification = "", classificationReason = ""] = text(action, "classification").split("_");
  return {
    actionType: "ModifyProperties",
    order: number(action, "order"),
    actionConfiguration: {
      classification,
      classificationComment: text(action, "classification_comment"),
      classificationReason,
      labels: orOmitted(texts(action, "labels").map((labelName) => ({ labelName }))),
      severity: text(action, "severity"),
      status: text(action, "status"),
    },
  };
}

function addTask(action: Attributes): JsonObject {
  return {
    actionType: "AddIncidentTask",
    order: number(action, "order"),
    actionConfiguration: { description: text(action, "description"), title: text(action, "title") },
  };
}
