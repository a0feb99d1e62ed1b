import { z } from "zod";
import { INSIGHT_SEVERITIES } from "../../model";
import { forms, words } from "./common";
import { cseSeverity } from "./cse-common";
import {
  aggregationFields,
  chainFields,
  cseRules,
  firstSeenFields,
  matchFields,
  outlierFields,
  thresholdFields,
} from "./cse-rules";
import { customInsight, insightFields } from "./custom-insight";
import { monitor, monitorFields } from "./monitor";
import { scheduledSearch, searchFields } from "./scheduled-search";

export { sumoFields } from "./cse-common";

/** A rule of Sumo Logic. */
export const sumologicRule = z.discriminatedUnion("kind", [...cseRules, scheduledSearch, monitor, customInsight]);

/** The fields that an override may set: those of all kinds, apart from queries. */
export const sumoOverrideFields = {
  ...matchFields,
  ...thresholdFields,
  ...aggregationFields,
  ...chainFields,
  ...firstSeenFields,
  ...outlierFields,
  ...searchFields,
  ...monitorFields,
  ...insightFields,
  severity: z
    .union([cseSeverity, z.enum(INSIGHT_SEVERITIES)])
    .register(forms, { form: `a whole number from 1 to 10, or of an insight ${INSIGHT_SEVERITIES.join(", ")}` })
    .describe("Of a Cloud SIEM rule 1 to 10, of a custom insight LOW to CRITICAL."),
  tags: z
    .union([z.array(words), z.record(z.string(), words)])
    .register(forms, { form: "a list of texts, or of a monitor a mapping of texts" })
    .describe("Further tags: a list; of a monitor, keys and values."),
  name: words.describe("The name in Sumo Logic, instead of the detection's."),
  description: words.describe("What it finds, instead of the detection's description."),
  window_size: thresholdFields.window_size,
  group_by_fields: thresholdFields.group_by_fields,
};
