import type { WindowedRuleSpec } from "./cse-rule";

/** One step of a chain: a condition, and how many records must meet it. */
export interface ChainStep {
  /** The condition on a normalized record. */
  readonly expression: string;
  /** How many records must meet it, at least 1. */
  readonly limit: number;
}

/** A chain rule: several conditions met by records of one group in a window. Its signals have the rule's name. */
export interface ChainRuleSpec extends WindowedRuleSpec {
  /** What the signal means, for the analyst. */
  readonly description: string;
  /** The steps, at least two, in their order. */
  readonly expressionsAndLimits: readonly ChainStep[];
  /** Whether the steps must happen in their order. Sumo Logic documents it for two steps only. @defaultValue false */
  readonly ordered?: boolean;
  /** The severity of its signals, 1 to 10. */
  readonly severity: number;
}
