import { block, blocks, flag, orOmitted, text, textMap, texts } from "../attributes";
import type { Attributes } from "../attributes";
import { sent, textAt } from "../json";
import type { JsonObject } from "../json";
import type { ResourceType } from "../resource-type";
import { monitorTriggers } from "./monitor-triggers";
import type { SumoClient } from "./sumo-client";

const MONITORS = "v1/monitors";

/**
 * `sumologic_monitor`: into the root folder, which is asked for first, unless a folder is given; permissions are set
 * and read each time, though stacks give none.
 */
export const monitor: ResourceType = {
  body: (attributes) => sent(monitorBody(attributes)),
  create: async ({ sumo }, attributes) => {
    const parentId = text(attributes, "parent_id") || textAt(await sumo.get(`${MONITORS}/root`), "id");
    const body = { ...own(attributes), type: "MonitorsLibraryMonitor", parentId, version: 0, status: [] };
    const id = textAt(await sumo.post(`${MONITORS}?parentId=${parentId}&`, sent(body)), "id");
    await setPermissions(sumo);
    await look(sumo, id);
    return id;
  },
  read: ({ sumo }, id) => look(sumo, id),
  update: async ({ sumo }, id, attributes) => {
    const { version, parentId, status } = await sumo.get(`${MONITORS}/${id}`);
    const body = { ...own(attributes), type: "MonitorsLibraryMonitorUpdate", parentId, version, status };
    await sumo.put(`${MONITORS}/${id}`, sent(body));
    await sumo.get(`${MONITORS}/${id}/permissions`);
    await setPermissions(sumo);
    await look(sumo, id);
  },
  delete: async ({ sumo }, id) => {
    await sumo.delete(`${MONITORS}/${id}`);
  },
};

async function look(sumo: SumoClient, id: string): Promise<JsonObject | undefined> {
  const found = await sumo.find(`${MONITORS}/${id}`);
  if (found) await sumo.get(`${MONITORS}/${id}/permissions`);
  return found?.body;
}

async function setPermissions(sumo: SumoClient): Promise<void> {
  await sumo.put(`${MONITORS}/permissions/set`, { permissionStatements: [] });
}

/** What state holds of the service's own fields goes out with every request; at first it is empty. */
function own(attributes: Attributes): JsonObject {
  const unknown = { createdAt: "", createdBy: "", isLocked: false, isMutable: false, isSystem: false };
  return { ...unknown, modifiedAt: "", modifiedBy: "", ...monitorBody(attributes) };
}

function monitorBody(attributes: Attributes): JsonObject {
  return {
    alertName: orOmitted(text(attributes, "alert_name")),
    automatedPlaybookIds: orOmitted(texts(attributes, "automated_playbook_ids")),
    contentType: text(attributes, "content_type") || "Monitor",
    description: text(attributes, "description"),
    evaluationDelay: orOmitted(text(attributes, "evaluation_delay")),
    groupNotifications: flag(attributes, "group_notifications", true),
    isDisabled: flag(attributes, "is_disabled"),
    monitorType: text(attributes, "monitor_type"),
    name: text(attributes, "name"),
    notificationGroupFields: orOmitted(texts(attributes, "notification_group_fields")),
    notifications: orOmitted(blocks(attributes, "notifications").map(notification)),
    playbook: orOmitted(text(attributes, "playbook")),
    queries: blocks(attributes, "queries").map((each) => ({ rowId: text(each, "row_id"), query: text(each, "query") })),
    tags: textMap(attributes, "tags") ?? {},
    triggers: monitorTriggers(block(attributes, "trigger_conditions") ?? {}),
  };
}

function notification(given: Attributes): JsonObject {
  return {
    notification: action(block(given, "notification") ?? {}),
    runForTriggerTypes: texts(given, "run_for_trigger_types"),
  };
}

function action(given: Attributes): JsonObject {
  const connectionType = text(given, "connection_type");
  if (connectionType === "Email") {
    return {
      actionType: "EmailAction",
      connectionType,
      messageBody: text(given, "message_body"),
      recipients: texts(given, "recipients"),
      subject: text(given, "subject"),
      timeZone: text(given, "time_zone"),
    };
  }
  return {
    actionType: "NamedConnectionAction",
    connectionId: text(given, "connection_id"),
    connectionType,
    payloadOverride: orOmitted(text(given, "payload_override")),
    resolutionPayloadOverride: orOmitted(text(given, "resolution_payload_override")),
  };
}
