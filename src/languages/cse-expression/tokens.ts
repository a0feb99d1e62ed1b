import type { TokenType } from "chevrotain";
import { createToken, Lexer } from "../toolkit";

const token = (name: string, pattern: RegExp): TokenType => createToken({ name, pattern });
/** A word that the context makes a keyword: the lexer reads it as an identifier. */
const contextual = (name: string): TokenType => createToken({ name, pattern: Lexer.NA });

const Space = createToken({ name: "Space", pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true });
/** A block comment; its text is kept beside the tree. */
const Comment = createToken({ name: "Comment", pattern: /\/\*[^]*?\*\//, group: "comments", line_breaks: true });
/** Sumo Logic documentation, "Cloud SIEM Rules Syntax", and shipped rules: single quotes know no escape, double ones `\"`. */
const Text = token("Text", /'[^'\r\n]*'|"(?:[^"\\\r\n]|\\"|\\(?!"))*"/);
/** The same with line breaks inside, which shipped rules have. */
const LongText = createToken({
  name: "LongText",
  pattern: /'[^']*'|"(?:[^"\\]|\\"|\\(?!"))*"/,
  line_breaks: true,
});
const Num = token("Num", /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?:[KMGTP]i|[num]s|[smhdwkKMBGTP])?(?![\w.])/);
const Identifier = token("Identifier", /[A-Za-z_]\w*/);
const Compare = token("Compare", /==?|!=|<>|<=?|>=?/);
const And = token("And", /&&|and\b/i);
const Or = token("Or", /\|\||or\b/i);
const Not = token("Not", /not\b/i);
const Bang = token("Bang", /!/);
const Like = token("Like", /r?like\b/i);
const Matches = token("Matches", /matches\b/i);
const In = token("In", /in\b/i);
const Between = token("Between", /between\b/i);
const Is = token("Is", /is\b/i);
const Null = token("Null", /null\b/i);
const Bool = token("Bool", /(?:true|false)\b/i);
const Escape = token("Escape", /escape\b/i);
const Minus = token("Minus", /-/);
const Arithmetic = token("Arithmetic", /[+*/%]/);
const OpenRound = token("OpenRound", /\(/);
const CloseRound = token("CloseRound", /\)/);
const OpenSquare = token("OpenSquare", /\[/);
const CloseSquare = token("CloseSquare", /\]/);
const Comma = token("Comma", /,/);
const Dot = token("Dot", /\./);
const Pipe = token("Pipe", /\|/);

const REGEX = /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\r\n])*\]|[^/\\\r\n[])+\//y;
/** What stands between slashes; only behind `matches` is it no division. */
const Regex = createToken({
  name: "Regex",
  pattern: (text, at, before) => {
    if (before.at(-1)?.tokenType !== Matches) return null;
    REGEX.lastIndex = at;
    return REGEX.exec(text);
  },
  start_chars_hint: ["/"],
  line_breaks: false,
});

const Json = contextual("Json");
const Field = contextual("Field");
const As = contextual("As");
const Where = contextual("Where");

/** The tokens that the grammar knows. */
export const T = {
  Text,
  LongText,
  Num,
  Regex,
  Identifier,
  Compare,
  And,
  Or,
  Not,
  Bang,
  Like,
  Matches,
  In,
  Between,
  Is,
  Null,
  Bool,
  Escape,
  Minus,
  Arithmetic,
  OpenRound,
  CloseRound,
  OpenSquare,
  CloseSquare,
  Comma,
  Dot,
  Pipe,
  Json,
  Field,
  As,
  Where,
} as const;

/** Pieces of text that are wrong in themselves; each becomes a fault, and most stand in for a token of the grammar. */
export const WRONG = {
  OpenComment: createToken({ name: "OpenComment", pattern: /\/\*[^]*/, group: "wrong", line_breaks: true }),
  LineComment: createToken({ name: "LineComment", pattern: /\/\/[^\r\n]*/, group: "wrong" }),
  TypographicText: token("TypographicText", /[‘’‚‛“”„‟`´][^‘’‚‛“”„‟`´\r\n]*[‘’‚‛“”„‟`´]?/),
  OpenText: token("OpenText", /['"][^\r\n]*/),
  OpenRegex: createToken({
    name: "OpenRegex",
    pattern: (text, at, before) => {
      if (before.at(-1)?.tokenType !== Matches) return null;
      return /^\/[^\r\n]*/.exec(text.slice(at));
    },
    start_chars_hint: ["/"],
    line_breaks: false,
  }),
  Number: token("WrongNumber", /\.?\d[\w.]*/),
  Operator: token("WrongOperator", /===|!==|=>|=<|=!|=~|!~|~=?|&(?!&)/),
} as const;

/** The order in which forms are tried: the first that fits wins. */
export const TOKEN_ORDER: TokenType[] = [
  Space,
  Text,
  WRONG.OpenText,
  Comment,
  Regex,
  WRONG.OpenComment,
  WRONG.LineComment,
  WRONG.OpenRegex,
  And,
  Or,
  Not,
  Like,
  Matches,
  In,
  Between,
  Is,
  Null,
  Bool,
  Escape,
  Identifier,
  Num,
  WRONG.Number,
  WRONG.Operator,
  Compare,
  Bang,
  OpenRound,
  CloseRound,
  OpenSquare,
  CloseSquare,
  Comma,
  Dot,
  Minus,
  Arithmetic,
  Pipe,
  WRONG.TypographicText,
];

/** The same for a text whose quotes close only across lines. */
export const LONG_TEXT_ORDER: TokenType[] = TOKEN_ORDER.map((each) => (each === Text ? LongText : each));

/** Every token type, for the parser. */
export const TOKEN_TYPES: TokenType[] = [...TOKEN_ORDER, Json, Field, As, Where];
