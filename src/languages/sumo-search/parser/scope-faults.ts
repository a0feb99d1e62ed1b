import type { IToken } from "chevrotain";
import type { Fault } from "../../fault";
import * as T from "../lexer/tokens";
import { missingPipe } from "./faults";

/** What follows a word of the scope when it is meant to be an operator. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  parse: /^(?:"|regex$|field$|nodrop$|xml$|using$)/i,
  extract: /^(?:"|field$)/i,
  json: /^(?:"|auto$|field$|keys$)/i,
  csv: /^(?:_raw|extract|field)$/i,
  split: /^\w+$/,
  keyvalue: /^(?:"|infer$|auto$|regex$)/i,
  kv: /^(?:"|infer$|auto$|regex$)/i,
  timeslice: /^(?:\d+[smhdw]|by|\d+)$/i,
  count: /^by$/i,
  transpose: /^row$/i,
  sort: /^by$/i,
  order: /^by$/i,
  limit: /^\d+$/,
  as: /^[%\w]/,
};
/** Words that are operators when brackets follow. */
const CALLS =
  /^(?:sum|avg|min|max|count|count_distinct|first|last|pct|topk|if|values|concat|replace|toLowerCase|toUpperCase|formatDate)$/i;
const COMPARISON = /^(?:=|==|!=|<>|<|<=|>|>=|matches|in|contains)$/i;

/** An operator in the scope: the first pipe is missing. */
export function scopeFault(tokens: readonly IToken[]): Fault | undefined {
  const end = tokens.findIndex(({ tokenType }) => tokenType === T.Pipe);
  const scope = end < 0 ? tokens : tokens.slice(0, end);
  const index = scope.findIndex((_, at) => at > 0 && isOperator(scope, at));
  const token = scope[index];
  if (token === undefined) return undefined;
  const start = token.startOffset;
  return { ...missingPipe(token.image), level: "error", phase: "parser", start, end: start + token.image.length };
}

function isOperator(scope: readonly IToken[], at: number): boolean {
  const [before, token, next, afterNext] = [at - 1, at, at + 1, at + 2].map((each) => scope[each]);
  if (token?.tokenType !== T.ScopeWord || next === undefined || isJoined(before)) return false;
  const word = token.image.toLowerCase();
  if (next.tokenType === T.LParen) return CALLS.test(word) && touches(token, next);
  if (word === "as") return isValueEnd(before) && SHAPES["as"]?.test(next.image) === true;
  if (word === "where") return isCondition(next, afterNext);
  return (
    SHAPES[word]?.test(next.image) === true && (word !== "split" || /^(?:delim|extract)$/i.test(afterNext?.image ?? ""))
  );
}

function isJoined(before: IToken | undefined): boolean {
  const type = before?.tokenType;
  return type?.CATEGORIES?.includes(T.ScopeComparison) === true || /^(?:and|or|not)$/i.test(before?.image ?? "");
}

function isValueEnd(before: IToken | undefined): boolean {
  return before?.tokenType === T.RParen || before?.tokenType === T.QuotedText;
}

function touches(token: IToken, next: IToken): boolean {
  return next.startOffset - (token.startOffset + token.image.length) <= 1;
}

function isCondition(next: IToken, afterNext: IToken | undefined): boolean {
  if (next.tokenType === T.Bang || next.tokenType === T.LParen) return true;
  if (/^(?:isNull|isBlank|isEmpty|not)$/i.test(next.image)) return true;
  return afterNext !== undefined && COMPARISON.test(afterNext.image);
}
