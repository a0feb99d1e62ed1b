import { z } from "zod";
import { CONFIDENCES, PARAMETER_TYPES, SEVERITIES, STATUSES, TACTIC_NAMES } from "../../model";
import type { TacticName } from "../../model";
import { day, formerIds, id, parameterValue, technique, wordList, words } from "./common";
import { sentinelRule } from "./sentinel-rules";
import { sumologicRule } from "./sumologic-rules";

const parameter = z.strictObject({
  type: z.enum(PARAMETER_TYPES),
  description: words,
  default: parameterValue,
  sets: z.array(words).default([]).describe("Rule fields that take the same value, such as queryPeriod."),
  inQuery: z.boolean().default(true).describe("false: it stands in no query and only sets fields."),
  rules: z.array(id).optional().describe("The rules it belongs to. Default: all."),
});

const test = z.strictObject({
  name: words,
  expect: z.enum(["fires", "quiet"]),
  behaviour: words,
  expectedSignal: words.optional(),
  atomic: z.strictObject({ technique, number: z.int().min(1), guid: z.uuid() }).optional(),
  rules: z.array(id).optional(),
});

/** A detection's file, `detection.yaml`. */
export const detectionFile = z.strictObject({
  id,
  name: words,
  status: z.enum(STATUSES).describe("experimental: first ring only; test: shadow; stable: live; deprecated: off."),
  owner: words,
  authors: z.array(words).min(1, "is empty; name at least one author"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "is not a version; write it like 1.0.0, in quotes if need be"),
  created: day,
  reviewed: day,
  severity: z.enum(SEVERITIES),
  confidence: z.enum(CONFIDENCES),
  expectedAlertsPerDay: z.number().min(0).optional(),
  attack: z.strictObject({
    tactics: z.array(z.enum(TACTIC_NAMES as readonly [TacticName, ...TacticName[]])).min(1, "is empty; name at least one tactic"),
    techniques: z.array(technique).min(1, "is empty; name at least one technique"),
    analytics: z.array(z.string().regex(/^AN\d{4}$/, "is not an analytic; write it like AN0637")).default([]),
  }),
  description: words,
  dataSources: wordList,
  falsePositives: wordList,
  tuning: wordList,
  blindSpots: wordList,
  references: z.array(z.url({ protocol: /^https?$/ })).default([]),
  tags: z.array(words).default([]),
  parameters: z.record(z.string().regex(/^[A-Za-z_]\w*$/), parameter).default({}),
  playbook: technique.optional().describe("The technique whose playbook analysts follow."),
  rules: z.strictObject({
    sentinel: z.array(sentinelRule).default([]),
    sumologic: z.array(sumologicRule).default([]),
  }),
  notSupported: z
    .strictObject({ sentinel: words.optional(), sumologic: words.optional() })
    .default({})
    .describe("Why there is no rule on a SIEM."),
  tests: z.array(test).default([]),
});

/** A list's file. */
export const listFile = z.strictObject({
  id,
  formerIds,
  name: words,
  description: words,
  items: z.array(
    z.strictObject({
      value: words,
      description: words,
      columns: z.record(z.string(), z.string()).default({}),
    }),
  ),
  sentinel: z.strictObject({ searchKey: words }).optional(),
  sumologic: z.strictObject({ targetColumn: words }).optional(),
});

/** A function's file. */
export const functionFile = z.strictObject({
  id,
  formerIds,
  name: words,
  parameters: z.array(words).default([]),
  query: words,
});

/** A detection as its file holds it. */
export type DetectionFile = z.output<typeof detectionFile>;
/** A list as its file holds it. */
export type ListFile = z.output<typeof listFile>;
/** A function as its file holds it. */
export type FunctionFile = z.output<typeof functionFile>;
