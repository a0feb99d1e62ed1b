import type { Span } from "../../span";
import type { ExpressionNode, FieldRef, StringNode } from "./expressions";

/** What each parse operator may say. */
export interface ParseOptions {
  /** What is parsed instead of the message. */
  readonly field?: FieldRef;
  /** Whether rows that do not fit are kept. */
  readonly nodrop: boolean;
}

/** Texts and the fields that take what they find. */
export interface ExtractionNode extends Span {
  /** Patterns, paths or keys, with their fields. */
  readonly kind: "extraction";
  /** The patterns, paths or keys. */
  readonly texts: readonly (StringNode | FieldRef)[];
  /** The fields behind `as`; none when the names follow from the texts. */
  readonly fields: readonly FieldRef[];
}

/** `parse "user=*," as user`. */
export interface ParseNode extends Span, ParseOptions {
  /** Anchors and stars. */
  readonly kind: "parse";
  /** Each pattern with its fields. */
  readonly extractions: readonly ExtractionNode[];
}

/** `parse regex "(?<user>\\w+)"`, also written `extract`. */
export interface ParseRegexNode extends Span, ParseOptions {
  /** A regular expression with named groups. */
  readonly kind: "parse-regex";
  /** The expressions. */
  readonly patterns: readonly StringNode[];
  /** Whether each match makes a row. */
  readonly multi: boolean;
}

/** `xml "/a/b" as b`, also written `parse xml`. */
export interface XmlNode extends Span, ParseOptions {
  /** XPath. */
  readonly kind: "xml";
  /** Each path with its fields. */
  readonly extractions: readonly ExtractionNode[];
}

/** `parse using public/apache/access`. */
export interface ParseUsingNode extends Span {
  /** A stored parser. */
  readonly kind: "parse-using";
  /** Its path. */
  readonly parser: string;
}

/** `json "a.b" as b`, `json auto`. */
export interface JsonNode extends Span, ParseOptions {
  /** JSON. */
  readonly kind: "json";
  /** Whether all keys become fields, or only those of the paths. */
  readonly mode: "paths" | "auto" | "keys";
  /** Each path with its fields. */
  readonly extractions: readonly ExtractionNode[];
  /** How deep `auto` goes. */
  readonly maxDepth?: ExpressionNode;
  /** Whether `auto` makes fields of elements of arrays. */
  readonly extractArrays: boolean;
  /** Whether `auto` leaves out keys that nothing refers to. */
  readonly refOnly: boolean;
}

/** A position of a line and the field that takes it. */
export interface PositionNode extends Span {
  /** A position. */
  readonly kind: "position";
  /** Its number; absent when positions are counted. */
  readonly number?: ExpressionNode;
  /** The field. */
  readonly field: FieldRef;
}

/** An option, `name=value`. */
export interface OptionNode extends Span {
  /** An option. */
  readonly kind: "option";
  /** Its name, in lower case. */
  readonly name: string;
  /** Its value, as written. */
  readonly value: string;
}

/** `csv _raw extract 1 as user, 2 as id`. */
export interface CsvNode extends Span, ParseOptions {
  /** Comma-separated values. */
  readonly kind: "csv";
  /** `delim`, `escape`, `quote`. */
  readonly options: readonly OptionNode[];
  /** What is taken. */
  readonly positions: readonly PositionNode[];
}

/** `split text delim=":" extract 1 as user`. */
export interface SplitNode extends Span, ParseOptions {
  /** Separated values. */
  readonly kind: "split";
  /** `delim`, `escape`, `quote`. */
  readonly options: readonly OptionNode[];
  /** What is taken. */
  readonly positions: readonly PositionNode[];
}

/** `keyvalue infer "a", "b"`, also written `kv`. */
export interface KeyValueNode extends Span, ParseOptions {
  /** Keys and values. */
  readonly kind: "keyvalue";
  /** How keys are found. */
  readonly mode: "infer" | "regex" | "auto";
  /** The expression of the mode `regex`. */
  readonly pattern?: StringNode;
  /** The keys with their fields. */
  readonly extractions: readonly ExtractionNode[];
  /** `delim`. */
  readonly options: readonly OptionNode[];
  /** Whether `auto` leaves out keys that nothing refers to. */
  readonly refOnly: boolean;
}

/** What makes fields of a text. */
export type ParseStage =
  ParseNode | ParseRegexNode | XmlNode | ParseUsingNode | JsonNode | CsvNode | SplitNode | KeyValueNode;
