import type { IToken, TokenType } from "chevrotain";
import { endOf } from "./lines";
import { T } from "./tokens";
import type { CseComment } from "./tree";

/** A comment before one of these belongs to what stands before it. */
const CONTINUES = new Set<TokenType | undefined>([
  undefined,
  T.And,
  T.Or,
  T.Compare,
  T.Like,
  T.Matches,
  T.In,
  T.Between,
  T.Is,
  T.Escape,
  T.Arithmetic,
  T.CloseRound,
  T.CloseSquare,
  T.OpenSquare,
  T.Comma,
  T.Dot,
  T.Pipe,
  T.Where,
]);

/** With these a value ends. */
const ENDS_VALUE = new Set<TokenType | undefined>([
  T.Identifier,
  T.Text,
  T.Num,
  T.Bool,
  T.Null,
  T.Regex,
  T.CloseRound,
  T.CloseSquare,
]);

/** Comments with the tokens that they belong to. */
export function placeComments(comments: readonly IToken[], tokens: readonly IToken[], text: string): CseComment[] {
  return comments.map((comment) => {
    const { image, startOffset: start } = comment;
    const end = endOf(comment);
    const next = tokens.findIndex((each) => each.startOffset >= end);
    const behind = tokens[next < 0 ? tokens.length : next];
    const before = tokens[(next < 0 ? tokens.length : next) - 1];
    const isAfter = ENDS_VALUE.has(before?.tokenType) && (CONTINUES.has(behind?.tokenType) || isCall(before, behind));
    const side = isAfter ? "after" : "before";
    const anchor = isAfter ? endOf(before) : (behind?.startOffset ?? text.length);
    return Object.freeze({
      text: image,
      start,
      end,
      side,
      anchor,
      ownLine: keepsLine(side, behind) && isAlone(text, start, end),
    });
  });
}

function isCall(before: IToken | undefined, behind: IToken | undefined): boolean {
  return before?.tokenType === T.Identifier && behind?.tokenType === T.OpenRound;
}

/** Behind a condition a comment may have a line to itself; within a value there is no line to have. */
function keepsLine(side: CseComment["side"], behind: IToken | undefined): boolean {
  return side === "before" || behind === undefined || behind.tokenType === T.And || behind.tokenType === T.Or;
}

function isAlone(text: string, start: number, end: number): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start)) && /^[ \t]*(?:$|[\r\n])/.test(text.slice(end));
}
