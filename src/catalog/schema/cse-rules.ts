import { z } from "zod";
import { AGGREGATION_FUNCTIONS, BASELINE_TYPES } from "../../model";
import { words } from "./common";
import {
  baselineFields,
  cseExpression,
  cseFields,
  namedSignalFields,
  plainSignalFields,
  recordFields,
  severityField,
  severityMapping,
  sumoBase,
  windowFields,
} from "./cse-common";

const aggregationFunction = z.strictObject({
  name: words.describe("The name by which trigger_expression uses the result."),
  function: z.enum(AGGREGATION_FUNCTIONS).describe("How records are aggregated."),
  arguments: z
    .array(words)
    .min(1, 'is empty; name a record field, or write "true" to count every record')
    .describe('Record fields or expressions; "true", in quotes, to count every record.'),
});

/** Fields of a match rule that an override may set too; likewise below. */
export const matchFields = { ...cseFields, ...namedSignalFields, severity_mapping: severityMapping.optional() };

/** Fields of a threshold rule. */
export const thresholdFields = {
  ...cseFields,
  ...plainSignalFields,
  ...windowFields,
  ...severityField,
  limit: z.int().min(1).describe("How many records, or distinct values, make a signal, at least 1."),
  count_distinct: z
    .boolean()
    .optional()
    .describe("Whether the distinct values of count_field are counted, not the records. Default: false."),
  count_field: words
    .optional()
    .describe("The record field whose distinct values are counted; with count_distinct only."),
};

/** Fields of an aggregation rule. */
export const aggregationFields = {
  ...cseFields,
  ...namedSignalFields,
  ...windowFields,
  aggregation_functions: z
    .array(aggregationFunction)
    .min(1, "is empty; write at least one aggregate")
    .describe("The aggregates, one to six, each with a name of its own."),
  group_by_entity: z.boolean().optional().describe("Whether records are grouped by the entities too. Default: true."),
  severity_mapping: severityMapping.optional(),
};

/** Fields of a chain rule. */
export const chainFields = {
  ...cseFields,
  ...plainSignalFields,
  ...windowFields,
  ...severityField,
  ordered: z.boolean().optional().describe("Whether the steps must happen in their order. Default: false."),
};

/** Fields of a first-seen rule. */
export const firstSeenFields = {
  ...cseFields,
  ...namedSignalFields,
  ...severityField,
  ...baselineFields,
  value_fields: recordFields
    .min(1, "is empty; name at least one record field")
    .describe("Record fields whose new values make a signal, at least one."),
  group_by_fields: recordFields
    .optional()
    .describe("Record fields, each group of which has its own baseline; with PER_ENTITY. Default: none."),
  baseline_type: z
    .enum(BASELINE_TYPES)
    .describe("Whether one baseline serves all (GLOBAL) or each group has its own (PER_ENTITY)."),
};

/** Fields of an outlier rule. */
export const outlierFields = {
  ...cseFields,
  ...namedSignalFields,
  ...windowFields,
  ...severityField,
  ...baselineFields,
  window_size: windowFields.window_size.describe("How long records are gathered: 1h or 1d."),
  aggregation_function: aggregationFunction.describe("What is compared with the baseline."),
  deviation_threshold: z
    .int()
    .optional()
    .describe("How many standard deviations from the mean make a signal, 1 to 5. Default: 3."),
  floor_value: z.int().optional().describe("The value below which there is no signal, a whole number. Default: 1."),
};

const chainStep = z.strictObject({
  expression: cseExpression,
  limit: z.int().min(1).describe("How many records must meet it, at least 1."),
});

/** The kinds of Cloud SIEM rule. */
export const cseRules = [
  z.strictObject({
    kind: z.literal("match").describe("Cloud SIEM: one record is enough."),
    ...sumoBase,
    ...matchFields,
    expression: cseExpression,
  }),
  z.strictObject({
    kind: z.literal("threshold").describe("Cloud SIEM: so many records of one group in a window."),
    ...sumoBase,
    ...thresholdFields,
    expression: cseExpression,
  }),
  z.strictObject({
    kind: z.literal("aggregation").describe("Cloud SIEM: a condition on aggregates of the records in a window."),
    ...sumoBase,
    ...aggregationFields,
    match_expression: cseExpression,
    trigger_expression: words.describe("The condition on the aggregates, or the name of a .cse file beside this one."),
  }),
  z.strictObject({
    kind: z.literal("chain").describe("Cloud SIEM: several conditions met by records of one group in a window."),
    ...sumoBase,
    ...chainFields,
    expressions_and_limits: z.array(chainStep).describe("The steps, at least two, in their order."),
  }),
  z.strictObject({
    kind: z.literal("first-seen").describe("Cloud SIEM: a value that was not seen while it learned."),
    ...sumoBase,
    ...firstSeenFields,
    filter_expression: cseExpression,
  }),
  z.strictObject({
    kind: z.literal("outlier").describe("Cloud SIEM: an aggregate far from what was usual while it learned."),
    ...sumoBase,
    ...outlierFields,
    match_expression: cseExpression,
  }),
] as const;
