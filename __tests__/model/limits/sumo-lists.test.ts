import {
  customInsightLimits,
  Duration,
  folderLimits,
  lookupTableLimits,
  matchListLimits,
  tuningExpressionLimits,
} from "../../../src/model";
import type {
  CustomInsightSpec,
  FolderSpec,
  LookupTableSpec,
  MatchListItem,
  MatchListSpec,
  TuningExpressionSpec,
} from "../../../src/model";
import { sentences } from "./sentences";

const MATCH_LIST: MatchListSpec = { description: "Sites that staging uses.", targetColumn: "Domain" };
const item = (change: Partial<MatchListItem>): MatchListItem => ({
  value: "paste.example",
  description: "seen",
  ...change,
});

const MATCH_LIST_TABLE: [string, Partial<MatchListSpec>, string][] = [
  [
    "no description",
    { description: "" },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
  [
    "no column",
    { targetColumn: "" },
    "error text-empty [targetColumn] targetColumn: is empty; write at least 1 character(s)",
  ],
  [
    "an empty value",
    { items: [item({ value: "" })] },
    "error text-empty [items] items[0].value: is empty; write at least 1 character(s)",
  ],
  [
    "a value without a reason",
    { items: [item({ description: " " })] },
    "error match-list-item-undescribed [items] items: `paste.example` has no description; say why it is on the list",
  ],
  [
    "a value twice",
    { items: [item({}), item({ value: "x" }), item({}), item({})] },
    "error match-list-value-doubled [items] items: `paste.example` is there twice; remove one of them",
  ],
  [
    "an expiration without a time",
    { items: [item({ expiration: "2027-01-31" })] },
    "error match-list-expiration [items] items: `2027-01-31` of `paste.example` is not like 2027-01-31T00:00:00; write a date and a time without a zone",
  ],
  [
    "an expiration with a zone",
    { items: [item({ expiration: "2027-01-31T00:00:00Z" })] },
    "error match-list-expiration [items] items: `2027-01-31T00:00:00Z` of `paste.example` is not like 2027-01-31T00:00:00; write a date and a time without a zone",
  ],
  [
    "an expiration on a day that does not exist",
    { items: [item({ expiration: "2027-02-30T00:00:00" })] },
    "error match-list-expiration [items] items: `2027-02-30T00:00:00` of `paste.example` is not like 2027-01-31T00:00:00; write a date and a time without a zone",
  ],
];

test.each(MATCH_LIST_TABLE)("a match list with %s says so", (_, change, sentence) => {
  expect(sentences(matchListLimits({ ...MATCH_LIST, ...change }))).toEqual([sentence]);
});

test("a match list with values that expire, or with none, is taken", () => {
  expect(sentences(matchListLimits({ ...MATCH_LIST, items: [item({ expiration: "2028-02-29T12:30:00" })] }))).toEqual(
    [],
  );
  expect(sentences(matchListLimits({ ...MATCH_LIST, items: [], defaultTtl: Duration.hours(3) }))).toEqual([]);
});

const TUNING = { name: "Build agents", description: "They fetch tools.", expression: "user_username = 'build'" };

test.each<[string, TuningExpressionSpec, string]>([
  [
    "no name",
    { ...TUNING, name: "", isGlobal: true },
    "error text-empty [name] name: is empty; write at least 1 character(s)",
  ],
  [
    "no description",
    { ...TUNING, description: "", isGlobal: true },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
  [
    "no expression",
    { ...TUNING, expression: "", isGlobal: true },
    "error text-empty [expression] expression: is empty; write at least 1 character(s)",
  ],
  [
    "no rule",
    { ...TUNING, ruleIds: [] },
    "error tuning-of-no-rule [ruleIds] ruleIds: names no rule, so nothing is tuned; name a rule, or set isGlobal",
  ],
  [
    "an empty rule id",
    { ...TUNING, ruleIds: [""] },
    "error text-empty [ruleIds] ruleIds[0]: is empty; write at least 1 character(s)",
  ],
])("a tuning expression with %s says so", (_, spec, sentence) => {
  expect(sentences(tuningExpressionLimits(spec))).toEqual([sentence]);
});

test("a tuning expression tunes some rules or all, not both", () => {
  // @ts-expect-error it names rules and is for all
  const both: TuningExpressionSpec = { ...TUNING, ruleIds: ["MATCH-S00359"], isGlobal: true };
  // @ts-expect-error it says nothing of rules
  const neither: TuningExpressionSpec = TUNING;

  expect([both, neither]).toHaveLength(2);
  expect(sentences(tuningExpressionLimits({ ...TUNING, ruleIds: ["MATCH-S00359"] }))).toEqual([]);
  expect(sentences(tuningExpressionLimits({ ...TUNING, isGlobal: true }))).toEqual([]);
});

const INSIGHT = { name: "Multi-stage C2", description: "One host, several stages.", severity: "HIGH" } as const;
const severe = (minimumSignalSeverity: number) => ({ minimumSignalSeverity, insightSeverity: "CRITICAL" }) as const;

test.each<[string, CustomInsightSpec, string]>([
  [
    "no name",
    { ...INSIGHT, ruleIds: ["1"], name: "" },
    "error text-empty [name] name: is empty; write at least 1 character(s)",
  ],
  [
    "no description",
    { ...INSIGHT, ruleIds: ["1"], description: "" },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
  [
    "no rule",
    { ...INSIGHT, ruleIds: [] },
    "error insight-of-no-signal [ruleIds] ruleIds: is empty, so no insight is ever made; name at least one",
  ],
  [
    "no signal",
    { ...INSIGHT, signalNames: [] },
    "error insight-of-no-signal [signalNames] signalNames: is empty, so no insight is ever made; name at least one",
  ],
  [
    "an empty name of a signal",
    { ...INSIGHT, signalNames: [""] },
    "error text-empty [signalNames] signalNames[0]: is empty; write at least 1 character(s)",
  ],
  [
    "signals of severity 0",
    { ...INSIGHT, ruleIds: ["1"], dynamicSeverity: [severe(0)] },
    "error number-out-of-range [dynamicSeverity] dynamicSeverity[0].minimumSignalSeverity: 0 is not a whole number from 1 to 10; use 1 to 10",
  ],
  [
    "two severities of one",
    { ...INSIGHT, ruleIds: ["1"], dynamicSeverity: [severe(8), severe(8)] },
    "error dynamic-severity-doubled [dynamicSeverity] dynamicSeverity: signals of severity 8 have two severities; remove one of them",
  ],
  [
    "something else than a technique",
    { ...INSIGHT, ruleIds: ["1"], techniques: ["T16"] },
    "error technique-form [techniques] techniques: `T16` is not like T1608 or T1608.001; write ATT&CK's id",
  ],
  [
    "an empty tag",
    { ...INSIGHT, ruleIds: ["1"], tags: [""] },
    "error text-empty [tags] tags[0]: is empty; write at least 1 character(s)",
  ],
])("a custom insight with %s says so", (_, spec, sentence) => {
  expect(sentences(customInsightLimits(spec))).toEqual([sentence]);
});

test("a custom insight is of rules or of names of signals, not of both", () => {
  // @ts-expect-error it names both
  const both: CustomInsightSpec = { ...INSIGHT, ruleIds: ["1"], signalNames: ["x"] };
  // @ts-expect-error it names neither
  const neither: CustomInsightSpec = INSIGHT;

  expect([both, neither]).toHaveLength(2);
  expect(sentences(customInsightLimits({ ...INSIGHT, signalNames: ["Staged*"] }))).toEqual([]);
});

const LOOKUP: LookupTableSpec = {
  description: "Scores of sites.",
  fields: [
    { fieldName: "domain", fieldType: "string" },
    { fieldName: "score", fieldType: "int" },
  ],
  primaryKeys: ["domain"],
};

test.each<[string, Partial<LookupTableSpec>, string]>([
  [
    "no description",
    { description: "" },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
  [
    "a long description",
    { description: "x".repeat(1001) },
    "error text-too-long [description] description: 1001 characters, 1000 are allowed; shorten it by 1",
  ],
  [
    "a field without a name",
    { fields: [...LOOKUP.fields, { fieldName: "", fieldType: "int" }] },
    "error text-empty [fields] fields[2].fieldName: is empty; write at least 1 character(s)",
  ],
  [
    "two fields of one name",
    { fields: [...LOOKUP.fields, { fieldName: "Score", fieldType: "int" }] },
    "error lookup-field-doubled [fields] fields: two are called `score`; rename one of them",
  ],
  [
    "no key",
    { primaryKeys: [] },
    "error lookup-without-key [primaryKeys] primaryKeys: there is none, so no query finds a row; name at least one field",
  ],
  [
    "a key twice",
    { primaryKeys: ["domain", "domain"] },
    "error lookup-key-doubled [primaryKeys] primaryKeys: `domain` is there twice; remove one of them",
  ],
  [
    "a key that is no field",
    { primaryKeys: ["domains"] },
    "error lookup-key-unknown [primaryKeys fields] primaryKeys: `domains` is not a field of the table; did you mean `domain`?",
  ],
])("a lookup table with %s says so", (_, change, sentence) => {
  expect(sentences(lookupTableLimits({ ...LOOKUP, ...change }))).toEqual([sentence]);
});

test("a lookup table without a field says so", () => {
  expect(sentences(lookupTableLimits({ ...LOOKUP, fields: [], primaryKeys: [] }))).toEqual([
    "error list-empty [fields] fields: is empty; name at least one",
    "error lookup-without-key [primaryKeys] primaryKeys: there is none, so no query finds a row; name at least one field",
  ]);
});

const FOLDER: FolderSpec = { name: "T1608", description: "Staging." };

test.each<[string, Partial<FolderSpec>, string]>([
  ["no name", { name: "" }, "error text-empty [name] name: is empty; write at least 1 character(s)"],
  [
    "no description",
    { description: "" },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
])("a folder with %s says so", (_, change, sentence) => {
  expect(sentences(folderLimits({ ...FOLDER, ...change }))).toEqual([sentence]);
});
