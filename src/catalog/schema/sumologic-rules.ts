import { z } from "zod";
import { TACTIC_NAMES } from "../../model";
import type { TacticName } from "../../model";
import { duration, formerIds, given, id, technique, words } from "./common";

const tactic = z.enum(TACTIC_NAMES as readonly [TacticName, ...TacticName[]]);
const severity = z.number();

const severityMapping = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("constant"), default: severity }),
  z.strictObject({ type: z.literal("fieldValue"), field: words, default: severity }),
  z.strictObject({
    type: z.literal("fieldValueMapping"),
    field: words,
    default: severity,
    mapping: z.array(z.strictObject({ from: words, to: severity })),
  }),
]);

/** What every rule of Cloud SIEM has, in the words of the provider. */
const cseFields = {
  name: words.optional().describe("The rule's name. Default: the detection's name."),
  summary_expression: words.optional(),
  tactics: z.array(tactic).optional(),
  techniques: z.array(technique).optional(),
  tags: z.array(words).optional(),
  suppression_window: duration.optional().describe("How long one entity raises no second signal, up to 7d."),
  entity_selectors: z.array(z.strictObject({ entity_type: words, expression: words })),
};

const base = {
  id,
  formerIds,
  requires: z
    .strictObject({
      record_types: z.array(words).default([]),
      products: z.array(words).default([]),
      source_categories: z.array(words).default([]),
    })
    .describe("The data without which the rule can find nothing."),
};

const expression = words.describe("The CSE expression, or the name of a .cse file beside this one.");

const match = z.strictObject({
  kind: z.literal("match"),
  ...base,
  ...cseFields,
  name_expression: words.optional().describe("The name of its signals. Default: the rule's name."),
  description_expression: words.optional().describe("Default: the detection's description."),
  expression,
  severity_mapping: severityMapping.optional().describe("Default: constant, from the detection's severity."),
});

/** A rule of Sumo Logic. */
export const sumologicRule = z.discriminatedUnion("kind", [match]);

/** The fields that an override may set. */
export const sumoOverrideFields = {
  ...cseFields,
  severity_mapping: severityMapping,
};

/** Turns the words of the provider into the fields of the spec: `entity_selectors` becomes `entitySelectors`. */
export function sumoFields(yaml: Record<string, unknown>): Record<string, unknown> {
  return given(camelKeys(yaml) as Record<string, unknown>);
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [camel(key), camelKeys(each)]));
}

function camel(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
