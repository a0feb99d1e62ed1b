import {
  aggregationRuleLimits,
  chainRuleLimits,
  Duration,
  firstSeenRuleLimits,
  matchRuleLimits,
  outlierRuleLimits,
  thresholdRuleLimits,
} from "../../../src/model";
import type {
  AggregationFunction,
  AggregationRuleSpec,
  ChainRuleSpec,
  CseRuleSpec,
  FirstSeenRuleSpec,
  LimitBreach,
  MatchRuleSpec,
  OutlierRuleSpec,
  ThresholdRuleSpec,
} from "../../../src/model";
import { sentences } from "./sentences";

const CSE: CseRuleSpec = {
  name: "Staged tool",
  entitySelectors: [{ entityType: "_username", expression: "user_username" }],
};
const SIGNAL = { ...CSE, nameExpression: "Staged tool", descriptionExpression: "A tool was fetched." };
const COUNT: AggregationFunction = { name: "total", function: "count", arguments: ["true"] };
const WINDOW = { windowSize: Duration.hours(1) };

const MATCH: MatchRuleSpec = {
  ...SIGNAL,
  expression: "baseImage = 'certutil.exe'",
  severityMapping: { type: "constant", default: 5 },
};
const THRESHOLD: ThresholdRuleSpec = {
  ...CSE,
  ...WINDOW,
  description: "Many failures.",
  expression: "success = false",
  limit: 5,
  severity: 5,
};
const CHAIN: ChainRuleSpec = {
  ...CSE,
  ...WINDOW,
  description: "Failures, then a success.",
  expressionsAndLimits: [
    { expression: "success = false", limit: 5 },
    { expression: "success = true", limit: 1 },
  ],
  severity: 5,
};
const AGGREGATION: AggregationRuleSpec = {
  ...SIGNAL,
  ...WINDOW,
  matchExpression: "objectType = 'Network'",
  aggregationFunctions: [COUNT],
  triggerExpression: "total > 5",
  severityMapping: { type: "constant", default: 5 },
};
const FIRST_SEEN: FirstSeenRuleSpec = {
  ...SIGNAL,
  filterExpression: "objectType = 'NetworkHTTP'",
  valueFields: ["http_url_rootDomain"],
  baselineType: "GLOBAL",
  severity: 2,
};
const OUTLIER: OutlierRuleSpec = {
  ...SIGNAL,
  ...WINDOW,
  matchExpression: "objectType = 'NetworkDNS'",
  aggregationFunction: COUNT,
  severity: 3,
};

const RULES: [string, (change: Partial<CseRuleSpec>) => readonly LimitBreach[]][] = [
  ["match", (change) => matchRuleLimits({ ...MATCH, ...change })],
  ["threshold", (change) => thresholdRuleLimits({ ...THRESHOLD, ...change })],
  ["chain", (change) => chainRuleLimits({ ...CHAIN, ...change })],
  ["aggregation", (change) => aggregationRuleLimits({ ...AGGREGATION, ...change })],
  ["first-seen", (change) => firstSeenRuleLimits({ ...FIRST_SEEN, ...change })],
  ["outlier", (change) => outlierRuleLimits({ ...OUTLIER, ...change })],
];

const EVERY: [string, Partial<CseRuleSpec>, string][] = [
  ["no name", { name: "" }, "error text-empty [name] name: is empty; write at least 1 character(s)"],
  [
    "a long name",
    { name: "x".repeat(256) },
    "error text-too-long [name] name: 256 characters, 255 are allowed; shorten it by 1",
  ],
  [
    "an empty summary",
    { summaryExpression: " " },
    "error text-empty [summaryExpression] summaryExpression: is empty; write at least 1 character(s)",
  ],
  [
    "a summary beyond reason",
    { summaryExpression: "x".repeat(10_001) },
    "error text-too-long [summaryExpression] summaryExpression: 10001 characters, 10000 are allowed; shorten it by 1",
  ],
  [
    "no entity",
    { entitySelectors: [] },
    "error list-length [entitySelectors] entitySelectors: 0 entries, 1 to 20 are allowed; add at least 1",
  ],
  [
    "an entity without a field",
    { entitySelectors: [{ entityType: "_ip", expression: "" }] },
    "error text-empty [entitySelectors] entitySelectors[0].expression: is empty; write at least 1 character(s)",
  ],
  ["an empty tag", { tags: [""] }, "error text-empty [tags] tags[0]: is empty; write at least 1 character(s)"],
  [
    "something else than a technique",
    { techniques: ["T16"] },
    "error technique-form [techniques] techniques: `T16` is not like T1608 or T1608.001; write ATT&CK's id",
  ],
  [
    "more than a week of suppression",
    { suppressionWindowSize: Duration.days(8) },
    "error suppression-too-long [suppressionWindowSize] suppressionWindowSize: 8d, at most 7d are allowed; use 7d or less",
  ],
];

describe.each(RULES)("a %s rule", (_, limits) => {
  test("is taken when it is as small as it can be", () => {
    expect(sentences(limits({}))).toEqual([]);
  });

  test.each(EVERY)("with %s says so", (__, change, sentence) => {
    expect(sentences(limits(change))).toEqual([sentence]);
  });
});

const WINDOWED = RULES.filter(([kind]) => ["threshold", "chain", "aggregation", "outlier"].includes(kind));

test.each(WINDOWED)("a %s rule whose suppression ends within its window says so", (_, limits) => {
  expect(sentences(limits({ suppressionWindowSize: Duration.hours(1) }))).toEqual([
    "error suppression-within-window [suppressionWindowSize windowSize] suppressionWindowSize: 1h is not longer than windowSize 1h; set suppressionWindowSize above 1h, or remove it",
  ]);
  expect(sentences(limits({ suppressionWindowSize: Duration.minutes(61) }))).toEqual([]);
});

const MATCH_TABLE: [string, Partial<MatchRuleSpec>, string][] = [
  [
    "no name of a signal",
    { nameExpression: "" },
    "error text-empty [nameExpression] nameExpression: is empty; write at least 1 character(s)",
  ],
  [
    "no description of a signal",
    { descriptionExpression: "" },
    "error text-empty [descriptionExpression] descriptionExpression: is empty; write at least 1 character(s)",
  ],
  [
    "no expression",
    { expression: "" },
    "error text-empty [expression] expression: is empty; write at least 1 character(s)",
  ],
  [
    "severity 0",
    { severityMapping: { type: "constant", default: 0 } },
    "error number-out-of-range [severityMapping] severityMapping.default: 0 is not a whole number from 1 to 10; use 1 to 10",
  ],
  [
    "half a severity",
    { severityMapping: { type: "constant", default: 4.5 } },
    "error number-out-of-range [severityMapping] severityMapping.default: 4.5 is not a whole number from 1 to 10; use 1 to 10",
  ],
  [
    "a severity of no field",
    { severityMapping: { type: "fieldValue", field: "", default: 4 } },
    "error text-empty [severityMapping] severityMapping.field: is empty; write at least 1 character(s)",
  ],
  [
    "a table of severities without a row",
    { severityMapping: { type: "fieldValueMapping", field: "f", default: 4, mapping: [] } },
    "error list-length [severityMapping] severityMapping.mapping: 0 entries, 1 to 100 are allowed; add at least 1",
  ],
  [
    "a case of severity 11",
    { severityMapping: { type: "fieldValueMapping", field: "f", default: 4, mapping: [{ from: "x", to: 11 }] } },
    "error number-out-of-range [severityMapping] severityMapping.mapping[0].to: 11 is not a whole number from 1 to 10; use 1 to 10",
  ],
];

test.each(MATCH_TABLE)("a match rule with %s says so", (_, change, sentence) => {
  expect(sentences(matchRuleLimits({ ...MATCH, ...change }))).toEqual([sentence]);
});

const THRESHOLD_TABLE: [string, Partial<ThresholdRuleSpec>, string][] = [
  [
    "no description",
    { description: "" },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
  [
    "no expression",
    { expression: "" },
    "error text-empty [expression] expression: is empty; write at least 1 character(s)",
  ],
  [
    "limit 0",
    { limit: 0 },
    "error number-too-small [limit] limit: 0 is not a whole number of 1 or more; use 1 or more",
  ],
  [
    "half a limit",
    { limit: 1.5 },
    "error number-too-small [limit] limit: 1.5 is not a whole number of 1 or more; use 1 or more",
  ],
  [
    "nothing to count distinct values of",
    { countDistinct: true },
    "error count-distinct-without-field [countDistinct countField] countDistinct: there is no countField whose values are counted; name it in countField",
  ],
  [
    "a field that is not counted",
    { countField: "user_username" },
    "error count-field-unused [countDistinct countField] countField: `user_username` is not used, for countDistinct is off; set countDistinct, or remove countField",
  ],
  [
    "severity 11",
    { severity: 11 },
    "error number-out-of-range [severity] severity: 11 is not a whole number from 1 to 10; use 1 to 10",
  ],
  [
    "a window of six days",
    { windowSize: Duration.days(6) },
    "error window-too-long [windowSize] windowSize: 6d, at most 5d are allowed; use 5d or less",
  ],
  [
    "an empty field to group by",
    { groupByFields: [""] },
    "error text-empty [groupByFields] groupByFields[0]: is empty; write at least 1 character(s)",
  ],
];

test.each(THRESHOLD_TABLE)("a threshold rule with %s says so", (_, change, sentence) => {
  expect(sentences(thresholdRuleLimits({ ...THRESHOLD, ...change }))).toEqual([sentence]);
});

test("distinct values of a field are counted in a window of any whole minutes up to five days", () => {
  const change = { countDistinct: true, countField: "user_username", windowSize: Duration.minutes(7199) };

  expect(sentences(thresholdRuleLimits({ ...THRESHOLD, ...change }))).toEqual([]);
});

const STEP = { expression: "success = true", limit: 1 };
const CHAIN_TABLE: [string, Partial<ChainRuleSpec>, string][] = [
  [
    "no step",
    { expressionsAndLimits: [] },
    "error chain-too-short [expressionsAndLimits] expressionsAndLimits: 0 step(s), a chain has 2 or more; add a step, or use a threshold rule",
  ],
  [
    "one step",
    { expressionsAndLimits: [STEP] },
    "error chain-too-short [expressionsAndLimits] expressionsAndLimits: 1 step(s), a chain has 2 or more; add a step, or use a threshold rule",
  ],
  [
    "a step of limit 0",
    { expressionsAndLimits: [STEP, { ...STEP, limit: 0 }] },
    "error number-too-small [expressionsAndLimits] expressionsAndLimits[1].limit: 0 is not a whole number of 1 or more; use 1 or more",
  ],
  [
    "a step without expression",
    { expressionsAndLimits: [STEP, { ...STEP, expression: "" }] },
    "error text-empty [expressionsAndLimits] expressionsAndLimits[1].expression: is empty; write at least 1 character(s)",
  ],
  [
    "three steps in order",
    { expressionsAndLimits: [STEP, STEP, STEP], ordered: true },
    "warning chain-order-of-many [expressionsAndLimits ordered] ordered: 3 steps, but Sumo Logic documents an exact order for 2 steps only; join steps, let them happen in any order, or make an ordered custom insight of several rules",
  ],
  [
    "severity 0",
    { severity: 0 },
    "error number-out-of-range [severity] severity: 0 is not a whole number from 1 to 10; use 1 to 10",
  ],
];

test.each(CHAIN_TABLE)("a chain rule with %s says so", (_, change, sentence) => {
  expect(sentences(chainRuleLimits({ ...CHAIN, ...change }))).toEqual([sentence]);
});

test.each<Partial<ChainRuleSpec>>([{ expressionsAndLimits: [STEP, STEP, STEP] }, { ordered: true }])(
  "a chain of three steps in any order, and one of two in order, are taken",
  (change) => {
    expect(sentences(chainRuleLimits({ ...CHAIN, ...change }))).toEqual([]);
  },
);

const AGGREGATION_TABLE: [string, Partial<AggregationRuleSpec>, string][] = [
  [
    "no life",
    { enabled: false },
    "error disabled-at-creation [enabled] enabled: false, but provider 3.2.9 cannot create such a rule disabled; it takes false for a missing value; set isPrototype, which keeps its signals out of insights, or leave the rule out",
  ],
  [
    "no aggregate",
    { aggregationFunctions: [] },
    "error list-length [aggregationFunctions] aggregationFunctions: 0 entries, 1 to 6 are allowed; add at least 1",
  ],
  [
    "seven aggregates",
    {
      aggregationFunctions: [1, 2, 3, 4, 5, 6, 7].map((n) => ({ ...COUNT, name: `n${n}` })),
      triggerExpression: "n1+n2+n3+n4+n5+n6+n7 > 0",
    },
    "error list-length [aggregationFunctions] aggregationFunctions: 7 entries, 1 to 6 are allowed; remove 1",
  ],
  [
    "an aggregate without an argument",
    { aggregationFunctions: [{ ...COUNT, arguments: [] }] },
    "error aggregation-without-argument [aggregationFunctions] aggregationFunctions[0]: `total` has no argument; name a record field, or write `true` to count every record",
  ],
  [
    "two aggregates of one name",
    { aggregationFunctions: [COUNT, COUNT] },
    "error aggregation-name-doubled [aggregationFunctions] aggregationFunctions: two are called `total`; rename one of them",
  ],
  [
    "an aggregate that is not used",
    { triggerExpression: "totals > 5" },
    "error aggregation-name-unused [triggerExpression aggregationFunctions] triggerExpression: does not use the aggregate `total`; compare `total` in it, or remove the aggregate",
  ],
  [
    "an aggregate used as a part of a word only",
    { triggerExpression: "sub_total > 5" },
    "error aggregation-name-unused [triggerExpression aggregationFunctions] triggerExpression: does not use the aggregate `total`; compare `total` in it, or remove the aggregate",
  ],
  [
    "no expression",
    { matchExpression: "" },
    "error text-empty [matchExpression] matchExpression: is empty; write at least 1 character(s)",
  ],
  [
    "severity 11",
    { severityMapping: { type: "constant", default: 11 } },
    "error number-out-of-range [severityMapping] severityMapping.default: 11 is not a whole number from 1 to 10; use 1 to 10",
  ],
];

test.each(AGGREGATION_TABLE)("an aggregation rule with %s says so", (_, change, sentence) => {
  expect(sentences(aggregationRuleLimits({ ...AGGREGATION, ...change }))).toEqual([sentence]);
});

test("an aggregate's name may hold what a regular expression would read", () => {
  const change = { aggregationFunctions: [{ ...COUNT, name: "a.b+c" }], triggerExpression: "1 < a.b+c" };

  expect(sentences(aggregationRuleLimits({ ...AGGREGATION, ...change }))).toEqual([]);
});

const FIRST_SEEN_TABLE: [string, Partial<FirstSeenRuleSpec>, string][] = [
  [
    "no filter",
    { filterExpression: "" },
    "error text-empty [filterExpression] filterExpression: is empty; write at least 1 character(s)",
  ],
  ["no field", { valueFields: [] }, "error list-empty [valueFields] valueFields: is empty; name at least one"],
  [
    "an empty field",
    { valueFields: [""] },
    "error text-empty [valueFields] valueFields[0]: is empty; write at least 1 character(s)",
  ],
  [
    "baselines of nothing",
    { baselineType: "PER_ENTITY" },
    "warning baseline-without-groups [groupByFields baselineType] groupByFields: PER_ENTITY names no field, so there is nothing that has a baseline of its own; name the entity's field, or use GLOBAL",
  ],
  [
    "a memory of 91 days",
    { retentionWindowSize: Duration.days(91) },
    "error retention-too-long [retentionWindowSize] retentionWindowSize: 91d, at most 90d are allowed; use 90d or less",
  ],
  [
    "learning as long as its memory",
    { baselineWindowSize: Duration.days(90) },
    "error baseline-beyond-retention [baselineWindowSize retentionWindowSize] baselineWindowSize: 90d is not shorter than retentionWindowSize 90d; set baselineWindowSize below 90d",
  ],
  [
    "a memory shorter than the usual learning",
    { retentionWindowSize: Duration.days(30) },
    "error baseline-beyond-retention [baselineWindowSize retentionWindowSize] baselineWindowSize: 30d is not shorter than retentionWindowSize 30d; set baselineWindowSize below 30d",
  ],
  [
    "severity 0",
    { severity: 0 },
    "error number-out-of-range [severity] severity: 0 is not a whole number from 1 to 10; use 1 to 10",
  ],
];

test.each(FIRST_SEEN_TABLE)("a first-seen rule with %s says so", (_, change, sentence) => {
  expect(sentences(firstSeenRuleLimits({ ...FIRST_SEEN, ...change }))).toEqual([sentence]);
});

const OUTLIER_TABLE: [string, Partial<OutlierRuleSpec>, string][] = [
  [
    "no life",
    { enabled: false },
    "error disabled-at-creation [enabled] enabled: false, but provider 3.2.9 cannot create such a rule disabled; it takes false for a missing value; set isPrototype, which keeps its signals out of insights, or leave the rule out",
  ],
  [
    "a window of two hours",
    { windowSize: Duration.hours(2) },
    "error outlier-window [windowSize] windowSize: 2h, an outlier rule takes 1h or 1d; use 1h or 1d",
  ],
  [
    "a deviation of 6",
    { deviationThreshold: 6 },
    "error number-out-of-range [deviationThreshold] deviationThreshold: 6 is not a whole number from 1 to 5; use 1 to 5",
  ],
  [
    "a floor below zero",
    { floorValue: -1 },
    "error number-too-small [floorValue] floorValue: -1 is not a whole number of 0 or more; use 0 or more",
  ],
  [
    "a memory of 91 days",
    { retentionWindowSize: Duration.days(91) },
    "error retention-too-long [retentionWindowSize] retentionWindowSize: 91d, at most 90d are allowed; use 90d or less",
  ],
  [
    "an aggregate without an argument",
    { aggregationFunction: { ...COUNT, arguments: [] } },
    "error aggregation-without-argument [aggregationFunction] aggregationFunction: `total` has no argument; name a record field, or write `true` to count every record",
  ],
  [
    "no expression",
    { matchExpression: "" },
    "error text-empty [matchExpression] matchExpression: is empty; write at least 1 character(s)",
  ],
  [
    "severity 11",
    { severity: 11 },
    "error number-out-of-range [severity] severity: 11 is not a whole number from 1 to 10; use 1 to 10",
  ],
];

test.each(OUTLIER_TABLE)("an outlier rule with %s says so", (_, change, sentence) => {
  expect(sentences(outlierRuleLimits({ ...OUTLIER, ...change }))).toEqual([sentence]);
});

test("an outlier rule looks at an hour or at a day", () => {
  expect(sentences(outlierRuleLimits({ ...OUTLIER, windowSize: Duration.days(1), floorValue: 0 }))).toEqual([]);
});
