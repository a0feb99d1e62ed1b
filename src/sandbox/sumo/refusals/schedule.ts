import type { JsonObject } from "../../store";
import { isObject, listAt, numberAt, objectAt, textAt } from "../json";
import { minutesBetweenRuns } from "../resources/cron";
import { isAbsolute, isTimeRange, rangeMinutes } from "../resources/time-range";
import { runsInRealTime } from "./real-time";
import { coreRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const SCHEMA = "Provider schema 3.2.9";
const SCHEDULE = "Sumo Logic documentation, schedule-search (061a021)";
const REAL_TIME = "Sumo Logic documentation, create-real-time-alert (d1c1549)";
const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes between two runs, by type; what a cron expression says is not here. */
const EVERY: ReadonlyMap<string, number> = new Map([
  ["RealTime", 0],
  ["15Minutes", 15],
  ["1Hour", HOUR],
  ["2Hours", 2 * HOUR],
  ["4Hours", 4 * HOUR],
  ["6Hours", 6 * HOUR],
  ["8Hours", 8 * HOUR],
  ["12Hours", 12 * HOUR],
]);
const BY_CRON = ["1Day", "1Week", "Custom"];

/** The most minutes that a search may look back, by the minutes between its runs. */
const MOST_RANGE: readonly (readonly [every: number, most: number])[] = [
  [15, DAY],
  [HOUR, 7 * DAY],
  [3 * HOUR, 15 * DAY],
  [12 * HOUR, 30 * DAY],
];
const LEAST_CRON = 15;

const RECORD_TYPES = [
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
];

const TASKS = [
  "AlertSearchNotificationSyncDefinition",
  "CseSignalNotificationSyncDefinition",
  "EmailSearchNotificationSyncDefinition",
  "SaveToViewNotificationSyncDefinition",
  "SaveToLookupNotificationSyncDefinition",
  "ServiceNowSearchNotificationSyncDefinition",
  "WebhookSearchNotificationSyncDefinition",
];

type ScheduleTest = (schedule: JsonObject, body: JsonObject) => boolean;

/** A test that holds of no search without a schedule. */
const of =
  (test: ScheduleTest): Refusal["when"] =>
  ({ body }) =>
    isObject(body["schedule"]) && test(body["schedule"], body);

const typeOf = (schedule: JsonObject): string => textAt(schedule, "scheduleType");
const rangeOf = (schedule: JsonObject): JsonObject => objectAt(schedule, "parseableTimeRange");
const noteOf = (schedule: JsonObject): JsonObject => objectAt(schedule, "notification");
const taskOf = (schedule: JsonObject): string => textAt(noteOf(schedule), "taskType");
const gapOf = (schedule: JsonObject): number | undefined => minutesBetweenRuns(textAt(schedule, "cronExpression"));

/** Why a schedule is refused. */
export const SCHEDULE_REFUSALS: readonly Refusal[] = coreRefusals([
  [
    "schedule-type",
    "schedule.scheduleType is not known",
    of((it) => !EVERY.has(typeOf(it)) && !BY_CRON.includes(typeOf(it))),
    SCHEMA,
  ],
  [
    "schedule-cron-missing",
    "schedule.cronExpression is required for this scheduleType",
    of((it) => BY_CRON.includes(typeOf(it)) && textAt(it, "cronExpression").trim() === ""),
    "Provider documentation, log_search",
  ],
  [
    "schedule-cron-form",
    "schedule.cronExpression is not a cron expression of six or seven fields",
    of((it) => BY_CRON.includes(typeOf(it)) && gapOf(it) === undefined),
    SCHEDULE,
  ],
  [
    "schedule-cron-too-often",
    "schedule.cronExpression must leave at least 15 minutes between two runs",
    of((it) => BY_CRON.includes(typeOf(it)) && (gapOf(it) ?? LEAST_CRON) < LEAST_CRON),
    SCHEDULE,
  ],
  ["schedule-range", "schedule.parseableTimeRange is not a time range", of((it) => !isTimeRange(rangeOf(it))), SCHEMA],
  [
    "schedule-range-absolute",
    "schedule.parseableTimeRange must not be absolute",
    of((it) => isAbsolute(rangeOf(it))),
    SCHEDULE,
  ],
  ["schedule-real-time-range", "a search in real time looks 5 to 15 minutes back", of(isWrongRealTime), SCHEDULE],
  [
    "schedule-range-too-long",
    "schedule.parseableTimeRange is too long for how often the search runs",
    of(isTooLong),
    SCHEDULE,
  ],
  [
    "schedule-real-time-operator",
    "an operator of the query is not supported in real time",
    of((it, body) => typeOf(it) === "RealTime" && !runsInRealTime(textAt(body, "queryString"))),
    REAL_TIME,
  ],
  ["schedule-time-zone", "schedule.timeZone is required", of((it) => textAt(it, "timeZone") === ""), SCHEMA],
  ["schedule-threshold", "schedule.threshold is not valid", of(isWrongThreshold), SCHEMA],
  [
    "schedule-notification",
    "schedule.notification.taskType is not known",
    of((it) => !TASKS.includes(taskOf(it))),
    "Provider source 3.2.9",
  ],
  [
    "schedule-record-type",
    "schedule.notification.recordType is not a record type that signals have",
    of((it) => taskOf(it).startsWith("CseSignal") && !RECORD_TYPES.includes(textAt(noteOf(it), "recordType"))),
    "SumoLogic/cloud-siem-content-catalog 27c4e8fe, schema/record_types.md",
  ],
  [
    "schedule-mail-without-recipient",
    "schedule.notification.toList must have at least one entry",
    of((it) => taskOf(it).startsWith("Email") && listAt(noteOf(it), "toList").length === 0),
    SCHEMA,
  ],
  [
    "schedule-webhook-alerts",
    "schedule.notification.maxItemizedAlerts must be from 1 to 100",
    of(isWrongWebhook),
    SCHEMA,
  ],
]);

function isWrongRealTime(schedule: JsonObject): boolean {
  const minutes = rangeMinutes(rangeOf(schedule));
  return typeOf(schedule) === "RealTime" && minutes !== undefined && (minutes < 5 || minutes > 15);
}

function isTooLong(schedule: JsonObject): boolean {
  const minutes = rangeMinutes(rangeOf(schedule));
  const every = EVERY.get(typeOf(schedule)) ?? gapOf(schedule);
  if (minutes === undefined || every === undefined || every === 0) return false;
  const [, most = Infinity] = MOST_RANGE.find(([limit]) => every <= limit) ?? [];
  return minutes > most;
}

function isWrongThreshold(schedule: JsonObject): boolean {
  const threshold = schedule["threshold"];
  if (!isObject(threshold)) return false;
  return (
    !["message", "group"].includes(textAt(threshold, "thresholdType")) ||
    !["eq", "gt", "ge", "lt", "le"].includes(textAt(threshold, "operator")) ||
    !(numberAt(threshold, "count") >= 0)
  );
}

function isWrongWebhook(schedule: JsonObject): boolean {
  const note = noteOf(schedule);
  if (!taskOf(schedule).startsWith("Webhook") || note["itemizeAlerts"] !== true) return false;
  return !(numberAt(note, "maxItemizedAlerts") >= 1 && numberAt(note, "maxItemizedAlerts") <= 100);
}
