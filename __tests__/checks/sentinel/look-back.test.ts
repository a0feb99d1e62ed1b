import { lookBackBelowFrequency } from "../../../src/checks/sentinel/look-back-below-frequency";
import { lookBackBelowPeriod } from "../../../src/checks/sentinel/look-back-below-period";
import { lookBackBeyondPeriod } from "../../../src/checks/sentinel/look-back-beyond-period";
import { nrtTimeFilter } from "../../../src/checks/sentinel/nrt-time-filter";
import { overlappingRuns } from "../../../src/checks/sentinel/overlapping-runs";
import { Duration } from "../../../src/model";
import { nrt, saidBy, scheduled } from "./checked-rule";

const CHECKS = [lookBackBeyondPeriod, lookBackBelowFrequency, lookBackBelowPeriod, overlappingRuns];
const schedule = (every: string, period: string): Parameters<typeof scheduled>[1] => ({
  queryFrequency: Duration.parse(every),
  queryPeriod: Duration.parse(period),
});
const codesOf = (query: string, every: string, period: string): string[] =>
  CHECKS.filter((check) => check.find(scheduled(query, schedule(every, period))).length > 0).map(
    (each) => each.page.code,
  );

test.each([
  ["farther than its period", "SigninLogs | where TimeGenerated > ago(7d)", "1h", "1h", ["look-back-beyond-period"]],
  [
    "farther in one of two places",
    "SigninLogs | where TimeGenerated > ago(1h) | join kind=leftanti (SigninLogs | where TimeGenerated between (ago(7d) .. ago(1h))) on UserId",
    "1h",
    "1h",
    ["look-back-beyond-period"],
  ],
  [
    "farther by the parameter of a parser",
    "_Im_Dns(starttime=ago(7d)) | take 1",
    "1h",
    "1h",
    ["look-back-beyond-period"],
  ],
  [
    "less than to the run before",
    "SigninLogs | where TimeGenerated > ago(15m)",
    "1h",
    "1h",
    ["look-back-below-frequency"],
  ],
  [
    "less, with the column on the right",
    "SigninLogs | where ago(15m) <= TimeGenerated",
    "1h",
    "1h",
    ["look-back-below-frequency"],
  ],
  ["less than its period", "SigninLogs | where TimeGenerated > ago(1h)", "1h", "1d", ["look-back-below-period"]],
  ["over several runs", "SigninLogs | where TimeGenerated > ago(1d)", "1h", "1d", ["runs-overlap"]],
  ["over several runs, without a bound", "SigninLogs | where ResultType == 1", "1h", "1d", ["runs-overlap"]],
])("a query looks back %s", (_, query, every, period, codes) => {
  expect(codesOf(query, every, period)).toEqual(codes);
});

test.each([
  ["it looks back its period", "SigninLogs | where TimeGenerated > ago(1h)", "1h", "1h"],
  ["it has no bound and does not overlap", "SigninLogs | where ResultType == 1", "1h", "1h"],
  ["it leaves out what is too young", "SigninLogs | where TimeGenerated < ago(5m)", "1h", "1h"],
  ["another column is compared", "SigninLogs | where CreatedDateTime > ago(30d)", "1h", "1h"],
  ["a date is only computed", "SigninLogs | extend Before = ago(30d)", "1h", "1h"],
  [
    "one table of two has no bound",
    "SigninLogs | join kind=inner (AuditLogs | where TimeGenerated > ago(5m)) on CorrelationId",
    "1h",
    "1h",
  ],
  [
    "it has a baseline and judges the last run",
    "SigninLogs | where TimeGenerated > ago(1h) | join kind=leftanti (SigninLogs | where TimeGenerated between (ago(7d) .. ago(1h))) on UserId",
    "1h",
    "7d",
  ],
  ["it takes what has just been ingested", "SigninLogs | where ingestion_time() > ago(1h)", "1h", "2h"],
  ["it does not parse", "SigninLogs | where TimeGenerated > ago(7d) | where (", "1h", "1h"],
])("nothing is said when %s", (_, query, every, period) => {
  expect(codesOf(query, every, period)).toEqual([]);
});

test("a little beyond the period, as for late events, is a warning", () => {
  const rule = scheduled("SigninLogs | where TimeGenerated > ago(65m)");

  expect(saidBy(lookBackBeyondPeriod, rule)).toEqual([
    "warning: the query looks back 65m, and queryPeriod gives it 1h",
  ]);
});

test.each([
  ["its alerts are suppressed", { suppressionDuration: Duration.hours(24) }],
  ["its alerts are grouped", { incidentConfiguration: { groupingConfiguration: { enabled: true } } }],
])("runs may overlap where %s", (_, fields) => {
  const rule = scheduled("SigninLogs | where ResultType == 1", { ...schedule("1h", "1d"), ...fields });

  expect(saidBy(overlappingRuns, rule)).toEqual([]);
});

test("a near-real-time rule has no bound of time", () => {
  expect(saidBy(nrtTimeFilter, nrt("SigninLogs | where TimeGenerated > ago(5m)"))).toEqual([
    "info: bounds time by itself, and a near-real-time rule is given what has just arrived",
  ]);
});

test.each([
  "SigninLogs | where ResultType == 1",
  "SigninLogs | where CreatedDateTime > ago(30d)",
  "SigninLogs | extend Age = now() - TimeGenerated",
])("a near-real-time rule may ask %s", (query) => {
  expect(saidBy(nrtTimeFilter, nrt(query))).toEqual([]);
});
