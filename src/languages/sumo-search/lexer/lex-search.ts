import type { IToken, TokenType } from "chevrotain";
import type { Fault } from "../../fault";
import { lexerFaults, tokenFault } from "./faults";
import { AggregateName, AGGREGATES, ALL_WORDS, STAGES } from "./keywords";
import { makeLexer } from "./modes";
import * as T from "./tokens";

/** A comment of a search. */
export interface SearchComment {
  /** Its characters, marks and all. */
  readonly text: string;
  /** Where it starts. */
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

/** A search in pieces. */
export interface LexedSearch {
  /** The pieces that the parser reads. */
  readonly tokens: IToken[];
  /** The comments between them. */
  readonly comments: readonly SearchComment[];
  /** What no piece of a search looks like. */
  readonly faults: readonly Fault[];
}

let lexer: ReturnType<typeof makeLexer> | undefined;

/** Cuts a search into pieces: words that are operators get their own token types. */
export function lexSearch(text: string): LexedSearch {
  lexer ??= makeLexer();
  const { tokens, groups, errors } = lexer.tokenize(text);
  const comments = (groups["comments"] ?? []).map(({ image, startOffset }) => ({
    text: image.trimEnd(),
    start: startOffset,
    end: startOffset + image.trimEnd().length,
  }));
  const faults: Fault[] = [];
  new Refiner(faults).refine(tokens);
  return { tokens, comments, faults: [...faults, ...lexerFaults(text, errors)] };
}

/** Words that mean something in a scope too. */
const SCOPE_WORDS = new Set(["and", "or", "not", "in"]);
/** Marks that make a word in front of them a value and not an operator. */
const VALUE_FOLLOWS = new Set<TokenType>([
  T.Star,
  T.Slash,
  T.Percent,
  T.Equal,
  T.DoubleEqual,
  T.NotEqual,
  T.Unequal,
  T.LessEqual,
  T.GreaterEqual,
  T.Less,
  T.Greater,
  T.Question,
  T.DoubleAmpersand,
  T.DoublePipe,
]);

/** Finds out what single pieces cannot say: which words are operators, which pipes belong to an inner search. */
class Refiner {
  /** For each open bracket, whether pipes within it belong to an inner search. */
  private readonly brackets: boolean[] = [];
  private inner = 0;
  private stage = "";

  constructor(private readonly faults: Fault[]) {}

  refine(tokens: IToken[]): void {
    for (let index = 0; index < tokens.length; index += 1) this.refineAt(tokens, index);
  }

  private refineAt(tokens: IToken[], index: number): void {
    const token = tokens[index];
    if (token === undefined) return;
    const type = token.tokenType;
    if (type === T.Word) this.refineWord(tokens, index, token);
    else if (type === T.ScopeWord) refineScopeWord(token);
    else if (type.CATEGORIES?.includes(T.Pipe) === true || type === T.Pipe)
      retype(token, this.inner > 0 ? T.InnerPipe : T.Pipe);
    else if (type === T.LParen || type === T.SubqueryOpen) this.open(tokens, index, type);
    else if (type === T.RParen || type === T.RBracket) this.close();
    else {
      const fault = tokenFault(tokens, index);
      if (fault) this.faults.push(fault);
    }
  }

  private refineWord(tokens: IToken[], index: number, token: IToken): void {
    const lower = token.image.toLowerCase();
    const before = tokens[index - 1]?.tokenType;
    if (before === T.Pipe) this.stage = lower;
    const type = ALL_WORDS.get(lower);
    if (type === undefined) return;
    const next = tokens[index + 1];
    const isFirst = before === T.Pipe || before === T.InnerPipe;
    if (!isFirst || next === undefined || !isValue(type, next)) retype(token, type);
  }

  private open(tokens: IToken[], index: number, type: TokenType): void {
    const isInner = type === T.SubqueryOpen || this.startsInnerSearch(tokens, index);
    this.brackets.push(isInner);
    if (isInner) this.inner += 1;
  }

  private close(): void {
    if (this.brackets.pop() === true) this.inner -= 1;
  }

  /** Whether `(` opens a table of a join, the search of a `filter`, or what a transaction's rows go through. */
  private startsInnerSearch(tokens: readonly IToken[], index: number): boolean {
    if (this.inner > 0 || this.brackets.length > 0) return false;
    if (this.stage === "join" || this.stage === "transactionize") return true;
    return this.stage === "filter" && tokens[index - 1]?.image.toLowerCase() === "in";
  }
}

/** Whether an operator's word in front of a stage is a field there: what follows takes a value in front of it. */
function isValue(type: TokenType, next: IToken): boolean {
  const isAggregate = type.CATEGORIES?.includes(AggregateName) === true;
  if (VALUE_FOLLOWS.has(next.tokenType)) return type !== STAGES.fields && type !== STAGES.lookup;
  if (next.tokenType === T.Minus || next.tokenType === T.Plus) return isAggregate;
  return isAggregate && /^as$/i.test(next.image) && type !== AGGREGATES.count;
}

function refineScopeWord(token: IToken): void {
  const lower = token.image.length < 4 ? token.image.toLowerCase() : "";
  const type = SCOPE_WORDS.has(lower) ? ALL_WORDS.get(lower) : undefined;
  if (type) retype(token, type);
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}
