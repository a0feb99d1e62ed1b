import type { JsonObject } from "../../store";
import type { Refusal } from "../refusals/refusal";

/** One of the six types of rules. */
export interface RuleType {
  /** Its part of the path: `templated`. */
  readonly path: string;
  /** How its ids begin: `MATCH`. */
  readonly prefix: string;
  /** What a change of a rule of Sumo Logic's own may touch; all else is left as it is (facts, sumo-logic bug G). */
  readonly overridable: readonly string[];
  /** Why one is refused. */
  readonly refusals: readonly Refusal[];
  /** What an answer has besides what was sent. */
  readonly defaults: JsonObject;
}

/** The kind that an org's own rules of a type are stored under. */
export function ruleKind({ path }: Pick<RuleType, "path">): string {
  return `rules/${path}`;
}

/** The kind that Sumo Logic's rules of a type are stored under. */
export function vendorRuleKind({ path }: Pick<RuleType, "path">): string {
  return `vendor-rules/${path}`;
}
