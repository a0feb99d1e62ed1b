import { cronGap, Duration, scheduledSearchLimits } from "../../../src/model";
import type { RunFrequency, SearchSpec, SearchTimeRange } from "../../../src/model";
import { sentences } from "./sentences";

const SPEC: SearchSpec = {
  name: "Staged tool",
  queryString: "_sourceCategory=proxy | count by src_ip",
  parseableTimeRange: { type: "relative", from: Duration.minutes(15) },
  notification: { type: "email", toList: ["soc@example.com"] },
};

const limits = (change: Partial<SearchSpec>, frequency: RunFrequency = { scheduleType: "1Hour" }): string[] =>
  sentences(scheduledSearchLimits({ ...SPEC, ...change, ...frequency }));

const last = (from: Duration, to?: Duration): SearchTimeRange => ({ type: "relative", from, to });
const parameters = (...names: string[]): NonNullable<SearchSpec["queryParameters"]> =>
  names.map((name) => ({ name, dataType: "ANY", value: "*" }));

const TABLE: [string, Partial<SearchSpec>, string][] = [
  ["no name", { name: "" }, "error text-empty [name] name: is empty; write at least 1 character(s)"],
  [
    "a long name",
    { name: "x".repeat(256) },
    "error text-too-long [name] name: 256 characters, 255 are allowed; shorten it by 1",
  ],
  [
    "a long description",
    { description: "x".repeat(256) },
    "error text-too-long [description] description: 256 characters, 255 are allowed; shorten it by 1",
  ],
  [
    "no query",
    { queryString: " " },
    "error text-empty [queryString] queryString: is empty; write at least 1 character(s)",
  ],
  [
    "an empty time zone",
    { timeZone: "" },
    "error text-empty [timeZone] timeZone: is empty; write at least 1 character(s)",
  ],
  [
    "eleven parameters",
    { queryParameters: parameters("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k") },
    "error list-length [queryParameters] queryParameters: 11 entries, at most 10 are allowed; remove 1",
  ],
  [
    "two parameters of one name",
    { queryParameters: parameters("a", "b", "a") },
    "error query-parameter-doubled [queryParameters] queryParameters: two are called `a`; rename one of them",
  ],
  [
    "a parameter without a name",
    { queryParameters: parameters("") },
    "error text-empty [queryParameters] queryParameters[0].name: is empty; write at least 1 character(s)",
  ],
  [
    "a range that ends before it begins",
    { parseableTimeRange: last(Duration.minutes(5), Duration.minutes(20)) },
    "error time-range-reversed [parseableTimeRange] parseableTimeRange: begins 5m and ends 20m before the run, so it is empty; set `from` longer than `to`",
  ],
  [
    "an empty range in the library",
    { timeRange: last(Duration.minutes(5), Duration.minutes(5)) },
    "error time-range-reversed [timeRange] timeRange: begins 5m and ends 5m before the run, so it is empty; set `from` longer than `to`",
  ],
  [
    "a threshold below zero",
    { threshold: { thresholdType: "group", operator: "gt", count: -1 } },
    "error number-too-small [threshold] threshold.count: -1 is not a whole number of 0 or more; use 0 or more",
  ],
  [
    "mail to nobody",
    { notification: { type: "email", toList: [] } },
    "error mail-without-recipient [notification] notification.toList: is empty, so the mail has no recipient; name at least one",
  ],
  [
    "101 calls a run",
    { notification: { type: "webhook", webhookId: "1", itemizeAlerts: true, maxItemizedAlerts: 101 } },
    "error number-out-of-range [notification] notification.maxItemizedAlerts: 101 is not a whole number from 1 to 100; use 1 to 100",
  ],
  [
    "a number of calls but one call only",
    { notification: { type: "webhook", webhookId: "1", maxItemizedAlerts: 5 } },
    "error itemized-alerts-off [notification] notification.maxItemizedAlerts: is not used, for itemizeAlerts is off; set itemizeAlerts, or remove maxItemizedAlerts",
  ],
];

test.each(TABLE)("a scheduled search with %s says so", (_, change, sentence) => {
  expect(limits(change)).toEqual([sentence]);
});

const RANGES: [string, Partial<SearchSpec>, RunFrequency, string][] = [
  [
    "real time over four minutes",
    { parseableTimeRange: last(Duration.minutes(4)) },
    { scheduleType: "RealTime" },
    "error real-time-range [parseableTimeRange scheduleType] parseableTimeRange: 4m, but RealTime looks at 5m to 15m; use 5m to 15m, or run less often",
  ],
  [
    "real time over an hour",
    { parseableTimeRange: last(Duration.hours(1)) },
    { scheduleType: "RealTime" },
    "error real-time-range [parseableTimeRange scheduleType] parseableTimeRange: 60m, but RealTime looks at 5m to 15m; use 5m to 15m, or run less often",
  ],
  [
    "real time over a day",
    { parseableTimeRange: { type: "complete", rangeName: "today" } },
    { scheduleType: "RealTime" },
    "error real-time-range [parseableTimeRange scheduleType] parseableTimeRange: `today`, but RealTime looks at 5m to 15m; use 5m to 15m, or run less often",
  ],
  [
    "real time by receipt",
    { intervalTimeType: "receiptTime" },
    { scheduleType: "RealTime" },
    "error real-time-by-receipt [intervalTimeType scheduleType] intervalTimeType: receiptTime does not go with RealTime; use messageTime, or run less often",
  ],
  [
    "two days every 15 minutes",
    { parseableTimeRange: last(Duration.days(2)) },
    { scheduleType: "15Minutes" },
    "error time-range-too-long [parseableTimeRange scheduleType cronExpression] parseableTimeRange: 2d, but a search that runs every 15m looks at 1d at most; use 1d or less, or run less often",
  ],
  [
    "eight days every hour",
    { parseableTimeRange: last(Duration.days(8)) },
    { scheduleType: "1Hour" },
    "error time-range-too-long [parseableTimeRange scheduleType cronExpression] parseableTimeRange: 8d, but a search that runs every 1h looks at 7d at most; use 7d or less, or run less often",
  ],
  [
    "a month every hour",
    { parseableTimeRange: { type: "complete", rangeName: "previous_month" } },
    { scheduleType: "1Hour" },
    "error time-range-too-long [parseableTimeRange scheduleType cronExpression] parseableTimeRange: `previous_month` (31d), but a search that runs every 1h looks at 7d at most; use 7d or less, or run less often",
  ],
  [
    "16 days every two hours",
    { parseableTimeRange: last(Duration.days(16)) },
    { scheduleType: "2Hours" },
    "error time-range-too-long [parseableTimeRange scheduleType cronExpression] parseableTimeRange: 16d, but a search that runs every 2h looks at 15d at most; use 15d or less, or run less often",
  ],
  [
    "31 days every twelve hours",
    { parseableTimeRange: last(Duration.days(31)) },
    { scheduleType: "12Hours" },
    "error time-range-too-long [parseableTimeRange scheduleType cronExpression] parseableTimeRange: 31d, but a search that runs every 12h looks at 30d at most; use 30d or less, or run less often",
  ],
  [
    "two days by a cron of 15 minutes",
    { parseableTimeRange: last(Duration.days(2)) },
    { scheduleType: "Custom", cronExpression: "0 0/15 * * * ? *" },
    "error time-range-too-long [parseableTimeRange scheduleType cronExpression] parseableTimeRange: 2d, but a search that runs every 15m looks at 1d at most; use 1d or less, or run less often",
  ],
  [
    "a cron of five fields",
    {},
    { scheduleType: "Custom", cronExpression: "*/15 * * * *" },
    "error cron-form [cronExpression] cronExpression: `*/15 * * * *` is not seconds, minutes, hours, day of month, month and day of week; write it like `0 0 16 ? * 2-6 *`",
  ],
  [
    "a cron of every minute",
    {},
    { scheduleType: "1Day", cronExpression: "0 * * * * ?" },
    "error cron-too-often [cronExpression] cronExpression: `0 * * * * ?` has runs 1m apart, 15m is the least; leave 15m or more between two runs",
  ],
  [
    "a cron of every second",
    {},
    { scheduleType: "Custom", cronExpression: "* 0 0 * * ?" },
    "error cron-too-often [cronExpression] cronExpression: `* 0 0 * * ?` has runs less than 1m apart, 15m is the least; leave 15m or more between two runs",
  ],
];

test.each(RANGES)("%s: a scheduled search says so", (_, change, frequency, sentence) => {
  expect(limits(change, frequency)).toEqual([sentence]);
});

test.each<[SearchTimeRange, RunFrequency]>([
  [last(Duration.minutes(5)), { scheduleType: "RealTime" }],
  [last(Duration.days(1)), { scheduleType: "15Minutes" }],
  [last(Duration.minutes(10_085), Duration.minutes(5)), { scheduleType: "1Hour" }],
  [last(Duration.days(15)), { scheduleType: "2Hours" }],
  [last(Duration.days(30)), { scheduleType: "12Hours" }],
  [last(Duration.days(365)), { scheduleType: "1Day", cronExpression: "0 0 16 ? * 2-6 *" }],
  [last(Duration.days(7)), { scheduleType: "Custom", cronExpression: "0 7 * * * ?" }],
])("the longest range of each frequency is taken: %j", (parseableTimeRange, frequency) => {
  expect(limits({ parseableTimeRange }, frequency)).toEqual([]);
});

test.each<[string, number | undefined]>([
  ["0 0 16 ? * 2-6 *", 1440],
  ["0 0/15 * * * ? *", 15],
  ["0 0,50 * * * ?", 10],
  ["0 55 0,23 * * ?", 60],
  ["0 10-12 3 * * ?", 1],
  ["0 0 8-18/5 ? * MON-FRI", 300],
  ["0 5/20 * L * ?", 20],
  ["0/30 0 0 * * ?", 0],
  ["0 60 * * * ?", undefined],
  ["0 30-10 * * * ?", undefined],
  ["0 0/0 * * * ?", undefined],
  ["0 x * * * ?", undefined],
  ["0 0 * * *", undefined],
  ["0 0 0 * * ? * *", undefined],
])("the cron expression %s has runs %s minutes apart", (expression, minutes) => {
  expect(cronGap(expression)).toBe(minutes);
});

const SIGNAL: Partial<SearchSpec> = { notification: { type: "cseSignal", recordType: "NetworkProxy" } };
const SIGNAL_QUERY = '| src_ip as srcdevice_ip | 7 as normalizedseverity | "Execution" as stage';

const QUERIES: [string, string, string][] = [
  [
    "normalizedSeverity",
    '| src_ip as srcDevice_ip | "Execution" as stage',
    "error signal-without-severity [queryString notification] queryString: names no normalizedSeverity, so no signal is made; add `| 4 as normalizedSeverity` behind the last where and count",
  ],
  [
    "stage",
    "| src_ip as srcDevice_ip | 7 as normalizedSeverity | 1 as stages",
    'error signal-without-stage [queryString notification] queryString: names no stage, so no signal is made; add `| "Execution" as stage`, or another tactic, behind the last where and count',
  ],
  [
    "an entity",
    '| 7 as normalizedSeverity | "Execution" as stage',
    "error signal-without-entity [queryString notification] queryString: names no entity field, so no signal is made; return one of device_ip, device_mac, device_natIp, dns_replyIp, dstDevice_hostname, dstDevice_ip, dstDevice_mac, dstDevice_natIp, fromUser_username, srcDevice_hostname, srcDevice_ip, srcDevice_mac, srcDevice_natIp, user_username",
  ],
];

test.each(QUERIES)("a search that makes signals without %s says so", (_, queryString, sentence) => {
  expect(limits({ ...SIGNAL, queryString })).toEqual([sentence]);
});

test("a search that makes signals names what a signal needs, in any case", () => {
  expect(limits({ ...SIGNAL, queryString: SIGNAL_QUERY })).toEqual([]);
});
