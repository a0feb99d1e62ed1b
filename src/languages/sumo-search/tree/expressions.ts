import type { Span } from "../../span";
import type { SubqueryNode } from "./search";

/** A field: a plain word, `%"any characters"`, or `%users[2].name`. */
export interface FieldNode extends Span {
  /** A field. */
  readonly kind: "field";
  /** Its name, without marks. */
  readonly name: string;
  /** How it is written: as a word, between `%"` and `"`, or behind `%`. */
  readonly form: "word" | "quoted" | "path";
}

/** A place for a parameter's value: `{{name}}`, `{{{name}}}`, `$$name`, with what touches it. */
export interface ParameterNode extends Span {
  /** A parameter. */
  readonly kind: "parameter";
  /** Its characters, braces and all. */
  readonly text: string;
}

/** A macro between backticks. */
export interface MacroNode extends Span {
  /** A macro. */
  readonly kind: "macro";
  /** Its characters, backticks and all. */
  readonly text: string;
}

/** What may stand for a field. */
export type FieldRef = FieldNode | ParameterNode;

/** A string. */
export interface StringNode extends Span {
  /** A string. */
  readonly kind: "string";
  /** What stands between the quotes, escapes and all. */
  readonly raw: string;
}

/** A number, with its exponent and suffix. */
export interface NumberNode extends Span {
  /** A number. */
  readonly kind: "number";
  /** Its characters. */
  readonly text: string;
}

/** A regular expression between slashes. */
export interface RegexNode extends Span {
  /** A regular expression. */
  readonly kind: "regex";
  /** What stands between the slashes. */
  readonly pattern: string;
}

/** `true` or `false`. */
export interface BooleanNode extends Span {
  /** A truth value. */
  readonly kind: "boolean";
  /** Which one. */
  readonly value: boolean;
}

/** `null`. */
export interface NullNode extends Span {
  /** No value. */
  readonly kind: "null";
}

/** The place of a table, as in `path://"/Library/…"` or `geo://location`. */
export interface AddressNode extends Span {
  /** A table's place. */
  readonly kind: "address";
  /** Its characters. */
  readonly text: string;
}

/** An operator between two operands; `&&`, `||`, `==` and `<>` are read as `and`, `or`, `=` and `!=`. */
export type BinaryOperator =
  "or" | "and" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "contains" | "+" | "-" | "*" | "/" | "%";

/** Two operands and what stands between them. */
export interface BinaryNode extends Span {
  /** An operator with two operands. */
  readonly kind: "binary";
  /** The operator. */
  readonly operator: BinaryOperator;
  /** What stands in front of it. */
  readonly left: ExpressionNode;
  /** What stands behind it. */
  readonly right: ExpressionNode;
}

/** A negated condition. */
export interface NotNode extends Span {
  /** A negation. */
  readonly kind: "not";
  /** How it is written. */
  readonly mark: "!" | "not";
  /** What is negated. */
  readonly operand: ExpressionNode;
}

/** A number with its sign turned. */
export interface NegativeNode extends Span {
  /** A unary minus. */
  readonly kind: "negative";
  /** The number. */
  readonly operand: ExpressionNode;
}

/** `x matches "glob*"`, `x matches /regex/`. */
export interface MatchesNode extends Span {
  /** A comparison with a pattern. */
  readonly kind: "matches";
  /** Whether `not` or `!` stands in front of `matches`. */
  readonly negated: boolean;
  /** What is compared. */
  readonly operand: ExpressionNode;
  /** The pattern. */
  readonly pattern: ExpressionNode;
}

/** `x in ("a", "b")`. */
export interface InNode extends Span {
  /** A comparison with each of a list. */
  readonly kind: "in";
  /** Whether `not` or `!` stands in front of `in`. */
  readonly negated: boolean;
  /** What is compared. */
  readonly operand: ExpressionNode;
  /** The list. */
  readonly values: readonly ExpressionNode[];
}

/** `severity {{condition}}`: the parameter brings the operator and what stands behind it. */
export interface CompletedNode extends Span {
  /** A comparison that a parameter completes. */
  readonly kind: "completed";
  /** What is compared. */
  readonly operand: ExpressionNode;
  /** The parameter. */
  readonly parameter: ParameterNode;
}

/** `condition ? a : b`. */
export interface ConditionalNode extends Span {
  /** A choice. */
  readonly kind: "conditional";
  /** What decides. */
  readonly condition: ExpressionNode;
  /** The value when it holds. */
  readonly whenTrue: ExpressionNode;
  /** The value otherwise. */
  readonly whenFalse: ExpressionNode;
}

/** A function with its arguments. */
export interface CallNode extends Span {
  /** A call. */
  readonly kind: "call";
  /** The function, as written. */
  readonly name: string;
  /** What it is given. */
  readonly arguments: readonly ExpressionNode[];
}

/** An expression in round brackets. */
export interface GroupNode extends Span {
  /** Brackets. */
  readonly kind: "group";
  /** What they hold. */
  readonly inner: ExpressionNode;
}

/** What has a value for each row. */
export type ExpressionNode =
  | FieldNode
  | ParameterNode
  | MacroNode
  | StringNode
  | NumberNode
  | RegexNode
  | BooleanNode
  | NullNode
  | AddressNode
  | BinaryNode
  | NotNode
  | NegativeNode
  | MatchesNode
  | InNode
  | CompletedNode
  | ConditionalNode
  | CallNode
  | GroupNode
  | SubqueryNode;
