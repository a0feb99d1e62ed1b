import type { Span } from "../span";

/** A text between quotes. */
export interface CseText extends Span {
  /** Tells the node. */
  readonly kind: "text";
  /** What it says, without quotes and escapes. */
  readonly value: string;
  /** The quote it stands in. */
  readonly quote: "'" | '"';
}

/** A number. */
export interface CseNumber extends Span {
  /** Tells the node. */
  readonly kind: "number";
  /** As written, with its suffix: `10`, `1.5`, `5m`, `2Ki`. */
  readonly text: string;
}

/** `true` or `false`. */
export interface CseBoolean extends Span {
  /** Tells the node. */
  readonly kind: "boolean";
  /** Which of both. */
  readonly value: boolean;
}

/** `null`. */
export interface CseNull extends Span {
  /** Tells the node. */
  readonly kind: "null";
}

/** A regular expression between slashes, right of `matches`. */
export interface CseRegex extends Span {
  /** Tells the node. */
  readonly kind: "regex";
  /** What stands between the slashes, its escapes untouched. */
  readonly pattern: string;
}

/** A name: a field of the record, an alias, an aggregation. */
export interface CseName extends Span {
  /** Tells the node. */
  readonly kind: "name";
  /** The name. */
  readonly name: string;
}

/** A call: `lower(commandLine)`. */
export interface CseCall extends Span {
  /** Tells the node. */
  readonly kind: "call";
  /** The function, as written. */
  readonly name: string;
  /** What it is given, in order. */
  readonly arguments: readonly CseNode[];
}

/** An element of a map or an array: `fields["x"]`. */
export interface CseIndex extends Span {
  /** Tells the node. */
  readonly kind: "index";
  /** What holds the element. */
  readonly of: CseNode;
  /** Which element. */
  readonly key: CseNode;
}

/** An element of a map by its name: `fields.x`. */
export interface CseMember extends Span {
  /** Tells the node. */
  readonly kind: "member";
  /** What holds the element. */
  readonly of: CseNode;
  /** The element's name. */
  readonly name: string;
}

/** Round brackets around a condition or a value: kept, because an author put them there for a reader. */
export interface CseGroup extends Span {
  /** Tells the node. */
  readonly kind: "group";
  /** What stands in the brackets. */
  readonly inner: CseNode;
}

/** Values in square brackets, or the list behind `IN`. */
export interface CseList extends Span {
  /** Tells the node. */
  readonly kind: "list";
  /** `round` behind `IN`, `square` elsewhere. */
  readonly brackets: "round" | "square";
  /** The values, in order. */
  readonly items: readonly CseNode[];
}

/** A minus before a value. */
export interface CseNegative extends Span {
  /** Tells the node. */
  readonly kind: "negative";
  /** The value behind it. */
  readonly operand: CseNode;
}

/** A calculation of two values. */
export interface CseArithmetic extends Span {
  /** Tells the node. */
  readonly kind: "arithmetic";
  /** What is calculated. */
  readonly operator: "+" | "-" | "*" | "/" | "%";
  /** Left of it. */
  readonly left: CseNode;
  /** Right of it. */
  readonly right: CseNode;
}

/** How two values are compared; `==` is written `=`, and `<>` is `!=`. */
export type CseComparator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Two values compared. */
export interface CseComparison extends Span {
  /** Tells the node. */
  readonly kind: "comparison";
  /** How. */
  readonly operator: CseComparator;
  /** Left of it. */
  readonly left: CseNode;
  /** Right of it. */
  readonly right: CseNode;
}

/** A text held against a pattern. */
export interface CsePattern extends Span {
  /** Tells the node. */
  readonly kind: "pattern";
  /** `like` knows `%` and `_`, `rlike` a Java regular expression, `matches` a glob or, between slashes, RE2. */
  readonly operator: "like" | "rlike" | "matches";
  /** Whether `NOT` stands before the operator. */
  readonly negated: boolean;
  /** The text. */
  readonly left: CseNode;
  /** The pattern. */
  readonly right: CseNode;
  /** The text behind `ESCAPE`. */
  readonly escape?: CseText;
}

/** A value looked up in a list. */
export interface CseIn extends Span {
  /** Tells the node. */
  readonly kind: "in";
  /** Whether `NOT` stands before `IN`. */
  readonly negated: boolean;
  /** The value. */
  readonly left: CseNode;
  /** The list. */
  readonly list: CseList;
}

/** A value within a range, both ends included. */
export interface CseBetween extends Span {
  /** Tells the node. */
  readonly kind: "between";
  /** The value. */
  readonly left: CseNode;
  /** The lower end. */
  readonly low: CseNode;
  /** The upper end. */
  readonly high: CseNode;
}

/** `IS NULL`, `IS NOT NULL`, `IS TRUE` … */
export interface CseIs extends Span {
  /** Tells the node. */
  readonly kind: "is";
  /** Whether `NOT` stands behind `IS`. */
  readonly negated: boolean;
  /** The value. */
  readonly left: CseNode;
  /** What it is held against. */
  readonly what: "null" | "true" | "false";
}

/** `NOT` before a condition. */
export interface CseNot extends Span {
  /** Tells the node. */
  readonly kind: "not";
  /** The condition. */
  readonly operand: CseNode;
}

/** Conditions joined by `AND`, or by `OR`: at least two. */
export interface CseLogical extends Span {
  /** Tells the node. */
  readonly kind: "logical";
  /** What joins them all. */
  readonly operator: "and" | "or";
  /** The conditions, in order. */
  readonly terms: readonly CseNode[];
}

/** Where something was expected and nothing usable stands; a fault says so. */
export interface CseMissing extends Span {
  /** Tells the node. */
  readonly kind: "missing";
}

/** Any part of an expression. */
export type CseNode =
  | CseText
  | CseNumber
  | CseBoolean
  | CseNull
  | CseRegex
  | CseName
  | CseCall
  | CseIndex
  | CseMember
  | CseGroup
  | CseList
  | CseNegative
  | CseArithmetic
  | CseComparison
  | CsePattern
  | CseIn
  | CseBetween
  | CseIs
  | CseNot
  | CseLogical
  | CseMissing;

/** A stage before the condition: `json field=fields "a.b" as c`. */
export interface CseJsonStage extends Span {
  /** Tells the node. */
  readonly kind: "json";
  /** The field that holds the JSON. */
  readonly field: CseName;
  /** The paths to take out of it. */
  readonly paths: readonly CseText[];
  /** The names they get, in the same order. */
  readonly aliases: readonly CseName[];
}

/** A block comment. */
export interface CseComment extends Span {
  /** Its text, marks and all. */
  readonly text: string;
  /** Whether it belongs to the token behind it, as a parameter's mark does, or to the one before it. */
  readonly side: "before" | "after";
  /** Where that token starts, or ends: an offset at which a node starts or ends. */
  readonly anchor: number;
  /** Whether it has its lines to itself. */
  readonly ownLine: boolean;
}

/** A whole rule expression. */
export interface CseTree extends Span {
  /** Tells the node. */
  readonly kind: "expression";
  /** The `json` stages before the condition. */
  readonly stages: readonly CseJsonStage[];
  /** Whether the word `where` stands before the condition. */
  readonly hasWhere: boolean;
  /** The condition, or the value. */
  readonly condition: CseNode;
  /** The comments, in order, wherever they stand. */
  readonly comments: readonly CseComment[];
}
