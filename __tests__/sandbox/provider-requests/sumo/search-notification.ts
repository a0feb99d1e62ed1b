import { block, flag, number, text, texts } from "../attributes";
import type { Attributes } from "../attributes";
import type { JsonObject } from "../json";

type Notification = readonly [block: string, taskType: string, fields: (attributes: Attributes) => JsonObject];

/** In the order in which the provider looks for them: it sends the first block that is there, and no other. */
const NOTIFICATIONS: readonly Notification[] = [
  ["alert_search_notification", "Alert", (each) => ({ sourceId: text(each, "source_id") })],
  ["cse_signal_notification", "CseSignal", (each) => ({ recordType: text(each, "record_type") })],
  ["email_search_notification", "Email", email],
  ["save_to_view_notification", "SaveToView", (each) => ({ viewName: text(each, "view_name") })],
  ["save_to_lookup_notification", "SaveToLookup", saveToLookup],
  ["service_now_search_notification", "ServiceNow", serviceNow],
  ["webhook_search_notification", "Webhook", webhook],
];

/** Whose task types have no `Search` in them. */
const SHORT = new Set(["CseSignal", "SaveToView", "SaveToLookup"]);

/** What a scheduled search does with its results. */
export function searchNotification(notification: Attributes): JsonObject | null {
  for (const [name, task, fields] of NOTIFICATIONS) {
    const found = block(notification, name);
    if (found)
      return { taskType: `${task}${SHORT.has(task) ? "" : "Search"}NotificationSyncDefinition`, ...fields(found) };
  }
  return null;
}

function email(each: Attributes): JsonObject {
  return {
    toList: texts(each, "to_list"),
    subjectTemplate: text(each, "subject_template"),
    includeQuery: flag(each, "include_query"),
    includeResultSet: flag(each, "include_result_set"),
    includeHistogram: flag(each, "include_histogram"),
    includeCsvAttachment: flag(each, "include_csv_attachment"),
  };
}

function saveToLookup(each: Attributes): JsonObject {
  return {
    lookupFilePath: text(each, "lookup_file_path"),
    isLookupMergeOperation: flag(each, "is_lookup_merge_operation"),
  };
}

function serviceNow(each: Attributes): JsonObject {
  const fields = block(each, "fields") ?? {};
  return {
    externalId: text(each, "external_id"),
    fields: {
      eventType: text(fields, "event_type"),
      severity: number(fields, "severity"),
      resource: text(fields, "resource"),
      node: text(fields, "node"),
    },
  };
}

function webhook(each: Attributes): JsonObject {
  return {
    webhookId: text(each, "webhook_id"),
    payload: text(each, "payload"),
    itemizeAlerts: flag(each, "itemize_alerts"),
    maxItemizedAlerts: number(each, "max_itemized_alerts"),
  };
}
