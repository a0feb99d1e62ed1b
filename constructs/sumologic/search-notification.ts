import type { LogSearchScheduleNotification } from "@cdktf/provider-sumologic/lib/log-search";
import type { EmailNotification, SearchNotification, ServiceNowFields } from "../../src/model";
import { sorted } from "./cse-rule-config";

/** The provider's configuration of a notification: one block, for it sends the first of several and no other. */
export function searchNotificationConfig(notification: SearchNotification): LogSearchScheduleNotification {
  switch (notification.type) {
    case "cseSignal":
      return { cseSignalNotification: { recordType: notification.recordType } };
    case "email":
      return { emailSearchNotification: email(notification) };
    case "alert":
      return { alertSearchNotification: { sourceId: notification.sourceId } };
    case "webhook":
      return {
        webhookSearchNotification: {
          webhookId: notification.webhookId,
          payload: notification.payload,
          itemizeAlerts: notification.itemizeAlerts ?? false,
          maxItemizedAlerts: notification.maxItemizedAlerts,
        },
      };
    case "saveToLookup":
      return {
        saveToLookupNotification: {
          lookupFilePath: notification.lookupFilePath,
          isLookupMergeOperation: notification.isLookupMergeOperation,
        },
      };
    case "saveToView":
      return { saveToViewNotification: { viewName: notification.viewName } };
    case "serviceNow":
      return {
        serviceNowSearchNotification: {
          externalId: notification.externalId,
          fields: notification.fields && serviceNow(notification.fields),
        },
      };
  }
}

function email(notification: EmailNotification): LogSearchScheduleNotification["emailSearchNotification"] {
  return {
    toList: sorted(notification.toList),
    subjectTemplate: notification.subjectTemplate,
    includeQuery: notification.includeQuery ?? true,
    includeResultSet: notification.includeResultSet ?? true,
    includeHistogram: notification.includeHistogram ?? true,
    includeCsvAttachment: notification.includeCsvAttachment ?? false,
  };
}

function serviceNow({
  node,
  ...fields
}: ServiceNowFields): { nodeAttribute?: string } & Omit<ServiceNowFields, "node"> {
  return { ...fields, nodeAttribute: node };
}
