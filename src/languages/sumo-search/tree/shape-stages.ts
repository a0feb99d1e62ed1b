import type { Span } from "../../span";
import type { StarNode } from "./aggregate-stages";
import type { ExpressionNode, FieldRef, NumberNode, StringNode } from "./expressions";
import type { OptionNode } from "./parse-stages";

/** `timeslice 5m as slot`. */
export interface TimesliceNode extends Span {
  /** Slices of time. */
  readonly kind: "timeslice";
  /** How wide, or how many. */
  readonly width?: ExpressionNode;
  /** Whether the width is a number of slices. */
  readonly inBuckets: boolean;
  /** The name of the slice, `_timeslice` otherwise. */
  readonly alias?: FieldRef;
}

/** `transpose row a column b`. */
export interface TransposeNode extends Span {
  /** Values as columns. */
  readonly kind: "transpose";
  /** What stays a column. */
  readonly rows: readonly FieldRef[];
  /** Whose values become columns. */
  readonly columns: readonly FieldRef[];
  /** The columns that are promised; `*` for all others. */
  readonly names?: readonly (FieldRef | StringlikeNode | StarNode)[];
}

/** A name in a place where strings and numbers are names too. */
export type StringlikeNode = StringNode | NumberNode;

/** What `fillmissing` counts up. */
export interface GeneratorNode extends Span {
  /** A generator. */
  readonly kind: "generator";
  /** Slices of time, given values, or all that occur. */
  readonly source: "timeslice" | "values" | "all";
  /** The width of a slice or the values. */
  readonly values: readonly ExpressionNode[];
  /** The field. */
  readonly field?: FieldRef;
}

/** A value for a field of rows that are filled in. */
export interface FillNode extends Span {
  /** A default. */
  readonly kind: "fill";
  /** The value. */
  readonly value: ExpressionNode;
  /** The field. */
  readonly field: FieldRef;
}

/** `fillmissing timeslice(5m), values("a") in b with 0 for c`. */
export interface FillMissingNode extends Span {
  /** Rows for what did not occur. */
  readonly kind: "fillmissing";
  /** What should occur. */
  readonly generators: readonly GeneratorNode[];
  /** What the other fields hold. */
  readonly fills: readonly FillNode[];
  /** Whether they hold what they held before. */
  readonly takeLast: boolean;
}

/** One comparison with the past. */
export interface TimeshiftNode extends Span {
  /** A shift. */
  readonly kind: "timeshift";
  /** How far back. */
  readonly distance: ExpressionNode;
  /** How many times. */
  readonly times?: ExpressionNode;
  /** What is made of them. */
  readonly summary?: "avg" | "min" | "max";
  /** The name of the result. */
  readonly alias?: FieldRef;
}

/** `compare with timeshift 1d`. */
export interface CompareNode extends Span {
  /** A comparison with the past. */
  readonly kind: "compare";
  /** The comparisons. */
  readonly shifts: readonly TimeshiftNode[];
}

/** What rows are sorted by. */
export interface SortKeyNode extends Span {
  /** A key. */
  readonly kind: "sort-key";
  /** The value. */
  readonly value: ExpressionNode;
  /** Which way; absent for the default, which is descending. */
  readonly direction?: "asc" | "desc" | "+" | "-";
}

/** `sort by _count`, also written `order by`. */
export interface SortNode extends Span {
  /** An order. */
  readonly kind: "sort";
  /** What decides, first things first. */
  readonly keys: readonly SortKeyNode[];
}

/** What all operators over the rows before have in common. */
export interface SeriesParts extends Span {
  /** The fields. */
  readonly fields: readonly FieldRef[];
  /** How many rows. */
  readonly length?: ExpressionNode;
  /** The groups. */
  readonly by: readonly FieldRef[];
  /** The name of the result. */
  readonly alias?: FieldRef;
}

/** `accum requests as running_total`: sums of all rows before. */
export interface AccumNode extends SeriesParts {
  /** A running sum. */
  readonly kind: "accum";
}
/** `total bytes as all_bytes`: the sum of all rows. */
export interface TotalNode extends SeriesParts {
  /** A sum in each row. */
  readonly kind: "total";
}
/** `diff bytes`: the difference from the row before. */
export interface DiffNode extends SeriesParts {
  /** A difference. */
  readonly kind: "diff";
}
/** `smooth _count, 5`: a moving average. */
export interface SmoothNode extends SeriesParts {
  /** A moving average. */
  readonly kind: "smooth";
}
/** `rollingstd _count, 5`: a moving standard deviation. */
export interface RollingStdNode extends SeriesParts {
  /** A moving standard deviation. */
  readonly kind: "rollingstd";
}
/** `backshift _count, 1`: the value of an earlier row. */
export interface BackshiftNode extends SeriesParts {
  /** An earlier value. */
  readonly kind: "backshift";
}

/** `predict _count by 1m forecast=5`. */
export interface PredictNode extends Span {
  /** A forecast. */
  readonly kind: "predict";
  /** Of what. */
  readonly field: FieldRef;
  /** The width of a slice. */
  readonly width?: ExpressionNode;
  /** `model`, `ar.window`, `forecast`. */
  readonly options: readonly OptionNode[];
}

/** `outlier _count by host window=5, threshold=3`. */
export interface OutlierNode extends Span {
  /** Values that stick out. */
  readonly kind: "outlier";
  /** Of what. */
  readonly fields: readonly FieldRef[];
  /** The groups. */
  readonly by: readonly FieldRef[];
  /** `window`, `threshold`, `consecutive`, `direction`. */
  readonly options: readonly OptionNode[];
}

/** `bin time width=10, min=0, max=500`. */
export interface BinNode extends Span {
  /** A histogram. */
  readonly kind: "bin";
  /** Of what. */
  readonly field: FieldRef;
  /** `width`, `min`, `max`. */
  readonly options: readonly OptionNode[];
}

/** What gives rows another shape or sets them against each other. */
export type ShapeStage =
  | TimesliceNode
  | TransposeNode
  | FillMissingNode
  | CompareNode
  | SortNode
  | AccumNode
  | TotalNode
  | DiffNode
  | SmoothNode
  | RollingStdNode
  | BackshiftNode
  | PredictNode
  | OutlierNode
  | BinNode;
