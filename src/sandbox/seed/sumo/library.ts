import type { JsonObject } from "../../store";

/** A thing of the content library: what a POST would send, without the folder it is in. */
export interface SeedContent {
  /** What a POST would send. */
  readonly fields: JsonObject & { readonly name: string };
  /** The folder of the seed that it is in. @defaultValue the user's own folder */
  readonly folder?: string;
}

/** Content folders. */
export const CONTENT_FOLDERS: readonly SeedContent[] = [
  { fields: { name: "Detections by hand", description: "What was there before" } },
  { fields: { name: "Lookups", description: "Tables for searches" }, folder: "Detections by hand" },
];

/** Lookup tables. */
export const LOOKUP_TABLES: readonly SeedContent[] = [
  {
    folder: "Lookups",
    fields: {
      name: "owners",
      description: "Who owns which machine",
      fields: [
        { fieldName: "host", fieldType: "string" },
        { fieldName: "owner", fieldType: "string" },
        { fieldName: "tier", fieldType: "int" },
      ],
      primaryKeys: ["host"],
      ttl: 0,
      sizeLimitAction: "DeleteOldData",
    },
  },
];

const relative = (text: string) => ({
  type: "BeginBoundedTimeRange",
  from: { type: "RelativeTimeRangeBoundary", relativeTime: text },
});

const SEARCH = { runByReceiptTime: false, parsingMode: "Manual", queryParameters: [] };
const SCHEDULE = { timeZone: "Europe/Berlin", muteErrorEmails: false, parameters: [] };
const ANY_RESULT = { thresholdType: "group", operator: "gt", count: 0 };

/** Searches, with and without a schedule. */
export const LOG_SEARCHES: readonly SeedContent[] = [
  {
    folder: "Detections by hand",
    fields: {
      ...SEARCH,
      name: "Console logons of the cloud's root account",
      description: "Makes a signal for each address",
      queryString: [
        "_sourceCategory=cloud/audit ConsoleLogin",
        '| json "userIdentity.type", "sourceIPAddress" as kind, address nodrop',
        '| where kind = "Root"',
        "| count by address",
        '| address as srcDevice_ip | 7 as normalizedSeverity | "Initial Access" as stage',
      ].join("\n"),
      timeRange: relative("-15m"),
      schedule: {
        ...SCHEDULE,
        scheduleType: "15Minutes",
        cronExpression: "0 0/15 * * * ? *",
        displayableTimeRange: "-15m",
        parseableTimeRange: relative("-15m"),
        threshold: ANY_RESULT,
        notification: { taskType: "CseSignalNotificationSyncDefinition", recordType: "Authentication" },
      },
    },
  },
  {
    folder: "Detections by hand",
    fields: {
      ...SEARCH,
      name: "Badges used at two doors",
      description: "Mail to the guards each morning",
      queryString: [
        "_sourceCategory=building/doors",
        '| parse "badge=* door=*" as badge, door',
        "| count_distinct(door) as doors by badge",
        "| where doors > 1",
      ].join("\n"),
      timeRange: relative("-1d"),
      schedule: {
        ...SCHEDULE,
        scheduleType: "1Day",
        cronExpression: "0 0 6 ? * * *",
        displayableTimeRange: "-1d",
        parseableTimeRange: relative("-1d"),
        threshold: ANY_RESULT,
        notification: {
          taskType: "EmailSearchNotificationSyncDefinition",
          toList: ["guards@contoso.example"],
          subjectTemplate: "Badges: {{NumQueryResults}}",
          includeQuery: false,
          includeResultSet: true,
          includeHistogram: false,
          includeCsvAttachment: false,
        },
      },
    },
  },
  {
    fields: {
      ...SEARCH,
      name: "Proxy, largest answers",
      description: "For a look now and then",
      queryString: [
        "_sourceCategory=proxy/access",
        '| json "url", "bytes" as url, bytes nodrop',
        "| sum(bytes) as total by url",
        "| sort by total | limit 50",
      ].join("\n"),
      timeRange: relative("-3h"),
    },
  },
];
