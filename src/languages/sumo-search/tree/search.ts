import type { Span } from "../../span";
import type { AggregateStage } from "./aggregate-stages";
import type { EnrichStage } from "./enrich-stages";
import type { AddressNode, MacroNode, ParameterNode, StringNode } from "./expressions";
import type { FilterStage } from "./filter-stages";
import type { ParseStage } from "./parse-stages";
import type { ShapeStage } from "./shape-stages";

/** A comment of a search. */
export interface CommentNode extends Span {
  /** A comment. */
  readonly kind: "comment";
  /** Its characters, marks and all. */
  readonly text: string;
}

/** Comments, held where formatting keeps them. */
export interface Comments {
  /** On lines of their own, in front. */
  readonly before: readonly CommentNode[];
  /** Behind, on the last line. */
  readonly behind: readonly CommentNode[];
}

/** A word of the scope, wildcards included. */
export interface KeywordNode extends Span {
  /** A keyword. */
  readonly kind: "keyword";
  /** Its characters. */
  readonly text: string;
}

/** `_sourceCategory=prod/*`. */
export interface ScopeComparisonNode extends Span {
  /** A comparison of a field in the scope. */
  readonly kind: "scope-comparison";
  /** The field. */
  readonly field: string;
  /** How it is compared. */
  readonly operator: "=" | "!=" | "<" | "<=" | ">" | ">=";
  /** With what. */
  readonly value: KeywordNode | StringNode | ScopeListNode;
}

/** `field in (a, b)` or `field = (a or b)`. */
export interface ScopeListNode extends Span {
  /** Values in brackets. */
  readonly kind: "scope-list";
  /** The values. */
  readonly values: readonly (KeywordNode | StringNode)[];
  /** What stands between them. */
  readonly separator: "," | "or";
}

/** Terms of the scope that must all hold. */
export interface ScopeAndNode extends Span {
  /** A conjunction. */
  readonly kind: "scope-and";
  /** The terms. */
  readonly operands: readonly ScopeNode[];
  /** For each term but the first, whether `and` stands in front of it. */
  readonly isWritten: readonly boolean[];
}

/** Terms of the scope of which one must hold. */
export interface ScopeOrNode extends Span {
  /** A disjunction. */
  readonly kind: "scope-or";
  /** The terms. */
  readonly operands: readonly ScopeNode[];
}

/** A term that must not hold. */
export interface ScopeNotNode extends Span {
  /** A negation. */
  readonly kind: "scope-not";
  /** How it is written. */
  readonly mark: "!" | "not";
  /** The term. */
  readonly operand: ScopeNode;
}

/** A term in round brackets. */
export interface ScopeGroupNode extends Span {
  /** Brackets. */
  readonly kind: "scope-group";
  /** What they hold. */
  readonly inner: ScopeNode;
}

/** A condition in front of the first pipe. */
export type ScopeNode =
  | KeywordNode
  | StringNode
  | MacroNode
  | ScopeComparisonNode
  | ScopeAndNode
  | ScopeOrNode
  | ScopeNotNode
  | ScopeGroupNode
  | SubqueryNode;

/** `cat path://"…"` in place of a scope. */
export interface CatScopeNode extends Span {
  /** A table instead of messages. */
  readonly kind: "cat-scope";
  /** The table. */
  readonly table: AddressNode | StringNode;
}

/** A search within a search: `[subquery: … | compose field]`. */
export interface SubqueryNode extends Span {
  /** A subquery. */
  readonly kind: "subquery";
  /** The text of `from=(…)`, without brackets. */
  readonly from?: string;
  /** The text of `to=(…)`, without brackets. */
  readonly to?: string;
  /** Its own scope. */
  readonly scope?: ScopeNode | CatScopeNode;
  /** Its own stages. */
  readonly stages: readonly StageNode[];
}

/** A parameter in place of a stage. */
export interface ParameterStageNode extends Span {
  /** A parameter that holds a stage. */
  readonly kind: "parameter-stage";
  /** The parameter. */
  readonly parameter: ParameterNode;
}

/** A macro in place of a stage. */
export interface MacroStageNode extends Span {
  /** A macro that holds stages. */
  readonly kind: "macro-stage";
  /** The macro. */
  readonly macro: MacroNode;
}

/** What stands between two pipes. */
export type StageNode =
  ParseStage | FilterStage | AggregateStage | ShapeStage | EnrichStage | ParameterStageNode | MacroStageNode;

/** A whole search. */
export interface SearchTree extends Span {
  /** A search. */
  readonly kind: "search";
  /** What stands in front of the first pipe; absent when nothing does. */
  readonly scope?: ScopeNode | CatScopeNode;
  /** The stages, in order; a stage that could not be read is left out. */
  readonly stages: readonly StageNode[];
  /** The comments: of the scope first, then of each stage, then those behind the last. */
  readonly comments: readonly Comments[];
}
