import type { Span } from "../../span";
import type { ExpressionNode, FieldRef } from "./expressions";
import type { StageNode } from "./search";

/** `where condition`. */
export interface WhereNode extends Span {
  /** A filter by a condition. */
  readonly kind: "where";
  /** What a row must fulfil. */
  readonly condition: ExpressionNode;
}

/** `filter field in (outlier …)`. */
export interface FilterNode extends Span {
  /** A filter by the results of other stages. */
  readonly kind: "filter";
  /** The fields that are looked up. */
  readonly fields: readonly FieldRef[];
  /** The stages that give the values. */
  readonly stages: readonly StageNode[];
}

/** `limit 10`. */
export interface LimitNode extends Span {
  /** A number of rows. */
  readonly kind: "limit";
  /** How many. */
  readonly count: ExpressionNode;
}

/** `dedup 1 by field`. */
export interface DedupNode extends Span {
  /** Rows that differ. */
  readonly kind: "dedup";
  /** How many of each. */
  readonly count?: ExpressionNode;
  /** Whether only rows that follow each other count. */
  readonly consecutive: boolean;
  /** In which fields they differ. */
  readonly by: readonly FieldRef[];
}

/** `fields a, b`, `fields - a`. */
export interface FieldsNode extends Span {
  /** A choice of fields. */
  readonly kind: "fields";
  /** Whether they are kept, removed, or kept without the message's own. */
  readonly mode: "keep" | "remove" | "only";
  /** The fields. */
  readonly fields: readonly FieldRef[];
}

/** `expression as field`. */
export interface AssignmentNode extends Span {
  /** A new field. */
  readonly kind: "assignment";
  /** Its value. */
  readonly expression: ExpressionNode;
  /** Its name; absent when the function names it. */
  readonly alias?: FieldRef;
}

/** What chooses rows or fields, or makes a field of others. */
export type FilterStage = WhereNode | FilterNode | LimitNode | DedupNode | FieldsNode | AssignmentNode;
