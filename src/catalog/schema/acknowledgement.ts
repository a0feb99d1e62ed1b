import { z } from "zod";
import { codeOfFinding, day, id, words } from "./common";

const acknowledgement = z.strictObject({
  code: codeOfFinding.describe("The code of the finding, as `siemform check` prints it."),
  rules: z
    .array(id)
    .min(1, "is empty; name a rule, or remove the key")
    .optional()
    .describe("Ids of the rules whose finding it is. Default: every rule that the file is about."),
  reason: words.describe("Why the finding may stand."),
  owner: words.describe("Who answers for it."),
  ticket: words.optional().describe("Where it was agreed. Default: nowhere else."),
  expires: day.describe("The day it ends: 2027-03-01. Judged by `siemform check`, never by synth."),
});

/** Findings that may stand. */
export const acknowledged = z
  .array(acknowledgement)
  .default([])
  .describe("Findings that may stand, each with its reason, owner and expiry. Default: none.");

/** An acknowledgement as a file holds it. */
export type AcknowledgementFile = z.output<typeof acknowledgement>;
