import type { WindowedRuleSpec } from "./cse-rule";

/** A threshold rule: so many records of one group in a window. Its signals have the rule's name. */
export interface ThresholdRuleSpec extends WindowedRuleSpec {
  /** What the signal means, for the analyst. */
  readonly description: string;
  /** The condition on a normalized record. */
  readonly expression: string;
  /** How many records, or distinct values, make a signal; at least 1. */
  readonly limit: number;
  /** Whether the distinct values of `countField` are counted, not the records. @defaultValue false */
  readonly countDistinct?: boolean;
  /** The record field whose distinct values are counted; with `countDistinct` only. */
  readonly countField?: string;
  /** The severity of its signals, 1 to 10. */
  readonly severity: number;
}
