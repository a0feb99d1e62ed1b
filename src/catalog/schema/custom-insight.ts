import { z } from "zod";
import { INSIGHT_SEVERITIES } from "../../model";
import { always, id, words } from "./common";
import { attackFields, cseSeverity, sumoBaseWithoutData } from "./cse-common";

const dynamicSeverity = z.strictObject({
  minimum_signal_severity: cseSeverity.describe("The signal's severity from which it holds, 1 to 10."),
  insight_severity: z.enum(INSIGHT_SEVERITIES).describe("The insight's severity."),
});

/** Fields of a custom insight that an override may set too. */
export const insightFields = {
  name: words.optional().describe("Its name, and the name of the insights it makes. Default: the detection's name."),
  description: words.optional().describe("What the insight means. Default: the detection's description and playbook."),
  ordered: z.boolean().optional().describe("Whether the signals must happen in their order. Default: false."),
  severity: z
    .enum(INSIGHT_SEVERITIES)
    .optional()
    .describe("The severity of its insights. Default: from the detection's severity."),
  dynamic_severity: z
    .array(dynamicSeverity)
    .optional()
    .describe("Severities that replace `severity` for graver signals. Default: none."),
  signal_match_strategy: z
    .enum(["ENTITY", "STRICT"])
    .optional()
    .describe("How Cloud SIEM finds the signals that belong together. Default: ENTITY."),
  ...attackFields,
  rules: z
    .array(id)
    .min(1, "is empty; name at least one rule")
    .optional()
    .describe("Ids of Cloud SIEM rules of this project whose signals make it; this or signal_names."),
  signal_names: z
    .array(words)
    .min(1, "is empty; name at least one signal")
    .optional()
    .describe("Names of signals that make it, * for anything; this or rules."),
};

/** An insight made of given signals. */
export const customInsight = z
  .strictObject({
    kind: z
      .literal("custom-insight")
      .describe("Cloud SIEM: an insight made of given signals, without waiting for a score."),
    ...sumoBaseWithoutData,
    ...insightFields,
  })
  .refine((insight) => (insight.rules === undefined) !== (insight.signal_names === undefined), {
    error: "must have exactly one of `rules` and `signal_names`; write the one whose signals make the insight",
    when: always,
  });
