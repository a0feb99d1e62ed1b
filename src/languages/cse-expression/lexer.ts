import type { IToken, Lexer as ChevrotainLexer, TokenType } from "chevrotain";
import type { Fault } from "../fault";
import { Lexer } from "../toolkit";
import { placeComments } from "./comments";
import { lexicalFault, strayCharacters } from "./lexical-faults";
import { LONG_TEXT_ORDER, T, TOKEN_ORDER, WRONG } from "./tokens";
import type { CseComment } from "./tree";

/** A text in pieces. */
export interface Lexed {
  /** What the parser reads. */
  readonly tokens: IToken[];
  /** The comments, in order. */
  readonly comments: readonly CseComment[];
  /** What is wrong in the pieces themselves. */
  readonly faults: readonly Fault[];
}

/** What a wrong piece is for the parser, so that one mistake is reported once. */
const STAND_INS = new Map<TokenType, TokenType>([
  [WRONG.TypographicText, T.Text],
  [WRONG.OpenText, T.Text],
  [T.LongText, T.Text],
  [WRONG.OpenRegex, T.Regex],
  [WRONG.Number, T.Num],
  [WRONG.Operator, T.Compare],
]);

const OPTIONS = { positionTracking: "onlyOffset", ensureOptimizations: true, skipValidations: true } as const;

let lexer: ChevrotainLexer | undefined;
let longTextLexer: ChevrotainLexer | undefined;

/** Cuts a text into tokens; what is no token is a fault. A quote closes on its own line where all quotes do. */
export function lexCse(text: string): Lexed {
  lexer ??= new Lexer(TOKEN_ORDER, OPTIONS);
  const lexed = lexWith(lexer, text);
  if (!/[\r\n]/.test(text) || !lexed.faults.some((each) => each.code === "cse-lex-unclosed-string")) return lexed;
  longTextLexer ??= new Lexer(LONG_TEXT_ORDER, OPTIONS);
  const acrossLines = lexWith(longTextLexer, text);
  return acrossLines.faults.length < lexed.faults.length ? acrossLines : lexed;
}

function lexWith(by: ChevrotainLexer, text: string): Lexed {
  const { tokens, groups, errors } = by.tokenize(text);
  const faults = (groups["wrong"] ?? []).map((each) => lexicalFault(each, text));
  faults.push(...errors.map(({ offset, length }) => strayCharacters(text.slice(offset, offset + length), offset)));
  for (const token of tokens) {
    const standIn = STAND_INS.get(token.tokenType);
    if (!standIn) continue;
    if (token.tokenType !== T.LongText) faults.push(lexicalFault(token, text));
    retype(token, token.image === "&" ? T.And : standIn);
  }
  retypeStages(tokens);
  return { tokens, comments: placeComments(groups["comments"] ?? [], tokens, text), faults };
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

/** `json`, `field`, `as` and `where` are words of the language only in the stages before the condition. */
function retypeStages(tokens: readonly IToken[]): void {
  let at = 0;
  for (;;) {
    const start = tokens[at]?.tokenType === T.Pipe ? at + 1 : at;
    if (isWord(tokens[start], "where")) retypeAt(tokens, start, T.Where);
    if (!isWord(tokens[start], "json") || !isWord(tokens[start + 1], "field")) return;
    retypeAt(tokens, start, T.Json);
    retypeAt(tokens, start + 1, T.Field);
    at = retypeAs(tokens, start + 2);
  }
}

/** Marks the `as` of a stage; returns where the next stage or the condition starts. */
function retypeAs(tokens: readonly IToken[], from: number): number {
  const as = tokens.findIndex((token, index) => index >= from && isWord(token, "as"));
  if (as < 0) return tokens.length;
  retypeAt(tokens, as, T.As);
  let at = as + 2;
  while (tokens[at]?.tokenType === T.Comma) at += 2;
  return at;
}

function retypeAt(tokens: readonly IToken[], at: number, type: TokenType): void {
  const token = tokens[at];
  if (token) retype(token, type);
}

function isWord(token: IToken | undefined, word: string): boolean {
  return token?.tokenType === T.Identifier && token.image.toLowerCase() === word;
}
