import { z } from "zod";
import { CONFIDENCES, Duration, SEVERITIES, STATUSES } from "../../model";
import { acknowledged } from "./acknowledgement";
import {
  always,
  day,
  distinct,
  forms,
  id,
  isDay,
  parameterName,
  tactic,
  technique,
  webAddress,
  wordList,
  words,
} from "./common";
import { sentinelRule } from "./sentinel-rules";
import { sumologicRule } from "./sumologic-rules";

const ruleIds = z.array(id).min(1, "is empty; name a rule, or remove the key").optional();

const parameterBase = {
  description: words.describe("What it does when it is turned, and in which unit it counts."),
  sets: z
    .array(words)
    .default([])
    .describe("Rule fields that take the same value, such as queryPeriod or window_size. Default: none."),
  inQuery: z.boolean().default(true).describe("false: it stands in no query and only sets fields. Default: true."),
  rules: ruleIds.describe("Ids of the rules it belongs to. Default: all rules of this detection."),
};

const durationText = z
  .string()
  .refine(
    (text) => Duration.find(text) !== undefined,
    "is not a length of time of whole minutes; write it like 5m, 1h, 1d",
  )
  .register(forms, { form: "a length of time like 5m, 1h or 1d" });

const DEFAULT = "The value where no environment gives another";
const parameter = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("duration").describe("A length of time."),
      default: durationText.describe(`${DEFAULT}: 5m, 1h, 1d.`),
      ...parameterBase,
    }),
    z.strictObject({
      type: z.literal("number").describe("A number."),
      default: z.number().describe(`${DEFAULT}.`),
      ...parameterBase,
    }),
    z.strictObject({
      type: z.literal("boolean").describe("true or false."),
      default: z.boolean().describe(`${DEFAULT}: true or false.`),
      ...parameterBase,
    }),
    z.strictObject({
      type: z.literal("string").describe("A text."),
      default: z.string().describe(`${DEFAULT}: a text.`),
      ...parameterBase,
    }),
    z.strictObject({
      type: z.literal("list").describe("A list of texts, which may be deployed as a list of the SIEM."),
      default: z.array(z.string()).describe(`${DEFAULT}: a list of texts.`),
      ...parameterBase,
    }),
  ])
  .describe("A tuning knob: its value replaces a literal of the query, and may set rule fields.");

const atomic = z.strictObject({
  technique: technique.describe("The technique that the test of Atomic Red Team is filed under: T1105."),
  number: z.int().min(1).describe("The number of the test within its technique, from 1."),
  guid: z.guid("is not a UUID; copy auto_generated_guid of the test").describe("The test's auto_generated_guid."),
});

const test = z.strictObject({
  name: words.describe("A sentence about what the test shows."),
  expect: z.enum(["fires", "quiet"]).describe("fires: the detection must raise an alert; quiet: it must not."),
  behaviour: words.describe("What to do, or what happens."),
  expectedSignal: words.optional().describe("The telemetry to expect."),
  atomic: atomic.optional().describe("The test of Atomic Red Team that does it."),
  rules: ruleIds.describe("Ids of the rules it is about. Default: all rules of this detection."),
});

const attack = z.strictObject({
  tactics: z
    .array(tactic)
    .min(1, "is empty; name at least one tactic")
    .describe("Tactics by their shortnames: initial-access."),
  techniques: distinct(technique)
    .min(1, "is empty; name at least one technique")
    .describe("Techniques and sub-techniques: T1608, T1608.001."),
  analytics: z
    .array(
      z
        .string()
        .regex(/^AN\d{4}$/, "is not an analytic; write it like AN0637")
        .register(forms, { form: "an analytic like AN0637" }),
    )
    .default([])
    .describe("Analytics of ATT&CK's detection strategies: AN0637. Default: none."),
});

const rules = z.strictObject({
  sentinel: z.array(sentinelRule).default([]).describe("Rules of Microsoft Sentinel: scheduled, nrt, hunting."),
  sumologic: z
    .array(sumologicRule)
    .default([])
    .describe("Rules of Sumo Logic: Cloud SIEM rules, scheduled searches, monitors, custom insights."),
});

const notSupported = z.strictObject({
  sentinel: words.optional().describe("Why there is no rule for Microsoft Sentinel."),
  sumologic: words.optional().describe("Why there is no rule for Sumo Logic."),
});

/** A detection's file, `detection.yaml`. */
export const detectionFile = z
  .strictObject({
    id: id.describe("The detection's id, for ever, and the name of its folder."),
    name: words.describe("The title; rules have it unless they give their own."),
    status: z.enum(STATUSES).describe("experimental: first ring only; test: shadow; stable: live; deprecated: off."),
    owner: words.describe("The team or person that answers for it."),
    authors: z.array(words).min(1, "is empty; name at least one author").describe("Who wrote it."),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, "is not a version; write three numbers, 1.0.0")
      .register(forms, { form: "a version like 1.0.0" })
      .describe("Three numbers: 1.0.0."),
    created: day.describe("The day it was written: 2026-11-22."),
    reviewed: day.describe("The day somebody last reviewed it: 2026-11-22."),
    severity: z.enum(SEVERITIES).describe("How bad it is when it is right. Each SIEM's own severity derives from it."),
    confidence: z.enum(CONFIDENCES).describe("How often it is right when it fires."),
    expectedAlertsPerDay: z
      .number()
      .min(0)
      .optional()
      .describe("How many alerts a day a usual environment should expect: 0.1 is one in ten days."),
    attack: attack.describe("What of ATT&CK Enterprise it finds."),
    description: words.describe("What it finds and how. Rules have it unless they give their own."),
    dataSources: wordList.describe("Where its data comes from, in words."),
    falsePositives: wordList.describe("Harmless things that look the same."),
    tuning: wordList.describe("How to make it quieter or sharper."),
    blindSpots: wordList.describe("What it does not see."),
    references: z.array(webAddress).default([]).describe("Addresses to read."),
    tags: z.array(words).default([]).describe("Free labels, for overrides to select by."),
    parameters: z
      .record(parameterName, parameter)
      .default({})
      .describe("Tuning knobs by the name that stands in the query."),
    playbook: technique.optional().describe("The technique whose playbook analysts follow: T1608."),
    rules: rules.describe("What each SIEM runs."),
    notSupported: notSupported.default({}).describe("Why there is no rule on a SIEM."),
    tests: z.array(test).default([]).describe("What it must fire on and stay quiet on."),
    acknowledged,
  })
  .refine(({ created, reviewed }) => created <= reviewed || !isDay(created) || !isDay(reviewed), {
    error: "lies before `created`; correct one of the two days",
    path: ["reviewed"],
    when: always,
  })
  .describe("One behaviour of an adversary and how it is found: the unit of review, of testing, of promotion.");

/** A detection as its file holds it. */
export type DetectionFile = z.output<typeof detectionFile>;
