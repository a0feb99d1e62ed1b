import { incidentTasksLimits, tasksByRule } from "../../../src/model";
import type { IncidentTask, IncidentTasksSpec } from "../../../src/model";
import { sentences } from "./sentences";

const RULE_ID =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w/providers/Microsoft.SecurityInsights/alertRules/r";

const SPEC: IncidentTasksSpec = {
  displayName: "T1608 tasks",
  analyticsRuleIds: [RULE_ID],
  tasks: [{ title: "Find the file" }],
  order: 1000,
  label: "t1608",
};

const steps = (count: number): IncidentTask[] => Array.from({ length: count }, (_, index) => ({ title: `${index}` }));

const ID_HELP = "give the id of a rule's resource, spelled as Azure spells it";

const TABLE: [string, Partial<IncidentTasksSpec>, string][] = [
  [
    "a long name",
    { displayName: "x".repeat(501) },
    "error text-too-long [displayName] displayName: 501 characters, 500 are allowed; shorten it by 1",
  ],
  ["no label", { label: "" }, "error text-empty [label] label: is empty; write at least 1 character(s)"],
  ["no tasks", { tasks: [] }, "error list-length [tasks] tasks: 0 entries, 1 to 40 are allowed; add at least 1"],
  [
    "41 tasks",
    { tasks: steps(41), order: 1 },
    "error list-length [tasks] tasks: 41 entries, 1 to 40 are allowed; remove 1",
  ],
  [
    "an empty title",
    { tasks: [{ title: "a" }, { title: " " }] },
    "error task-text-empty [tasks] tasks: the title of task 2 is empty; write a title",
  ],
  [
    "an empty description",
    { tasks: [{ title: "a", description: "" }] },
    "error task-text-empty [tasks] tasks: the description of task 1 is empty; write a description",
  ],
  [
    "a long title",
    { tasks: [{ title: "x".repeat(151) }] },
    "warning task-title-long [tasks] tasks: the title of task 1 has 151 characters, more than 150; say it in a line, and the rest in the description",
  ],
  [
    "no analytics rule",
    { analyticsRuleIds: [] },
    "error no-analytics-rule [analyticsRuleIds] analyticsRuleIds: names no analytics rule; name at least one",
  ],
  [
    "a rule's name where its id should be",
    { analyticsRuleIds: ["staged-tool"] },
    `error analytics-rule-id-form [analyticsRuleIds] analyticsRuleIds: \`staged-tool\` is not the resource id of an analytics rule; ${ID_HELP}`,
  ],
  [
    "an id in other letters",
    { analyticsRuleIds: [RULE_ID.toLowerCase()] },
    `error analytics-rule-id-form [analyticsRuleIds] analyticsRuleIds: \`${RULE_ID.toLowerCase()}\` is not the resource id of an analytics rule; ${ID_HELP}`,
  ],
  [
    "51 analytics rules",
    { analyticsRuleIds: steps(51).map(({ title }) => `${RULE_ID}${title}`) },
    "warning many-analytics-rules [analyticsRuleIds] analyticsRuleIds: 51 rules in one condition, more than 50; give the rules of one playbook",
  ],
  [
    "order 0",
    { order: 0 },
    "error number-out-of-range [order] order: 0 is not a whole number from 1 to 1000; use 1 to 1000",
  ],
  [
    "order 1001",
    { order: 1001 },
    "error number-out-of-range [order] order: 1001 is not a whole number from 1 to 1000; use 1 to 1000",
  ],
  [
    "an order that the last automation rule cannot have",
    { order: 999, tasks: steps(39) },
    "error order-too-high [order tasks] order: 999 is the first of 3 automation rules; the last would have 1001, and 1000 is the highest; use 998 or less",
  ],
  [
    "an expiration without a time",
    { expiration: "2027-01-31" },
    "error expiration-form [expiration] expiration: `2027-01-31` is not a time in UTC like 2027-01-31T00:00:00Z; write date, time and Z",
  ],
  [
    "an expiration on a day that does not exist",
    { expiration: "2027-02-30T00:00:00Z" },
    "error expiration-form [expiration] expiration: `2027-02-30T00:00:00Z` is not a time in UTC like 2027-01-31T00:00:00Z; write date, time and Z",
  ],
];

test.each(TABLE)("%s: incident tasks say so", (_, change, sentence) => {
  expect(sentences(incidentTasksLimits({ ...SPEC, ...change }))).toEqual([sentence]);
});

test("40 tasks, an expiration and the highest order that fits are taken", () => {
  const spec = { ...SPEC, tasks: steps(40), order: 998, expiration: "2028-02-29T12:00:00Z" };

  expect(sentences(incidentTasksLimits(spec))).toEqual([]);
});

test.each([
  [1, [1]],
  [19, [19]],
  [20, [19, 1]],
  [40, [19, 19, 2]],
])("%d tasks stand in automation rules of at most 19, in order", (count, sizes) => {
  const rules = tasksByRule(steps(count));

  expect(rules.map((each) => each.length)).toEqual(sizes);
  expect(rules.flat()).toEqual(steps(count));
});
