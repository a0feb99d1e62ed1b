import type { IToken, TokenType } from "chevrotain";
import type { Fault } from "../../fault";
import * as T from "../lexer/tokens";
import { WORDS } from "./base";

/** Brackets, negations and choices in each other, far more than anybody reads, that the parser's stack surely holds. */
const DEEPEST = 200;
/** Operands in a row, each of which lies one deeper than the next. */
const LONGEST = 4000;

/** What a piece does to the depth, by the index of its type. */
const KINDS: ("opens" | "closes" | "negates" | "joins" | "chooses" | "ends" | undefined)[] = [];

function are(kind: (typeof KINDS)[number], types: readonly TokenType[]): void {
  for (const { tokenTypeIdx } of types) if (tokenTypeIdx !== undefined) KINDS[tokenTypeIdx] = kind;
}
are("opens", [T.LParen, T.SubqueryOpen, T.BaselineOpen]);
are("closes", [T.RParen, T.RBracket, T.BaselineClose]);
are("negates", [T.Bang, WORDS.not, T.Minus, T.Plus]);
are("joins", [WORDS.and, WORDS.or, T.DoubleAmpersand, T.DoublePipe, T.Star, T.Slash, T.Percent]);
are("chooses", [T.Question]);
are("ends", [T.Pipe, T.InnerPipe]);

/** The place from which a search lies too deep in itself to be read. */
export function depthFault(tokens: readonly IToken[]): Fault | undefined {
  let brackets = 0;
  let negations = 0;
  let choices = 0;
  let operands = 0;
  if (tokens.length <= DEEPEST) return undefined;
  for (const token of tokens) {
    const kind = KINDS[token.tokenTypeIdx];
    negations = kind === "negates" ? negations + 1 : 0;
    if (kind === undefined) continue;
    operands += 1;
    if (kind === "opens") brackets += 1;
    else if (kind === "closes") brackets = Math.max(0, brackets - 1);
    else if (kind === "chooses") choices += 1;
    else if (kind === "ends") choices = operands = 0;
    if (brackets + negations + choices > DEEPEST || operands > LONGEST) return tooDeep(token.startOffset, token.image);
  }
  return undefined;
}

const tooDeep = (start: number, image: string): Fault => ({
  code: "search-syntax-too-deep",
  level: "error",
  phase: "parser",
  message: `the search is nested deeper than ${String(DEEPEST)} levels here, or has more than ${String(LONGEST)} operands in a row, and is not read`,
  help: "split the expression into stages: `… as name`",
  start,
  end: start + image.length,
});
