import type { NamedSignalSpec, SeverityMapping, WindowedRuleSpec } from "./cse-rule";

/** How Cloud SIEM aggregates the records of a window. */
export const AGGREGATION_FUNCTIONS = ["avg", "count", "count_distinct", "first", "last", "max", "min", "sum"] as const;

/** A named aggregate. */
export interface AggregationFunction {
  /** The name by which other expressions use the result. */
  readonly name: string;
  /** How records are aggregated. */
  readonly function: (typeof AGGREGATION_FUNCTIONS)[number];
  /** What is aggregated, at least one: record fields or expressions; `true` to count every record. */
  readonly arguments: readonly string[];
}

/** An aggregation rule: a condition on aggregates of the records in a window. */
export interface AggregationRuleSpec extends NamedSignalSpec, WindowedRuleSpec {
  /** Whether it runs; the provider cannot create a disabled one. @defaultValue true */
  readonly enabled?: boolean;
  /** The condition on a normalized record. */
  readonly matchExpression: string;
  /** The aggregates, one to six; each has its own name, which `triggerExpression` uses. */
  readonly aggregationFunctions: readonly AggregationFunction[];
  /** The condition on the aggregates. */
  readonly triggerExpression: string;
  /** Whether records are grouped by the entities too. @defaultValue true */
  readonly groupByEntity?: boolean;
  /** How a signal gets its severity. */
  readonly severityMapping: SeverityMapping;
}
