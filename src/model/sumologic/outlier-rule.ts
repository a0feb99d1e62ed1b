import type { Duration } from "../duration";
import type { AggregationFunction } from "./aggregation-rule";
import type { BaselineSpec } from "./baseline";
import type { NamedSignalSpec, WindowedRuleSpec } from "./cse-rule";

/** An outlier rule: an aggregate far from what was usual while it learned. */
export interface OutlierRuleSpec extends NamedSignalSpec, WindowedRuleSpec, BaselineSpec {
  /** How long records are gathered: one hour or one day. */
  readonly windowSize: Duration;
  /** Whether it runs; the provider cannot create a disabled one. @defaultValue true */
  readonly enabled?: boolean;
  /** The condition on a normalized record. */
  readonly matchExpression: string;
  /** What is compared with the baseline. */
  readonly aggregationFunction: AggregationFunction;
  /** How many standard deviations from the mean make a signal, 1 to 5. @defaultValue 3 */
  readonly deviationThreshold?: number;
  /** The value below which there is no signal, a whole number. @defaultValue 1 */
  readonly floorValue?: number;
  /** The severity of its signals, 1 to 10. */
  readonly severity: number;
}
