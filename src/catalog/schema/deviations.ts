import { z } from "zod";
import { MODES, SEVERITIES } from "../../model";
import type { Selector } from "../../model";
import { acknowledged } from "./acknowledgement";
import { always, day, forms, id, parameterValue, technique, words } from "./common";
import { analyticsFields, scheduleFields, sentinelFields } from "./sentinel-rules";
import { sumoFields, sumoOverrideFields } from "./sumologic-rules";

const selectorKeys = {
  id: id.optional().describe("The id of a rule or of a detection."),
  technique: technique.optional().describe("A technique, with its sub-techniques, or one sub-technique."),
  tag: words.optional().describe("A tag of detections."),
  all: z.literal(true).optional().describe("true: everything."),
};

/** Which detections and rules something is about. */
export const selector = z
  .strictObject(selectorKeys)
  .refine((keys) => Object.keys(keys).length === 1, {
    error: "must have exactly one key; write one of id, technique, tag, all",
    when: always,
  })
  .meta({ minProperties: 1, maxProperties: 1 })
  .transform((keys) => keys as Selector)
  .register(forms, { form: "a mapping with one of id, technique, tag, all" })
  .describe("Which detections or rules: exactly one of id, technique, tag, all: true. The more specific wins.");

const JUSTIFICATION_KEYS = ["reason", "owner", "ticket", "expires"] as const;
const justification = {
  reason: words.describe("Why the deviation is needed."),
  owner: words.describe("Who answers for it."),
  ticket: words.describe("Where it was agreed."),
  expires: day.describe("The day it ends: 2027-01-31. Judged by `siemform check`, never by synth."),
};

const set = z.strictObject({
  mode: z
    .enum(MODES)
    .optional()
    .describe("live: it alerts; shadow: it runs without bothering anyone; off: it does not run."),
  severity: z.enum(SEVERITIES).optional().describe("A severity instead of the detection's own."),
  parameters: z.record(z.string(), parameterValue).default({}).describe("Values of parameters by name. Default: none."),
  sentinel: z
    .strictObject({ ...analyticsFields, ...scheduleFields })
    .partial()
    .transform(sentinelFields)
    .default({})
    .describe("Fields of Sentinel rules. Default: none."),
  sumologic: z
    .strictObject(sumoOverrideFields)
    .partial()
    .transform(sumoFields)
    .default({})
    .describe("Fields of Sumo Logic rules. Default: none."),
});

const override = z
  .strictObject({
    select: selector,
    set: set.describe("What changes: mode, severity, parameters, or fields of the SIEM's rules."),
    reason: justification.reason.optional(),
    owner: justification.owner.optional(),
    ticket: justification.ticket.optional(),
    expires: justification.expires.optional(),
  })
  .superRefine((keys, context) => {
    if (JUSTIFICATION_KEYS.every((key) => keys[key] === undefined)) return;
    for (const key of JUSTIFICATION_KEYS) {
      if (keys[key] !== undefined) continue;
      context.addIssue({
        code: "custom",
        path: [key],
        message: "is missing; reason, owner, ticket and expires go together",
      });
    }
  });

const filter = z
  .strictObject({
    name: id.describe("The name of the marked place in queries; of a Cloud SIEM rule, of its tuning expression."),
    select: selector,
    sentinel: words.optional().describe("KQL that describes what to leave out."),
    search: words.optional().describe("A condition of a Sumo Logic search that describes what to leave out."),
    cse: words.optional().describe("A CSE expression that describes what to leave out."),
    ...justification,
  })
  .refine(({ sentinel, search, cse }) => [sentinel, search, cse].some((each) => each !== undefined), {
    error: "leaves nothing out; add at least one of sentinel (KQL), search, cse",
    when: always,
  });

/** How a ring, a group and an environment deviate, and what findings may stand there. */
export const deviations = {
  overrides: z
    .array(override)
    .default([])
    .describe("Deviations. One that disables or lowers something says reason, owner, ticket, expires."),
  filters: z.array(filter).default([]).describe("What queries and Cloud SIEM rules leave out here."),
  acknowledged,
};

/** An override as a file holds it. */
export type OverrideFile = z.output<typeof override>;
/** A filter as a file holds it. */
export type FilterFile = z.output<typeof filter>;
