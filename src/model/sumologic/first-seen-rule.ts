import type { BaselineSpec } from "./baseline";
import type { NamedSignalSpec } from "./cse-rule";

/** Whether one baseline serves all, or each group has its own. */
export const BASELINE_TYPES = ["GLOBAL", "PER_ENTITY"] as const;

/**
 * A first-seen rule: a value that was not seen while it learned. A change of the filter, of the values or of the
 * groups makes it learn anew, without signals for `baselineWindowSize`.
 */
export interface FirstSeenRuleSpec extends NamedSignalSpec, BaselineSpec {
  /** The condition on a normalized record. */
  readonly filterExpression: string;
  /** Record fields whose new values make a signal, at least one. Sent sorted: their order means nothing. */
  readonly valueFields: readonly string[];
  /** Record fields, each group of which has its own baseline; for `PER_ENTITY`. Sent sorted. @defaultValue none */
  readonly groupByFields?: readonly string[];
  /** Whether one baseline serves all, or each group has its own. */
  readonly baselineType: (typeof BASELINE_TYPES)[number];
  /** The severity of its signals, 1 to 10. */
  readonly severity: number;
}
