/** The types of record a signal may be made from, system types apart. Source: Cloud SIEM content catalog at 27c4e8fe. */
export const RECORD_TYPES = [
  "Audit",
  "AuditChange",
  "AuditFile",
  "AuditResourceAccess",
  "Authentication",
  "AuthenticationPrivilegeEscalation",
  "Email",
  "Endpoint",
  "EndpointModuleLoad",
  "EndpointProcess",
  "Network",
  "NetworkDHCP",
  "NetworkDNS",
  "NetworkFlow",
  "NetworkHTTP",
  "NetworkProxy",
  "Notification",
  "NotificationVulnerability",
] as const;

/** Makes a Cloud SIEM signal of each result. The signal has the search's name. */
export interface CseSignalNotification {
  /** Tells the kinds of notification apart. */
  readonly type: "cseSignal";
  /** The type of the record that results become. */
  readonly recordType: (typeof RECORD_TYPES)[number];
}

/** Sends the results by mail, at most 120 mails a day. */
export interface EmailNotification {
  /** Tells the kinds of notification apart. */
  readonly type: "email";
  /** The recipients, at least one. Sent sorted: their order means nothing. */
  readonly toList: readonly string[];
  /** The subject; `{{SearchName}}` and the like are replaced. @defaultValue Sumo Logic's own */
  readonly subjectTemplate?: string;
  /** Whether the mail shows the query. @defaultValue true */
  readonly includeQuery?: boolean;
  /** Whether the mail shows the results. @defaultValue true */
  readonly includeResultSet?: boolean;
  /** Whether the mail shows the histogram. @defaultValue true */
  readonly includeHistogram?: boolean;
  /** Whether the results are attached as CSV. @defaultValue false */
  readonly includeCsvAttachment?: boolean;
}

/** Runs a script action. */
export interface AlertNotification {
  /** Tells the kinds of notification apart. */
  readonly type: "alert";
  /** The id of the script action's source. */
  readonly sourceId: string;
}

/** Calls a webhook connection. */
export interface WebhookNotification {
  /** Tells the kinds of notification apart. */
  readonly type: "webhook";
  /** The id of the connection. */
  readonly webhookId: string;
  /** The JSON that is sent. @defaultValue the connection's own */
  readonly payload?: string;
  /** Whether each result is a call of its own. @defaultValue false */
  readonly itemizeAlerts?: boolean;
  /** The most calls of one run, 1 to 100; with `itemizeAlerts`. @defaultValue Sumo Logic's own */
  readonly maxItemizedAlerts?: number;
}

/** Writes the results to a lookup table. */
export interface SaveToLookupNotification {
  /** Tells the kinds of notification apart. */
  readonly type: "saveToLookup";
  /** The table's path in the library. */
  readonly lookupFilePath: string;
  /** Whether rows are merged into the table, not put in its place. */
  readonly isLookupMergeOperation: boolean;
}

/** Writes the results to an index. */
export interface SaveToViewNotification {
  /** Tells the kinds of notification apart. */
  readonly type: "saveToView";
  /** The name of the index. */
  readonly viewName: string;
}

/** What a ServiceNow event says beside the results. */
export interface ServiceNowFields {
  /** The category of the event. */
  readonly eventType?: string;
  /** The severity: 0 clear, 1 critical, 2 major, 3 minor, 4 warning. */
  readonly severity?: 0 | 1 | 2 | 3 | 4;
  /** The component it is about. */
  readonly resource?: string;
  /** The device it is about. */
  readonly node?: string;
}

/** Sends the results to ServiceNow. */
export interface ServiceNowNotification {
  /** Tells the kinds of notification apart. */
  readonly type: "serviceNow";
  /** The id of the connection. */
  readonly externalId: string;
  /** What the event says beside the results. */
  readonly fields?: ServiceNowFields;
}

/** What becomes of a search's results: exactly one thing, for the provider sends the first of several and no other. */
export type SearchNotification =
  | CseSignalNotification
  | EmailNotification
  | AlertNotification
  | WebhookNotification
  | SaveToLookupNotification
  | SaveToViewNotification
  | ServiceNowNotification;
