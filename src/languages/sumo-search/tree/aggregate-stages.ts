import type { Span } from "../../span";
import type { ExpressionNode, FieldRef } from "./expressions";
import type { SortKeyNode } from "./shape-stages";

/** The functions that make one value of many rows. */
export type AggregateKind =
  | "count"
  | "count_distinct"
  | "sum"
  | "avg"
  | "min"
  | "max"
  | "first"
  | "last"
  | "most_recent"
  | "least_recent"
  | "pct"
  | "pct_sampling"
  | "median"
  | "stddev"
  | "values";

/** All fields: `*`. */
export interface StarNode extends Span {
  /** A star. */
  readonly kind: "star";
}

/** `sum(bytes) as total`. */
export interface AggregateFunctionNode extends Span {
  /** The function. */
  readonly kind: AggregateKind;
  /** What stands in its brackets; absent without brackets. */
  readonly arguments?: readonly (ExpressionNode | StarNode)[];
  /** The field behind `withtime`. */
  readonly withTime?: FieldRef;
  /** The name of the result. */
  readonly alias?: FieldRef;
}

/** What rows are grouped by. */
export interface GroupingNode extends Span {
  /** A grouping. */
  readonly kind: "grouping";
  /** Whether `by` is written, which `count a, b` leaves out. */
  readonly hasBy: boolean;
  /** The fields. */
  readonly fields: readonly GroupKeyNode[];
}

/** A field of a grouping, perhaps renamed. */
export interface GroupKeyNode extends Span {
  /** A key. */
  readonly kind: "group-key";
  /** The value. */
  readonly value: ExpressionNode;
  /** Its name in the result. */
  readonly alias?: FieldRef;
}

/** `count, sum(bytes) as total by user`. */
export interface AggregateNode extends Span {
  /** Groups with their values. */
  readonly kind: "aggregate";
  /** The values. */
  readonly functions: readonly AggregateFunctionNode[];
  /** The groups. */
  readonly by?: GroupingNode;
}

/** `count_frequent user`. */
export interface CountFrequentNode extends Span {
  /** The most frequent values. */
  readonly kind: "count-frequent";
  /** Of which fields. */
  readonly fields: readonly FieldRef[];
  /** The name of the result. */
  readonly alias?: FieldRef;
}

/** `top 10 user by bytes`. */
export interface TopNode extends Span {
  /** The highest rows. */
  readonly kind: "top";
  /** How many. */
  readonly count: ExpressionNode;
  /** Of which fields. */
  readonly fields: readonly FieldRef[];
  /** What decides. */
  readonly by: readonly SortKeyNode[];
}

/** `topk(5, _count) by user`. */
export interface TopkNode extends Span {
  /** The highest rows of each group. */
  readonly kind: "topk";
  /** How many. */
  readonly count: ExpressionNode;
  /** What decides. */
  readonly fields: readonly FieldRef[];
  /** The groups. */
  readonly by: readonly FieldRef[];
}

/** `withtime ip`: a value with its time, for `most_recent` and `least_recent`. */
export interface WithTimeNode extends Span {
  /** A value with its time. */
  readonly kind: "withtime";
  /** Which. */
  readonly field: FieldRef;
}

/** What makes few rows of many. */
export type AggregateStage = WithTimeNode | AggregateNode | CountFrequentNode | TopNode | TopkNode;
