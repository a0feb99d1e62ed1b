import type { Level } from "../diagnostics";
import type { Span } from "./span";

/** Which part of a language's work finds a fault: only `semantic` ones know what the words mean. */
export type Phase = "lexer" | "parser" | "semantic";

/** Something wrong in a text, at characters of that text. */
export interface Fault extends Span {
  /** Kebab-case, never reused: `search-syntax-…`, `cse-unknown-field`; its page is in the language's `codes.ts`. */
  readonly code: string;
  /** How grave it is. */
  readonly level: Level;
  /** What found it. */
  readonly phase: Phase;
  /** What is wrong: the subject first, then what was found and what is allowed. */
  readonly message: string;
  /** The change that makes it right. */
  readonly help: string;
}
