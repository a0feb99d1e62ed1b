import { Duration, monitorLimits } from "../../../src/model";
import type {
  AnomalyCondition,
  MonitorEmail,
  MonitorSpec,
  MonitorThreshold,
  OutlierCondition,
  StaticCondition,
} from "../../../src/model";
import { sentences } from "./sentences";

const above = (threshold: number): MonitorThreshold => ({ threshold, thresholdType: "GreaterThan" });
const STATIC: StaticCondition = {
  type: "static",
  critical: { timeRange: Duration.minutes(15), alert: above(5) },
};
const OUTLIER: OutlierCondition = { type: "outlier", field: "_count", warning: { window: 5 } };
const ANOMALY: AnomalyCondition = {
  type: "anomaly",
  field: "_count",
  sensitivity: 0.4,
  minAnomalyCount: 9,
  timeRange: Duration.hours(3),
};
const SPEC: MonitorSpec = { name: "Staged tool", query: "_sourceCategory=proxy", condition: STATIC };

const critical = (change: Partial<NonNullable<StaticCondition["critical"]>>): StaticCondition => ({
  type: "static",
  critical: { timeRange: Duration.minutes(15), alert: above(5), ...change },
});

const MAIL: MonitorEmail = {
  connectionType: "Email",
  runForTriggerTypes: ["Critical"],
  recipients: ["soc@example.com"],
  subject: "{{Name}}",
  messageBody: "{{QueryURL}}",
};
const CALL = { connectionType: "Slack", runForTriggerTypes: ["Critical"], connectionId: "1" } as const;

const TABLE: [string, Partial<MonitorSpec>, string][] = [
  [
    "a name of one character",
    { name: "x" },
    "error monitor-text-short [name] name: 1 character(s), 2 are needed; lengthen it",
  ],
  [
    "a slash in its name",
    { name: "T1608/certutil" },
    "error monitor-text-slash [name] name: holds `/`, which the provider refuses in a monitor; write it without `/`",
  ],
  [
    "a space before its name",
    { name: " Staged tool" },
    "error monitor-text-edges [name] name: begins or ends with white space; remove it",
  ],
  [
    "a description of one character",
    { description: "x" },
    "error monitor-text-short [description] description: 1 character(s), 2 are needed; lengthen it",
  ],
  [
    "a slash in its description",
    { description: "curl and/or wget" },
    "error monitor-text-slash [description] description: holds `/`, which the provider refuses in a monitor; write it without `/`",
  ],
  [
    "a line break behind its description",
    { description: "A tool.\n" },
    "error monitor-text-edges [description] description: begins or ends with white space; remove it",
  ],
  ["no query", { query: "" }, "error text-empty [query] query: is empty; write at least 1 character(s)"],
  [
    "an empty name of its alerts",
    { alertName: "" },
    "error text-empty [alertName] alertName: is empty; write at least 1 character(s)",
  ],
  [
    "a long name of its alerts",
    { alertName: "x".repeat(513) },
    "error text-too-long [alertName] alertName: 513 characters, 512 are allowed; shorten it by 1",
  ],
  [
    "nothing to alert on",
    { condition: undefined },
    "error monitor-never-alerts [condition missingData] condition: there is none, and no missingData, so the monitor never alerts; add one",
  ],
  [
    "a static condition without a level",
    { condition: { type: "static" } },
    "error monitor-never-alerts [condition] condition: is neither critical nor a warning, so the monitor never alerts; add `critical` or `warning`",
  ],
  [
    "an outlier condition without a level",
    { condition: { type: "outlier", field: "_count" } },
    "error monitor-never-alerts [condition] condition: is neither critical nor a warning, so the monitor never alerts; add `critical` or `warning`",
  ],
  [
    "a threshold of 0",
    { condition: critical({ alert: above(0), resolution: above(1) }) },
    "error monitor-threshold-zero [condition] condition.critical.alert.threshold: is 0, which the provider does not send; for a number of results write GreaterThanOrEqual 1",
  ],
  [
    "a resolution at 0",
    { condition: critical({ resolution: { threshold: 0, thresholdType: "LessThanOrEqual" } }) },
    "error monitor-threshold-zero [condition] condition.critical.resolution.threshold: is 0, which the provider does not send; for a number of results write LessThan 1",
  ],
  [
    "a range of 20 minutes",
    { condition: critical({ timeRange: Duration.minutes(20) }) },
    "error monitor-time-range [condition] condition.critical.timeRange: 20m, which the provider does not take; use 2m, 5m, 10m, 15m, 30m, 1h, 3h, 6h, 12h or 1d",
  ],
  [
    "an empty field",
    { condition: { ...STATIC, field: "" } },
    "error text-empty [condition] condition.field: is empty; write at least 1 character(s)",
  ],
  [
    "no value in its baseline",
    { condition: { ...OUTLIER, warning: { window: 0 } } },
    "error number-too-small [condition] condition.warning.window: 0 is not a whole number of 1 or more; use 1 or more",
  ],
  [
    "no outlier in a row",
    { condition: { ...OUTLIER, critical: { consecutive: 0 } } },
    "error number-too-small [condition] condition.critical.consecutive: 0 is not a whole number of 1 or more; use 1 or more",
  ],
  [
    "an outlier of no deviation",
    { condition: { ...OUTLIER, warning: { threshold: 0 } } },
    "error monitor-threshold-zero [condition] condition.warning.threshold: is 0, which the provider does not send; write the number of standard deviations",
  ],
  [
    "a sensitivity of 2",
    { condition: { ...ANOMALY, sensitivity: 2 } },
    "error anomaly-sensitivity [condition] condition.sensitivity: 2 is not within 0.1 to 1; use 0.1 to 1",
  ],
  [
    "half an anomaly",
    { condition: { ...ANOMALY, minAnomalyCount: 0.5 } },
    "error number-too-small [condition] condition.minAnomalyCount: 0.5 is not a whole number of 1 or more; use 1 or more",
  ],
  [
    "a missing week",
    { missingData: { timeRange: Duration.days(7) } },
    "error monitor-time-range [missingData] missingData.timeRange: 7d, which the provider does not take; use 2m, 5m, 10m, 15m, 30m, 1h, 3h, 6h, 12h or 1d",
  ],
  [
    "groups of one message",
    { notificationGroupFields: ["_messageId"] },
    "error monitor-group-field [notificationGroupFields] notificationGroupFields: alerts cannot be grouped by `_messageId`; group by a field with fewer values",
  ],
  [
    "groups of an empty field",
    { notificationGroupFields: [""] },
    "error text-empty [notificationGroupFields] notificationGroupFields[0]: is empty; write at least 1 character(s)",
  ],
  [
    "mail for nothing",
    { notifications: [{ ...MAIL, runForTriggerTypes: [] }] },
    "error list-empty [notifications] notifications[0].runForTriggerTypes: is empty; name at least one",
  ],
  [
    "mail about warnings it never gives",
    { notifications: [{ ...MAIL, runForTriggerTypes: ["Warning"] }] },
    "error notification-never-sent [notifications] notifications[0].runForTriggerTypes: waits for Warning, which no condition brings about; add the condition, or remove the trigger type",
  ],
  [
    "mail to nobody",
    { notifications: [{ ...MAIL, recipients: [] }] },
    "error mail-without-recipient [notifications] notifications[0].recipients: is empty, so the mail has no recipient; name at least one",
  ],
  [
    "mail without a subject",
    { notifications: [{ ...MAIL, subject: "" }] },
    "error text-empty [notifications] notifications[0].subject: is empty; write at least 1 character(s)",
  ],
  [
    "a payload that is no JSON",
    { notifications: [{ ...CALL, payloadOverride: "{{Name}}" }] },
    "error payload-not-json [notifications] notifications[0].payloadOverride: is not JSON; put `{{Name}}` and the like in quotes",
  ],
  [
    "an end that is no JSON",
    { notifications: [{ ...CALL, resolutionPayloadOverride: "over" }] },
    "error payload-not-json [notifications] notifications[0].resolutionPayloadOverride: is not JSON; put `{{Name}}` and the like in quotes",
  ],
];

test.each(TABLE)("a monitor with %s says so", (_, change, sentence) => {
  expect(sentences(monitorLimits({ ...SPEC, ...change }))).toEqual([sentence]);
});

test.each<[string, Partial<MonitorSpec>]>([
  ["the number of results", { condition: STATIC, notifications: [MAIL, CALL] }],
  [
    "outliers",
    { condition: OUTLIER, notifications: [{ ...MAIL, runForTriggerTypes: ["Warning", "ResolvedWarning"] }] },
  ],
  ["anomalies", { condition: ANOMALY, notifications: [{ ...CALL, runForTriggerTypes: ["ResolvedCritical"] }] }],
  [
    "missing data",
    {
      condition: undefined,
      missingData: { timeRange: Duration.days(1) },
      notifications: [{ ...CALL, runForTriggerTypes: ["MissingData", "ResolvedMissingData"], payloadOverride: "{}" }],
    },
  ],
])("a monitor alerts on %s and tells of it", (_, change) => {
  expect(sentences(monitorLimits({ ...SPEC, ...change }))).toEqual([]);
});
