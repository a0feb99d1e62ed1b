import type { IToken, ITokenConfig, TokenType } from "chevrotain";
import { createToken, Lexer } from "../../toolkit";

/** What may name a field: plain words and the operators' words, which are only reserved where they are operators. */
export const Name = createToken({ name: "Name", label: "a field", pattern: Lexer.NA });
/** What stands between two operands. */
export const BinaryOperator = createToken({ name: "BinaryOperator", label: "an operator", pattern: Lexer.NA });
/** What compares a field in the scope. */
export const ScopeComparison = createToken({ name: "ScopeComparison", label: "a comparison", pattern: Lexer.NA });
/** A text in quotes. */
export const Text = createToken({ name: "Text", label: "a string", pattern: Lexer.NA });

const mark = (name: string, text: string, more: Partial<ITokenConfig> = {}): TokenType =>
  createToken({ name, label: `\`${text}\``, pattern: text, ...more });
const operator = (name: string, text: string): TokenType => mark(name, text, { categories: BinaryOperator });
const comparison = (name: string, text: string): TokenType =>
  mark(name, text, { categories: [BinaryOperator, ScopeComparison] });

/** A pipe between two stages of the search itself. */
export const Pipe = mark("Pipe", "|");
/** A pipe within a subquery or a table of a join; the lexer finds out which. */
export const InnerPipe = createToken({ name: "InnerPipe", label: "`|`", pattern: Lexer.NA });
/** `(` */
export const LParen = mark("LParen", "(");
/** `)` */
export const RParen = mark("RParen", ")");
/** `,` */
export const Comma = mark("Comma", ",");
/** `;` */
export const Semicolon = mark("Semicolon", ";");
/** `?` */
export const Question = mark("Question", "?");
/** `:` */
export const Colon = mark("Colon", ":");
/** `!` */
export const Bang = mark("Bang", "!");
/** `=` */
export const Equal = comparison("Equal", "=");
/** `==` */
export const DoubleEqual = comparison("DoubleEqual", "==");
/** `!=` */
export const NotEqual = comparison("NotEqual", "!=");
/** `<>` */
export const Unequal = comparison("Unequal", "<>");
/** `<=` */
export const LessEqual = comparison("LessEqual", "<=");
/** `>=` */
export const GreaterEqual = comparison("GreaterEqual", ">=");
/** `<` */
export const Less = comparison("Less", "<");
/** `>` */
export const Greater = comparison("Greater", ">");
/** `+` */
export const Plus = operator("Plus", "+");
/** `-` */
export const Minus = operator("Minus", "-");
/** `*` */
export const Star = operator("Star", "*");
/** `/` */
export const Slash = operator("Slash", "/");
/** `%` */
export const Percent = operator("Percent", "%");
/** `&&` */
export const DoubleAmpersand = operator("DoubleAmpersand", "&&");
/** `||` */
export const DoublePipe = operator("DoublePipe", "||");

/** `[subquery from=(-1d):`, up to and with the colon; what follows is a scope of its own. */
export const SubqueryOpen = createToken({
  name: "SubqueryOpen",
  label: "`[subquery:`",
  pattern: /\[\s*subquery\b(?:\s*(?:from|to)\s*=\s*\([^)|]*\))*\s*:/i,
  start_chars_hint: ["["],
  push_mode: "inner-scope",
  line_breaks: true,
});
/** `baseline (` of `logcompare`; what follows is a scope of its own. */
export const BaselineOpen = createToken({
  name: "BaselineOpen",
  label: "`baseline (`",
  pattern: /baseline\s*\(/i,
  start_chars_hint: ["b", "B"],
  push_mode: "inner-scope",
  line_breaks: true,
});
const CLOSING_ROUND = /\)/.exec(")");

/** The bracket that closes a baseline. */
export const BaselineClose = createToken({
  name: "BaselineClose",
  label: "`)`",
  pattern: (text, offset, tokens) => (text[offset] === ")" && isInBaseline(tokens) ? CLOSING_ROUND : null),
  start_chars_hint: [")"],
  line_breaks: false,
  pop_mode: true,
});

/** Whether the innermost bracket that is open is a baseline's. */
function isInBaseline(tokens: readonly IToken[]): boolean {
  let closed = 0;
  const open = tokens.findLast(({ tokenType }) => {
    if (tokenType === RParen || tokenType === BaselineClose) closed += 1;
    else if (tokenType === LParen || tokenType === BaselineOpen) closed -= 1;
    return closed < 0 || tokenType === SubqueryOpen;
  });
  return open?.tokenType === BaselineOpen;
}

const CLOSING = /\]/.exec("]");

/** The bracket that closes a subquery; elsewhere `]` is no piece of a search. */
export const RBracket = createToken({
  name: "RBracket",
  label: "`]`",
  pattern: (text, offset, tokens) => (text[offset] === "]" && countOpen(tokens) > 0 ? CLOSING : null),
  start_chars_hint: ["]"],
  line_breaks: false,
  pop_mode: true,
});

function countOpen(tokens: readonly IToken[]): number {
  return tokens.reduce(
    (open, { tokenType }) => open + Number(tokenType === SubqueryOpen) - Number(tokenType === RBracket),
    0,
  );
}

const PLACEHOLDER = String.raw`\{\{\{?\s*[\w.-]+\s*\}?\}\}`;

/** A string in double quotes; a backslash escapes. */
export const QuotedText = createToken({
  name: "QuotedText",
  label: "a string",
  pattern: /"(?:[^"\\\r\n]|\\[^\r\n])*"/,
  categories: Text,
});
/** A quote that does not close on its line. */
export const OpenText = createToken({
  name: "OpenText",
  label: "a string",
  pattern: /"(?:[^"\\\r\n]|\\[^\r\n])*/,
  categories: Text,
});
/** Single quotes are only for the one character of `delim=`, `escape=` and `quote=`. */
export const SingleQuoted = createToken({
  name: "SingleQuoted",
  label: "a character in single quotes",
  pattern: /'''|'\\'(?![^\s,])|'(?:[^'\\\r\n]|\\[^\r\n])*'/,
  start_chars_hint: ["'"],
  categories: Text,
});
/** `{{name}}`, `{{{name}}}`, `$$name`, and what touches it. */
export const Parameter = createToken({
  name: "Parameter",
  label: "a parameter",
  pattern: new RegExp(String.raw`(?:${PLACEHOLDER}|\$\$\w+)(?:\w|\.\w|${PLACEHOLDER})*`),
  start_chars_hint: ["{", "$"],
});
/** A macro between backticks. */
export const Macro = createToken({ name: "Macro", label: "a macro", pattern: /`[^`\r\n]+`/ });
/** A field name with any characters, `%"…"`, or a path into one. */
export const QuotedName = createToken({
  name: "QuotedName",
  label: "a field",
  pattern: /%"(?:[^"\\\r\n]|\\[^\r\n])*"/,
  start_chars_hint: ["%"],
  categories: Name,
});
/** A time, as `logcompare` takes it. */
export const TimeLiteral = createToken({
  name: "TimeLiteral",
  label: "a time",
  pattern: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/,
  start_chars_hint: charactersOf("0123456789"),
});
/** A number with its exponent and suffix. */
export const NumberLiteral = createToken({
  name: "NumberLiteral",
  label: "a number",
  pattern: /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?:ns|us|ms|[KMGTP]i|[smhdwkKMGBTP])?(?![\w{])/,
  start_chars_hint: charactersOf("0123456789."),
});
/** A word that starts with a digit, which only names something. */
export const DigitWord = createToken({
  name: "DigitWord",
  label: "a name",
  pattern: /\d\w*/,
  categories: Name,
});
/** A word: a field, a function, or an operator's word until the lexer has looked it up. */
export const Word = createToken({
  name: "Word",
  label: "a field",
  pattern: new RegExp(String.raw`[A-Za-z_@](?:\w|\.\w|\[\d+\]|${PLACEHOLDER})*`),
  start_chars_hint: charactersOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_@"),
  categories: Name,
});
/** A keyword of the scope, with its wildcards. */
export const ScopeWord = createToken({
  name: "ScopeWord",
  label: "a keyword",
  pattern: /(?:\\[^\s]|(?!\/\/\s|\/\*)[^\s()|"=<>![\],])(?:\\[^\s]|!(?!=)|[^\s()|"=<>![\],])*/,
  start_chars_hint: everyCharacterBut(`\t\n\r ()|"=<>![],`),
});

/** The characters of a text, for the lexer's table of first characters. */
export function charactersOf(text: string): string[] {
  return Array.from(text);
}

/** The lexer sorts patterns by their first character, in classes of 255 behind the first 256. */
function everyCharacterBut(excluded: string): string[] {
  const low = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter((c) => !excluded.includes(c));
  return [...low, ...Array.from({ length: 256 }, (_, index) => String.fromCharCode(256 + index * 255))];
}

/** What lies between pieces. */
export const WhiteSpace = createToken({
  name: "WhiteSpace",
  pattern: /[\s\u00a0]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
/** A comment up to the end of its line. */
export const LineComment = createToken({ name: "LineComment", pattern: /\/\/[^\r\n]*/, group: "comments" });
/** A comment between marks; one that does not close goes to the end. */
export const BlockComment = createToken({
  name: "BlockComment",
  pattern: /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/,
  group: "comments",
  line_breaks: true,
});
