import { SIGNAL_ENTITY_FIELDS } from "../sumologic/scheduled-search";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";

const FIELDS = ["queryString", "notification"] as const;
const ADVICE = "behind the last where and count";

/**
 * Refuses a query that names no field of those without which its results become records but no signals.
 * Source: "Generate CSE Signals With a Scheduled Search", Sumo Logic documentation at 7ea0950.
 */
export function signalQueryLimits(query: string): LimitBreach[] {
  return [
    ...(names(query, "normalizedSeverity")
      ? []
      : [
          refuse(
            "signal-without-severity",
            FIELDS,
            "queryString: names no normalizedSeverity, so no signal is made",
            `add \`| 4 as normalizedSeverity\` ${ADVICE}`,
          ),
        ]),
    ...(names(query, "stage")
      ? []
      : [
          refuse(
            "signal-without-stage",
            FIELDS,
            "queryString: names no stage, so no signal is made",
            `add \`| "Execution" as stage\`, or another tactic, ${ADVICE}`,
          ),
        ]),
    ...(SIGNAL_ENTITY_FIELDS.some((field) => names(query, field))
      ? []
      : [
          refuse(
            "signal-without-entity",
            FIELDS,
            "queryString: names no entity field, so no signal is made",
            `return one of ${SIGNAL_ENTITY_FIELDS.join(", ")}`,
          ),
        ]),
  ];
}

/** Whether a query holds a word, in any case: results come back in lower case. */
function names(query: string, field: string): boolean {
  return new RegExp(`(?<!\\w)${field}(?!\\w)`, "i").test(query);
}
