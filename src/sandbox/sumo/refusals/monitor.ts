import type { JsonObject } from "../../store";
import { isJson } from "../is-json";
import { has, numberAt, objectAt, objectsAt, textAt } from "../json";
import { FOLDER_TYPE, isMonitorFolder } from "../monitors/library";
import { isNoneOf } from "./conditions";
import { queryRefusals } from "./expressions";
import { coreRefusals } from "./refusal";
import type { Refusal, Subject } from "./refusal";

const SCHEMA = "Provider schema 3.2.9";
const ISSUES = "SumoLogic/terraform-provider-sumologic, issue";

/** Without the sign, as minutes or as hours and a day. */
const TIME_RANGES = [
  "2m",
  "5m",
  "10m",
  "15m",
  "30m",
  "60m",
  "180m",
  "360m",
  "720m",
  "1440m",
  "1h",
  "3h",
  "6h",
  "12h",
  "24h",
  "1d",
];
const THRESHOLD_TYPES = ["LessThan", "LessThanOrEqual", "GreaterThan", "GreaterThanOrEqual"];
const CONNECTION_TYPES = [
  "Email",
  "AWSLambda",
  "AzureFunctions",
  "Datadog",
  "HipChat",
  "Jira",
  "NewRelic",
  "Opsgenie",
  "PagerDuty",
  "Slack",
  "MicrosoftTeams",
  "ServiceNow",
  "Webhook",
];

const triggersOf = (body: JsonObject): readonly JsonObject[] => objectsAt(body, "triggers");
const notesOf = (body: JsonObject): readonly JsonObject[] =>
  objectsAt(body, "notifications").map((each) => objectAt(each, "notification"));
const some =
  (entries: (body: JsonObject) => readonly JsonObject[], test: (entry: JsonObject) => boolean): Refusal["when"] =>
  ({ body }) =>
    entries(body).some(test);

/** Why a folder of monitors is refused, and also a monitor. */
export const LIBRARY: readonly Refusal[] = [
  {
    id: "monitor-parent-missing",
    status: 404,
    code: "content:parent_not_found",
    message: "Parent object not found.",
    source: `${ISSUES} 676: an answer of the service`,
    when: ({ body, caller, shelf }) => !isMonitorFolder(textAt(body, "parentId"), caller, shelf),
  },
  ...coreRefusals([
    [
      "monitor-name-form",
      "name must have a character, no / and no space at its ends",
      ({ body }) => !/^[^ /]([^/]*[^ /])?$/.test(textAt(body, "name")),
      SCHEMA,
    ],
    [
      "monitor-description-form",
      "description must have no space at its ends",
      ({ body }) => /^ | $/.test(textAt(body, "description")),
      SCHEMA,
    ],
    ["monitor-type-unknown", "type is not known", isNoneOf("type", ["MonitorsLibraryMonitor", FOLDER_TYPE]), SCHEMA],
  ]),
];

/** Why a monitor is refused. */
export const MONITOR: readonly Refusal[] = [
  ...LIBRARY,
  ...coreRefusals([
    [
      "monitor-kind",
      "monitorType must be Logs, Metrics or Slo",
      ({ body }) => !["Logs", "Metrics", "Slo"].includes(textAt(body, "monitorType")),
      SCHEMA,
    ],
    [
      "monitor-evaluation-delay",
      "evaluationDelay must be a time like 1m30s",
      ({ body }) => textAt(body, "evaluationDelay") !== "" && !/^(\d+[smh])+$/.test(textAt(body, "evaluationDelay")),
      SCHEMA,
    ],
    [
      "monitor-alert-name-length",
      "alertName must have at most 512 characters",
      ({ body }) => textAt(body, "alertName").length > 512,
      SCHEMA,
    ],
    [
      "monitor-without-query",
      "queries must have at least one entry",
      isWithoutQuery,
      "Provider documentation, monitor",
    ],
    [
      "monitor-without-trigger",
      "triggers must have at least one entry",
      ({ body }) => triggersOf(body).length === 0,
      "Provider documentation, monitor",
    ],
    [
      "monitor-threshold-type",
      "triggers.thresholdType should be one of the following: LessThan, LessThanOrEqual, GreaterThan, GreaterThanOrEqual",
      some(
        triggersOf,
        (each) => textAt(each, "thresholdType") !== "" && !THRESHOLD_TYPES.includes(textAt(each, "thresholdType")),
      ),
      `${ISSUES} 195: an answer of the service`,
    ],
    [
      "monitor-sensitivity-range",
      "triggers.sensitivity must be from 0.1 to 1",
      some(
        triggersOf,
        (each) =>
          has(each, "sensitivity") && !(numberAt(each, "sensitivity") >= 0.1 && numberAt(each, "sensitivity") <= 1),
      ),
      SCHEMA,
    ],
    [
      "monitor-direction",
      "triggers.direction must be Both, Up or Down",
      some(
        triggersOf,
        (each) => textAt(each, "direction") !== "" && !["Both", "Up", "Down"].includes(textAt(each, "direction")),
      ),
      SCHEMA,
    ],
    [
      "monitor-connection-type",
      "notifications.notification.connectionType is not known",
      some(
        notesOf,
        (each) => textAt(each, "connectionType") !== "" && !CONNECTION_TYPES.includes(textAt(each, "connectionType")),
      ),
      SCHEMA,
    ],
    [
      "monitor-payload-form",
      "notifications.notification.payloadOverride is not JSON",
      some(notesOf, (each) =>
        ["payloadOverride", "resolutionPayloadOverride"].some(
          (key) => textAt(each, key) !== "" && !isJson(textAt(each, key)),
        ),
      ),
      SCHEMA,
    ],
  ]),
  {
    id: "monitor-time-range",
    status: 400,
    code: "monitors:unsupported_trigger_time_range",
    message: "Unsupported trigger time range.",
    detail: "Unsupported trigger timeRange.",
    source: `${ISSUES} 194: an answer of the service; the values are of pull request 544`,
    when: (subject) => textAt(subject.body, "monitorType") !== "Slo" && some(triggersOf, isWrongRange)(subject),
  },
  {
    id: "monitor-resolution-range",
    status: 400,
    code: "monitors:unsupported_trigger_time_range",
    message: "Unsupported trigger time range.",
    detail: "ResolvedCritical trigger must have the same time range as Critical trigger's time range.",
    source: `${ISSUES} 195: an answer of the service`,
    when: isResolvedElsewhere,
  },
  {
    id: "monitor-separate-notifications",
    status: 400,
    code: "monitors:invalid_group_notification_configuration",
    message: "Separate notifications are not supported for Log monitors",
    detail: "Separate notifications are not allowed for Log Monitors. Please use group notifications instead.",
    source: `${ISSUES} 391: an answer of the service`,
    when: ({ body }) => textAt(body, "monitorType") === "Logs" && body["groupNotifications"] === false,
  },
  {
    id: "monitor-resolution-occurrence",
    status: 400,
    code: "monitors:invalid_occurrence_type",
    message: "Invalid occurrenceType.",
    detail:
      "Invalid occurrenceType. Metrics Monitors only support Always as the occurrenceType for resolution triggers.",
    source: `${ISSUES} 297: an answer of the service`,
    when: some(
      triggersOf,
      (each) =>
        textAt(each, "detectionMethod") === "MetricsStaticCondition" &&
        textAt(each, "triggerType").startsWith("Resolved") &&
        textAt(each, "occurrenceType") === "AtLeastOnce",
    ),
  },
  ...queryRefusals((body) =>
    textAt(body, "monitorType") === "Logs" ? objectsAt(body, "queries").map((each) => textAt(each, "query")) : [],
  ),
];

function isWithoutQuery({ body }: Subject): boolean {
  return textAt(body, "monitorType") !== "Slo" && objectsAt(body, "queries").length === 0;
}

function isWrongRange(trigger: JsonObject): boolean {
  const range = textAt(trigger, "timeRange");
  return range !== "" && !TIME_RANGES.includes(range.replace(/^-/, ""));
}

function isResolvedElsewhere({ body }: Subject): boolean {
  return ["Critical", "Warning"].some((level) => {
    const [alert, resolution] = [level, `Resolved${level}`].map((type) => rangeOf(body, type));
    return alert !== undefined && resolution !== undefined && alert !== resolution;
  });
}

/** A level's range in minutes, so that `60m` and `-1h` are one. */
function rangeOf(body: JsonObject, triggerType: string): number | undefined {
  const trigger = triggersOf(body).find((each) => textAt(each, "triggerType") === triggerType);
  const [, count, unit = ""] = /^-?(\d+)([mhd])$/.exec(textAt(trigger ?? {}, "timeRange")) ?? [];
  return count === undefined ? undefined : Number(count) * ({ m: 1, h: 60, d: 1440 }[unit] ?? 1);
}
