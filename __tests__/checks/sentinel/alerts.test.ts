import { alertPerResult } from "../../../src/checks/sentinel/alert-per-result";
import { fullWorkspace } from "../../../src/checks/sentinel/full-workspace";
import { hiddenAlerts } from "../../../src/checks/sentinel/hidden-alerts";
import { ignoredGrouping } from "../../../src/checks/sentinel/ignored-grouping";
import type { CheckedEnvironment } from "../../../src/checks/subject";
import { environmentWith, nrt, saidBy, scheduled } from "./checked-rule";

const EVENTS = "SigninLogs | where ResultType == 1";

test("an alert for each event is told", () => {
  expect(saidBy(alertPerResult, scheduled(EVENTS, { eventGrouping: "AlertPerResult" }))).toEqual([
    "info: raises an alert for each result, and the query gives each event as a result",
  ]);
});

test.each([
  ["SigninLogs | summarize count() by UserId", "AlertPerResult"],
  ["SigninLogs | distinct UserId", "AlertPerResult"],
  ["SigninLogs | top 10 by TimeGenerated", "AlertPerResult"],
  ["_Im_Dns(starttime=ago(1h))", "AlertPerResult"],
  [EVENTS, "SingleAlert"],
] as const)("alerts of %s with %s are few", (query, eventGrouping) => {
  expect(saidBy(alertPerResult, scheduled(query, { eventGrouping }))).toEqual([]);
});

const DEFENDER = environmentWith("unknown", "defender");
const AZURE = environmentWith("unknown", "azure");
const SILENT = { incidentConfiguration: { createIncident: false } };
const GROUPED = { incidentConfiguration: { groupingConfiguration: { enabled: true } } };

test("alerts without incidents are hidden in the Defender portal", () => {
  expect(saidBy(hiddenAlerts, scheduled(EVENTS, SILENT), DEFENDER)).toEqual([
    "warning: makes no incidents, and the Defender portal shows no alert without one",
  ]);
});

test.each([
  ["in the Azure portal", scheduled(EVENTS, SILENT), AZURE],
  ["of a rule that is switched off", scheduled(EVENTS, { ...SILENT, enabled: false }), DEFENDER],
  ["of a rule that makes incidents", scheduled(EVENTS, { incidentConfiguration: { createIncident: true } }), DEFENDER],
  ["of a rule that says nothing", scheduled(EVENTS), DEFENDER],
])("alerts %s are not hidden", (_, rule, environment) => {
  expect(saidBy(hiddenAlerts, rule, environment)).toEqual([]);
});

test("the Defender portal ignores how a rule groups its alerts", () => {
  expect(saidBy(ignoredGrouping, scheduled(EVENTS, GROUPED), DEFENDER)).toEqual([
    "info: groups its alerts, and the Defender portal groups them its own way",
  ]);
});

test.each([
  ["in the Azure portal", scheduled(EVENTS, GROUPED), AZURE],
  ["of a rule that is switched off", scheduled(EVENTS, { ...GROUPED, enabled: false }), DEFENDER],
  [
    "that is off",
    scheduled(EVENTS, { incidentConfiguration: { groupingConfiguration: { enabled: false } } }),
    DEFENDER,
  ],
])("a grouping %s is not ignored", (_, rule, environment) => {
  expect(saidBy(ignoredGrouping, rule, environment)).toEqual([]);
});

test.each([
  [
    "51 near-real-time rules",
    Array<unknown>(51).fill(nrt(EVENTS)),
    ["acme-prod: gets 51 enabled near-real-time rules; a workspace holds 50"],
  ],
  [
    "513 scheduled rules",
    Array<unknown>(513).fill(scheduled(EVENTS)),
    ["acme-prod: gets 513 enabled scheduled rules; a workspace holds 512"],
  ],
  [
    "50 near-real-time and 512 scheduled rules",
    [...Array<unknown>(50).fill(nrt(EVENTS)), ...Array<unknown>(512).fill(scheduled(EVENTS))],
    [],
  ],
  ["600 rules that are switched off", Array<unknown>(600).fill(scheduled(EVENTS, { enabled: false })), []],
])("what a workspace holds, with %s", (_, rules, messages) => {
  const environment = { ...AZURE, rules } as CheckedEnvironment;

  expect(fullWorkspace.find(environment).map((each) => each.message)).toEqual(messages);
});
