import type { IToken, TokenType } from "chevrotain";
import type { Span } from "../span";
import { T } from "./tokens";

/** Behind the last character of a token. */
export function endOf(token: IToken | undefined): number {
  return token ? token.startOffset + token.image.length : 0;
}

/** Behind these, at the end of a line, an opening bracket is the most likely thing to be missing. */
const LEADS_BLOCK = new Set<TokenType | undefined>([T.And, T.Or, T.Not, T.Bang, T.In]);
const CONNECTIVES = new Set<TokenType>([T.And, T.Or, T.Not, T.Bang]);
const COMPARISONS = new Set<TokenType>([T.Compare, T.Like, T.Matches, T.In, T.Between, T.Is]);

/** Where tokens stand in lines, and how the lines are indented. */
export class Lines {
  private readonly starts: readonly number[];

  /**
   * @param tokens The tokens, without comments.
   * @param text The text that they come from.
   */
  constructor(
    private readonly tokens: readonly IToken[],
    private readonly text: string,
  ) {
    this.starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((each) => each.index + each[0].length)];
  }

  /** The line of an offset, from 0. */
  lineAt(offset: number): number {
    return this.starts.findLastIndex((start) => start <= offset);
  }

  /** The line of a token, from 0. */
  lineOf(index: number): number {
    return this.lineAt(this.tokens[index]?.startOffset ?? this.text.length);
  }

  /** Whether a token is the first of its line. */
  isFirst(index: number): boolean {
    return index === 0 || this.lineOf(index - 1) !== this.lineOf(index);
  }

  /** Whether a token is the last of its line, with others below. */
  isLast(index: number): boolean {
    return index >= 0 && index + 1 < this.tokens.length && this.lineOf(index + 1) !== this.lineOf(index);
  }

  /** Whether an opening bracket ends a line that is indented like the line of a closing one, of its kind. */
  isBlock(opener: number, closer: number): boolean {
    const isRound = this.tokens[opener]?.tokenType === T.OpenRound;
    const fits = isRound === (this.tokens[closer]?.tokenType === T.CloseRound);
    return fits && this.isLast(opener) && this.indentOf(opener) === this.indentOf(closer);
  }

  /** The index of the token before which an unclosed bracket should have been closed: a line that is not indented more. */
  endOfBlock(opener: number): number {
    const line = this.lineOf(opener);
    const indent = this.indentOf(opener);
    const ends = this.tokens.flatMap((_, index) => {
      const isEnd =
        index > opener && this.isFirst(index) && this.lineOf(index) > line && this.indentOf(index) <= indent;
      return isEnd ? [index] : [];
    });
    const behindGap = this.isLast(opener) ? ends.find((index) => this.hasGapBefore(index)) : undefined;
    return behindGap ?? (this.isLast(opener) ? this.tokens.length : (ends[0] ?? this.tokens.length));
  }

  /** The place before a token: an empty line, when there is one, or the end of the token before it. */
  gapBefore(index: number): Span {
    const from = endOf(this.tokens[index - 1]);
    if (!this.hasGapBefore(index)) return { start: Math.max(0, from - 1), end: from };
    const start = this.starts[this.lineAt(Math.max(0, from - 1)) + 1] ?? from;
    return { start, end: start };
  }

  /**
   * Where the bracket of a closing one that has none was probably to stand: at the end of a line, when the closing one
   * starts a line; else at the start of what it closes, the last line that is indented less. `undefined` when the line
   * of the closing one is as good a guess.
   */
  startOfBlock(closer: number): Span | undefined {
    return this.isFirst(closer) ? this.headOfBlock(closer) : this.headOfHanging(closer);
  }

  private headOfBlock(closer: number): Span | undefined {
    const indent = this.indentOf(closer);
    for (let index = closer - 1; index >= 0; index -= 1) {
      if (!this.isLast(index) || this.indentOf(index) > indent) continue;
      if (LEADS_BLOCK.has(this.tokens[index]?.tokenType)) return this.gapBefore(index + 1);
      if (this.hasGapBefore(index + 1)) return this.gapBefore(index + 1);
    }
    return { start: 0, end: 0 };
  }

  private headOfHanging(closer: number): Span | undefined {
    const line = this.lineOf(closer);
    const indent = this.indentOf(closer);
    if (!this.comparesBefore(closer)) return undefined;
    let head: number | undefined;
    for (
      let index = closer - 1;
      index >= 0 && (head === undefined || this.lineOf(index) === this.lineOf(head));
      index -= 1
    ) {
      if (this.lineOf(index) < line && this.indentOf(index) < indent && !CONNECTIVES.has(this.typeOf(index)))
        head = index;
    }
    return head === undefined ? undefined : { start: this.startOf(head), end: this.startOf(head) };
  }

  /** Whether what a bracket closes ends with a comparison, and so is no call that lost its opening one. */
  private comparesBefore(closer: number): boolean {
    for (let index = closer - 1; index >= 0 && !CONNECTIVES.has(this.typeOf(index)); index -= 1)
      if (COMPARISONS.has(this.typeOf(index))) return true;
    return false;
  }

  /** Whether an empty line stands before a token, or before the end of the text. */
  hasGapBefore(index: number): boolean {
    if (index <= 0) return this.lineOf(0) > 0;
    return (
      this.lineOf(index) >
      this.lineAt(Math.max(0, endOf(this.tokens[index - 1]) - 1)) + (index < this.tokens.length ? 1 : 0)
    );
  }

  private typeOf(index: number): TokenType {
    return this.tokens[index]?.tokenType ?? T.Comma;
  }

  private startOf(index: number): number {
    return this.tokens[index]?.startOffset ?? 0;
  }

  private indentOf(index: number): number {
    const start = this.starts[this.lineOf(index)] ?? 0;
    return this.text.slice(start).search(/[^ \t]/);
  }
}
