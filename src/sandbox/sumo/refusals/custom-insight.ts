import { listAt, numberAt, textAt } from "../json";
import { hasBlankEntry, isBlank, someOf } from "./conditions";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const DOCS = "Provider documentation, cse_custom_insight; of the documents, not enforced by the provider";
const SEVERITIES = ["CRITICAL", "HIGH", "MEDIUM", "LOW"];

/** Why a custom insight is refused. */
export const CUSTOM_INSIGHT_REFUSALS: readonly Refusal[] = cseRefusals([
  ["insight-name-empty", "name is required", isBlank("name"), "Provider schema 3.2.9"],
  [
    "insight-severity",
    "severity must be one of CRITICAL, HIGH, MEDIUM, LOW",
    ({ body }) => !SEVERITIES.includes(textAt(body, "severity")),
    DOCS,
  ],
  [
    "insight-dynamic-severity",
    "insightSeverity must be one of CRITICAL, HIGH, MEDIUM, LOW",
    someOf("dynamicSeverity", (each) => !SEVERITIES.includes(textAt(each, "insightSeverity"))),
    DOCS,
  ],
  [
    "insight-signal-severity-range",
    "minimumSignalSeverity must be from 0 to 10",
    someOf("dynamicSeverity", (each) => !isSeverity(numberAt(each, "minimumSignalSeverity"))),
    "Sumo Logic documentation: a signal's severity is from 0 to 10",
  ],
  [
    "insight-strategy",
    "signalMatchStrategy must be ENTITY or STRICT",
    ({ body }) => !["ENTITY", "STRICT"].includes(textAt(body, "signalMatchStrategy")),
    DOCS,
  ],
  [
    "insight-rules-or-signals",
    "exactly one of ruleIds and signalNames must be given",
    ({ body }) => listAt(body, "ruleIds").length > 0 === listAt(body, "signalNames").length > 0,
    DOCS,
  ],
  ["insight-tag-empty", "tags must not be empty", hasBlankEntry("tags"), "Provider schema 3.2.9"],
]);

function isSeverity(value: number): boolean {
  return value >= 0 && value <= 10;
}
