import type { IToken, TokenType } from "chevrotain";
import { createToken, Lexer } from "../../toolkit";
import * as T from "./tokens";

/** What can end an operand: behind it `/` divides and `%` is the remainder. */
const OPERAND_ENDS = new Set<TokenType>([
  T.Word,
  T.DigitWord,
  T.QuotedName,
  T.QuotedText,
  T.OpenText,
  T.NumberLiteral,
  T.Parameter,
  T.RParen,
  T.RBracket,
]);
/** Words behind which a value starts. */
const OPERATOR_WORDS =
  /^(?:and|or|not|in|matches|contains|as|by|where|row|column|fields|sort|order|group|on|with|for|count|csv|split|transactionize)$/i;
const PATH_FOLLOWS = /^(?:from|cat|save|append|using)$/i;

const REGEX = /\/(?![/*])(?:\\[^\r\n]|\[(?:\\[^\r\n]|[^\]\\\r\n])*\]|[^/\\\r\n[])+\//y;
const FIELD_PATH = /%[A-Za-z_]\w*(?:\.\w+|\[\d+\])*/y;
const SPACED_NAME = /%[ \t]+"(?:[^"\\\r\n]|\\[^\r\n])*"/y;
const PATH = /(?![([{"$,]|append\b)[^\s|(),]+/iy;

/** Whether an operand has just ended. */
function isBehindOperand(tokens: readonly IToken[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined || !OPERAND_ENDS.has(last.tokenType) || OPERATOR_WORDS.test(last.image)) return false;
  return last.tokenType !== T.NumberLiteral || !/^top$/i.test(tokens.at(-2)?.image ?? "");
}

function matchAt(form: RegExp, text: string, offset: number): RegExpExecArray | null {
  form.lastIndex = offset;
  return form.exec(text);
}

/** `/…/`, where no operand stands before it. */
export const RegexLiteral = createToken({
  name: "RegexLiteral",
  label: "a regular expression",
  pattern: (text, offset, tokens) => (isBehindOperand(tokens) ? null : matchAt(REGEX, text, offset)),
  start_chars_hint: ["/"],
  line_breaks: false,
});
/** `%users[2].name`: a path within a field that `json auto` makes. */
export const FieldPath = createToken({
  name: "FieldPath",
  label: "a field",
  pattern: (text, offset, tokens) => (isBehindOperand(tokens) ? null : matchAt(FIELD_PATH, text, offset)),
  start_chars_hint: ["%"],
  line_breaks: false,
  categories: T.Name,
});
/** `% "name"`, which is a field where no operand stands before it. */
export const SpacedName = createToken({
  name: "SpacedName",
  label: "a field",
  pattern: (text, offset, tokens) => (isBehindOperand(tokens) ? null : matchAt(SPACED_NAME, text, offset)),
  start_chars_hint: ["%"],
  line_breaks: false,
  categories: T.Name,
});
/** `path://"/Library/…"`, `geo://location`, `https://…`. */
export const Address = createToken({
  name: "Address",
  label: "the place of a table",
  pattern: /[A-Za-z]+:\/\/(?:"[^"\r\n]*"|[^\s|(),"]+)/,
});
/** A table's place without a scheme, behind `from`, `cat`, `save`. */
export const TablePath = createToken({
  name: "TablePath",
  label: "the place of a table",
  pattern: (text, offset, tokens) => {
    const last = tokens.at(-1);
    return last && PATH_FOLLOWS.test(last.image) && tokens.length > 1 ? matchAt(PATH, text, offset) : null;
  },
  start_chars_hint: T.charactersOf("/._ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
  line_breaks: false,
});

/** A pipe ends the scope: what follows are stages. */
const ScopePipe = createToken({ name: "ScopePipe", pattern: "|", push_mode: "stage", categories: T.Pipe });
/** In a subquery, only until its bracket closes. */
const InnerScopePipe = createToken({
  name: "InnerScopePipe",
  pattern: "|",
  pop_mode: true,
  push_mode: "stage",
  categories: T.Pipe,
});

const BETWEEN = [T.WhiteSpace, T.LineComment, T.BlockComment];
const COMPARISONS = [T.DoubleEqual, T.NotEqual, T.Unequal, T.LessEqual, T.GreaterEqual, T.Equal, T.Less, T.Greater];

const SCOPE = [
  ...BETWEEN,
  T.LParen,
  T.RParen,
  T.SubqueryOpen,
  T.RBracket,
  T.Comma,
  T.QuotedText,
  T.OpenText,
  ...COMPARISONS,
  T.Bang,
  T.QuotedName,
  T.Macro,
  Address,
  T.ScopeWord,
];
const STAGE = [
  ...BETWEEN,
  T.DoublePipe,
  T.Pipe,
  T.LParen,
  T.RParen,
  T.SubqueryOpen,
  T.RBracket,
  T.Comma,
  T.Semicolon,
  T.Question,
  T.Colon,
  ...COMPARISONS,
  T.Bang,
  T.Plus,
  T.Minus,
  T.Star,
  T.DoubleAmpersand,
  T.QuotedText,
  T.OpenText,
  T.SingleQuoted,
  T.QuotedName,
  FieldPath,
  SpacedName,
  T.Percent,
  RegexLiteral,
  Address,
  TablePath,
  T.Slash,
  T.Parameter,
  T.Macro,
  T.TimeLiteral,
  T.NumberLiteral,
  T.DigitWord,
  T.BaselineOpen,
  T.Word,
];

/** Cuts a search; made when first used, since that takes some milliseconds. */
export const makeLexer = (): InstanceType<typeof Lexer> =>
  new Lexer(
    {
      modes: { scope: [ScopePipe, ...SCOPE], "inner-scope": [InnerScopePipe, T.BaselineClose, ...SCOPE], stage: STAGE },
      defaultMode: "scope",
    },
    { positionTracking: "onlyOffset", ensureOptimizations: true, skipValidations: true },
  );
