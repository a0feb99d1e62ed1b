import { z } from "zod";
import { Duration } from "../../model";
import { DURATION_PATTERN, durationOf, formerIds, forms, id, tactic, technique, words } from "./common";

/** A severity of Cloud SIEM. */
export const cseSeverity = z.int().min(1).max(10).register(forms, { form: "a whole number from 1 to 10" });

/** A condition on a normalized record, or where it is written. */
export const cseExpression = words.describe("The CSE expression, or the name of a .cse file beside this one.");

/** Names of record fields. */
export const recordFields = z.array(words);

const entitySelector = z.strictObject({
  entity_type: words.describe(
    "_ip, _hostname, _username, _process, _hash, _domain, … or a custom entity type's identifier.",
  ),
  expression: words.describe("The field of the normalized record that names the entity."),
});

const severityCase = z
  .strictObject({
    type: z
      .enum(["equal", "eq"])
      .optional()
      .describe("As Sumo Logic exports it: equal. Ranges cannot be deployed: the provider loses their upper bound."),
    from: z
      .union([z.string(), z.number().transform(String)])
      .register(forms, { form: "a text" })
      .describe("The value of the field."),
    to: cseSeverity.describe("The severity it means, 1 to 10."),
  })
  .transform(({ from, to }) => ({ from, to }));

/** How a signal gets its severity. */
export const severityMapping = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("constant").describe("One severity for every signal."),
      default: cseSeverity.describe("The severity, 1 to 10."),
    }),
    z.strictObject({
      type: z.literal("fieldValue").describe("The severity that a field of the record holds."),
      field: words.describe("The field that holds it."),
      default: cseSeverity.describe("The severity when the field is empty, 1 to 10."),
    }),
    z.strictObject({
      type: z.literal("fieldValueMapping").describe("The severity that a field's value means."),
      field: words.describe("The field to look at."),
      default: cseSeverity.describe("The severity when no case fits, 1 to 10."),
      mapping: z
        .array(severityCase)
        .min(1, "is empty; write at least one case")
        .describe("Values and the severities they mean."),
    }),
  ])
  .describe("How a signal gets its severity. Default: constant, from the detection's severity.");

const WINDOWS = new Map([
  ["T05M", Duration.minutes(5)],
  ["T10M", Duration.minutes(10)],
  ["T30M", Duration.minutes(30)],
  ["T60M", Duration.hours(1)],
  ["T12H", Duration.hours(12)],
  ["T24H", Duration.days(1)],
  ["T05D", Duration.days(5)],
]);

/** A window by Cloud SIEM's name, or its length. */
const windowSize = z
  .string()
  .meta({ pattern: `^(T05M|T10M|T30M|T60M|T12H|T24H|T05D)$|${DURATION_PATTERN}` })
  .transform((text, context): Duration => {
    const named = WINDOWS.get(text.toUpperCase());
    if (named || text.toUpperCase() !== "CUSTOM") return named ?? durationOf(text, context);
    context.addIssue({ code: "custom", message: "names no length; write the length itself, such as 45m" });
    return z.NEVER;
  })
  .register(forms, { form: "a length of time like 10m or 1h, or Cloud SIEM's name for it, T10M" });

const MILLISECONDS = /^\d+$/;
/** A length of time, or as many milliseconds, the unit of Sumo Logic's exports. */
const durationOrMilliseconds = z
  .union([z.string(), z.int()])
  .meta({ pattern: `^\\d+$|${DURATION_PATTERN}` })
  .transform((value, context): Duration => {
    if (typeof value === "string" && !MILLISECONDS.test(value)) return durationOf(value, context);
    const minutes = Number(value) / 60_000;
    if (Number.isInteger(minutes) && minutes >= 1) return Duration.minutes(minutes);
    context.addIssue({
      code: "custom",
      message: "milliseconds are not whole minutes; write a length of time like 30m or 7d",
    });
    return z.NEVER;
  })
  .register(forms, { form: "a length of time like 30m or 7d, or as many milliseconds" });

const requiresKeys = z.strictObject({
  record_types: z.array(words).default([]).describe("Record types of Cloud SIEM: EndpointProcess. Default: none."),
  products: z.array(words).default([]).describe("Vendor and product of the records: Microsoft/Windows. Default: none."),
  source_categories: z
    .array(words)
    .default([])
    .describe("Source categories of the logs: endpoint/windows. Default: none."),
});

/** What every rule of Sumo Logic has, whatever its kind. */
export const sumoBase = {
  id: id.describe("The rule's id, for ever: the Terraform name, and what names in tenants derive from."),
  formerIds,
  requires: requiresKeys.describe(
    "The data without which the rule can find nothing; where it lacks, the rule is not deployed.",
  ),
};

/** The same for a rule that reads no data itself. */
export const sumoBaseWithoutData = {
  ...sumoBase,
  requires: requiresKeys
    .default(requiresKeys.parse({}))
    .describe("Data that it needs beside its rules' own. Default: none."),
};

/** What of ATT&CK a rule is about. */
export const attackFields = {
  tactics: z.array(tactic).optional().describe("Sent as tags. Default: the detection's tactics."),
  techniques: z
    .array(technique)
    .optional()
    .describe("Sent as tags, with their parents. Default: the detection's techniques."),
  tags: z.array(words).optional().describe("Further tags. Default: none."),
};

/** What every rule of Cloud SIEM has, in the words of the provider. */
export const cseFields = {
  name: words.optional().describe("The rule's name. Default: the detection's name."),
  summary_expression: words
    .optional()
    .describe("A line about each signal; {{field}} names a record field. Default: none."),
  ...attackFields,
  suppression_window_size: durationOrMilliseconds
    .optional()
    .describe(
      "How long one entity raises no second signal: longer than the window, up to 7d. Default: Cloud SIEM's own.",
    ),
  entity_selectors: z
    .array(entitySelector)
    .min(1, "is empty; name at least one entity")
    .describe("The entities that signals are about, at least one."),
};

/** What rules have that name their signals themselves. */
export const namedSignalFields = {
  name_expression: words
    .optional()
    .describe("The name of its signals; {{field}} names a record field. Default: the detection's name."),
  description_expression: words
    .optional()
    .describe("What the signal means. Default: the detection's description and playbook."),
};

/** What threshold and chain rules have: their signals have the rule's name. */
export const plainSignalFields = {
  description: words.optional().describe("What the signal means. Default: the detection's description and playbook."),
};

/** The severity of signals that is one number. */
export const severityField = {
  severity: cseSeverity
    .optional()
    .describe("The severity of its signals, 1 to 10. Default: from the detection's severity."),
};

/** What rules have that look at the records of a window of time. */
export const windowFields = {
  window_size: windowSize.describe(
    "How long records are gathered, 1m to 5d: a length of time, or Cloud SIEM's name for it, T10M.",
  ),
  group_by_fields: recordFields
    .optional()
    .describe("Record fields that a group has in common, beside the entities. Default: none."),
};

/** What rules have that learn what is usual. */
export const baselineFields = {
  baseline_window_size: durationOrMilliseconds
    .optional()
    .describe("How long it learns before its first signal; shorter than retention_window_size. Default: 30d."),
  retention_window_size: durationOrMilliseconds
    .optional()
    .describe("How long it remembers what it saw, up to 90d. Default: 90d."),
};

/** Turns the words of the provider into the fields of the spec: `entity_selectors` becomes `entitySelectors`. */
export function sumoFields(yaml: Record<string, unknown>): Record<string, unknown> {
  return camelKeys(yaml) as Record<string, unknown>;
}

/** A `Duration` stays as it is, and so do tags, whose keys are the author's. */
function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== "object" || value === null || value instanceof Duration) return value;
  const result: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) result[camelKey(key)] = key === "tags" ? each : camelKeys(each);
  return result;
}

/** A key of the provider as the spec writes it. */
export function camelKey(key: string): string {
  return key.includes("_") ? key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) : key;
}
