import type { JsonObject } from "../../store";

/** The part of the path of each type of Cloud SIEM rule. */
export type RuleType = "templated" | "threshold" | "chain" | "aggregation" | "first-seen" | "outlier";

/** A Cloud SIEM rule as somebody has it in the portal. */
export interface SeedRule {
  /** Its type. */
  readonly type: RuleType;
  /** What a POST would send. */
  readonly fields: JsonObject & { readonly name: string };
  /** The number of a rule that Sumo Logic ships. @defaultValue the org's own */
  readonly shipped?: number;
  /** What the org changed of a rule that Sumo Logic ships: what a PUT to its override would send. @defaultValue nothing */
  readonly override?: JsonObject;
  /** Whether it breached a limit, and the service disabled it. @defaultValue no */
  readonly hasFailed?: boolean;
}

const DAY_MS = 86_400_000;

/** Milliseconds of whole days, as the windows of baselines are written. */
export const days = (count: number): string => String(count * DAY_MS);

/** Which field names the one that a signal is about. */
function entity(expression: string, entityType: string): JsonObject {
  return { expression, entityType };
}

/** Somebody's account. */
export const USER = entity("user_username", "_username");
/** A machine. */
export const DEVICE = entity("device_hostname", "_hostname");
/** The address that a connection came from. */
export const SOURCE = entity("srcDevice_ip", "_ip");

/** The tags of a technique and its tactic. */
export function attack(tactic: string, ...techniques: readonly string[]): string[] {
  return [`_mitreAttackTactic:${tactic}`, ...techniques.map((id) => `_mitreAttackTechnique:${id}`)];
}

/** The same severity for all signals. */
export function always(severity: number): JsonObject {
  return { type: "constant", default: severity, field: "", mapping: [] };
}

/** What all types have, with what the portal proposes. */
export const COMMON = { enabled: true, isPrototype: false, summaryExpression: "", tags: [] };

/** The texts of the types whose signals have a name of their own. */
export function texts(
  name: string,
  description: string,
): { name: string; nameExpression: string; descriptionExpression: string } {
  return { name, nameExpression: name, descriptionExpression: description };
}
