import type { JsonObject } from "../store";

/** What Sentinel puts before the name of a rule that it disabled ("Troubleshoot analytics rules", Microsoft Sentinel). */
export const AUTO_DISABLED = "AUTO DISABLED - ";

/** A Sentinel rule's properties once the service gave up on it. The reason stands at the description's start. */
export function autoDisabled(properties: JsonObject, when: Date): JsonObject {
  const { displayName, description } = properties;
  const reason = `The rule was disabled on ${when.toISOString().slice(0, 10)}: its query failed too many times in a row.`;
  return {
    ...properties,
    displayName: `${AUTO_DISABLED}${String(displayName)}`,
    description: typeof description === "string" && description !== "" ? `${reason} ${description}` : reason,
    enabled: false,
  };
}

/** A Cloud SIEM rule that breached a limit ("Rules Status", Sumo Logic documentation at 4a55e88). */
export function failedRule(rule: JsonObject): JsonObject {
  return {
    ...rule,
    enabled: false,
    status: { ruleStatus: "Failed", reason: "The rule made more than 50000 signals in an hour" },
  };
}
