import type { JsonObject } from "../../../src/sandbox/store";
import { FOLDER_ID } from "./sumo-service";

const HOUR = 3_600_000;
const ENTITIES = [{ expression: "device_hostname", entityType: "_hostname" }];
const COMMON = { enabled: true, entitySelectors: ENTITIES, isPrototype: false, summaryExpression: "s", tags: ["a:b"] };
const SIGNAL = { name: "n", nameExpression: "n {{x}}", descriptionExpression: "d" };
const CONSTANT = { type: "constant", default: 5, field: "", mapping: null };
const COUNT = [{ name: "hits", function: "count", arguments: ["true"] }];
const BASELINE = { baselineWindowSize: String(24 * HOUR), retentionWindowSize: String(48 * HOUR) };

/** What the provider sends for a match rule. */
export const MATCH: JsonObject = {
  ...COMMON,
  ...SIGNAL,
  expression: "lower(baseImage) LIKE '%\\' AND commandLine matches /\\(x/ /* ( */",
  scoreMapping: CONSTANT,
  stream: "record",
};

/** What the provider sends for a threshold rule. */
export const THRESHOLD: JsonObject = {
  ...COMMON,
  name: "n",
  description: "d",
  countDistinct: true,
  countField: "dstDevice_ip",
  expression: "objectType = 'Network'",
  groupByFields: ["device_hostname"],
  limit: 5,
  score: 4,
  stream: "record",
  version: 1,
  windowSize: "T30M",
};

/** What the provider sends for a chain rule. */
export const CHAIN: JsonObject = {
  ...COMMON,
  name: "n",
  description: "d",
  expressionsAndLimits: [
    { expression: "a = 1", limit: 1 },
    { expression: "b = 2", limit: 2 },
  ],
  groupByFields: [],
  ordered: true,
  score: 4,
  stream: "record",
  windowSize: "CUSTOM",
  windowSizeMilliseconds: "900000",
  suppressionWindowSize: HOUR,
};

/** What the provider sends for an aggregation rule. */
export const AGGREGATION: JsonObject = {
  ...COMMON,
  ...SIGNAL,
  aggregationFunctions: COUNT,
  groupByAsset: true,
  groupByFields: ["user_username"],
  matchExpression: "objectType = 'Network'",
  scoreMapping: {
    type: "fieldValueMapping",
    default: 3,
    field: "severity",
    mapping: [{ type: "eq", from: "x", to: 7 }],
  },
  stream: "record",
  triggerExpression: "hits > 5",
  windowSize: "T60M",
};

/** What the provider sends for a first seen rule. */
export const FIRST_SEEN: JsonObject = {
  ...COMMON,
  ...SIGNAL,
  ...BASELINE,
  assetField: "",
  baselineType: "PER_ENTITY",
  filterExpression: "objectType = 'Network'",
  groupByFields: ["user_username"],
  score: 1,
  valueFields: ["dstDevice_hostname"],
  version: 1,
};

/** What the provider sends for an outlier rule. */
export const OUTLIER: JsonObject = {
  ...COMMON,
  ...SIGNAL,
  ...BASELINE,
  assetField: "",
  aggregationFunctions: COUNT,
  deviationThreshold: 3,
  floorValue: 0,
  groupByFields: ["user_username"],
  matchExpression: "objectType = 'Network'",
  score: 3,
  windowSize: "T24H",
};

const RELATIVE = {
  type: "BeginBoundedTimeRange",
  from: { type: "RelativeTimeRangeBoundary", relativeTime: "-1h" },
  to: null,
};

/** What the provider sends for a scheduled search that makes signals. */
export const SEARCH: JsonObject = {
  name: "n",
  description: "",
  parentId: FOLDER_ID,
  queryString: '_source=/var/* "(" // a comment )\n| where x matches /\\)/ and (y = "\\"")',
  runByReceiptTime: false,
  intervalTimeType: "messageTime",
  timeRange: RELATIVE,
  parsingMode: "Manual",
  queryParameters: [{ name: "p", description: "", dataType: "ANY", value: "1" }],
  schedule: {
    cronExpression: "",
    parseableTimeRange: RELATIVE,
    timeZone: "Etc/UTC",
    threshold: { thresholdType: "group", operator: "gt", count: 0 },
    muteErrorEmails: false,
    notification: { taskType: "CseSignalNotificationSyncDefinition", recordType: "EndpointProcess" },
    scheduleType: "1Hour",
  },
};

const STATIC = { detectionMethod: "LogsStaticCondition", occurrenceType: "", triggerSource: "", timeRange: "-1h" };

/** What the provider sends for a monitor of logs. */
export const MONITOR: JsonObject = {
  name: "n",
  type: "MonitorsLibraryMonitor",
  contentType: "Monitor",
  monitorType: "Logs",
  description: "de",
  parentId: "",
  isDisabled: false,
  isSystem: false,
  isMutable: false,
  isLocked: false,
  version: 0,
  createdAt: "",
  createdBy: "",
  modifiedAt: "",
  modifiedBy: "",
  status: null,
  tags: null,
  groupNotifications: true,
  queries: [{ rowId: "A", query: "error | count" }],
  triggers: [
    { ...STATIC, triggerType: "Critical", threshold: 1, thresholdType: "GreaterThanOrEqual" },
    { ...STATIC, triggerType: "ResolvedCritical", threshold: 1, thresholdType: "LessThan", timeRange: "60m" },
  ],
  notifications: [
    {
      notification: {
        actionType: "EmailAction",
        connectionType: "Email",
        subject: "s",
        recipients: ["a@b.example"],
        messageBody: "m",
        timeZone: "UTC",
      },
      runForTriggerTypes: ["Critical"],
    },
    {
      notification: {
        actionType: "NamedConnectionAction",
        connectionType: "Slack",
        connectionId: "0000000000000001",
        payloadOverride: "{}",
      },
      runForTriggerTypes: ["Critical"],
    },
  ],
};

/** What the provider sends for a lookup table. */
export const LOOKUP: JsonObject = {
  name: "n",
  parentFolderId: FOLDER_ID,
  description: "d",
  ttl: 0,
  sizeLimitAction: "DeleteOldData",
  fields: [
    { fieldName: "k", fieldType: "string" },
    { fieldName: "v", fieldType: "int" },
  ],
  primaryKeys: ["k"],
};

/** What the provider sends for the smaller things. */
export const MATCH_LIST: JsonObject = { active: true, description: "d", name: "n", targetColumn: "Hostname" };
export const INSIGHT: JsonObject = {
  name: "n",
  description: "d",
  enabled: true,
  ordered: true,
  ruleIds: ["CHAIN-U00001"],
  signalNames: [],
  severity: "HIGH",
  dynamicSeverity: [{ minimumSignalSeverity: 8, insightSeverity: "CRITICAL" }],
  tags: ["a:b"],
  signalMatchStrategy: "STRICT",
};
export const TUNING: JsonObject = {
  name: "n",
  description: "d",
  enabled: true,
  exclude: true,
  expression: "x = 'y'",
  isGlobal: false,
  ruleIds: ["MATCH-S00359"],
};
export const COLUMN: JsonObject = { name: "c", fields: ["srcDevice_ip"] };
export const BLOCK: JsonObject = { addressBlock: "10.0.1.0/24", label: "l", internal: true, suppressesSignals: false };
export const CRITICALITY: JsonObject = { name: "n", severityExpression: "severity * 2" };
export const ENTITY_TYPE: JsonObject = { name: "n", identifier: "i", fields: ["f"] };
export const TAG: JsonObject = {
  key: "k",
  label: "l",
  contentTypes: ["rule"],
  freeform: true,
  valueOptions: [{ value: "v" }],
};
export const FOLDER: JsonObject = { id: "", name: "n", description: "d", parentId: FOLDER_ID };
export const CONNECTION: JsonObject = { name: "n", type: "WebhookDefinition", url: "https://hook.example" };
