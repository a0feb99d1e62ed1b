import type { IToken, TokenType } from "chevrotain";
import type { Fault } from "../fault";
import { endOf, Lines } from "./lines";
import { T } from "./tokens";

/** Tokens whose brackets pair, and what had to be done for it. */
export interface Paired {
  /** The tokens, without brackets that closed nothing, with those that were missing. */
  readonly tokens: IToken[];
  /** One fault for each bracket without its counterpart. */
  readonly faults: readonly Fault[];
}

/** An opening bracket without a counterpart. */
interface Opening {
  /** The index of its token. */
  readonly index: number;
  /** The index of the token before which it should have been closed, where that is certain. */
  readonly end?: number;
}

/** Brackets without a counterpart. */
interface Unpaired {
  readonly opening: readonly Opening[];
  /** Closing brackets, by the index of their token. */
  readonly closing: readonly number[];
  /** Each `IN` behind which the bracket is missing that a later one closes. */
  readonly lists: readonly number[];
}

const CLOSER_OF = new Map<TokenType, TokenType>([
  [T.OpenRound, T.CloseRound],
  [T.OpenSquare, T.CloseSquare],
]);
const SIGN_OF = new Map<TokenType, string>([
  [T.CloseRound, ")"],
  [T.CloseSquare, "]"],
]);

/** Pairs brackets before the parser reads them, so that a missing one is reported once and near where it belongs. */
export function pairBrackets(tokens: IToken[], text: string): Paired {
  const plain = pairByOrder(tokens);
  if (countOf(plain) === 0) return { tokens, faults: [] };
  const lines = new Lines(tokens, text);
  if (countOf(plain) > MOST) return repair(tokens, firstOf(plain), lines);
  const byLayout = pairByLayout(tokens, lines);
  return repair(tokens, countOf(byLayout) <= countOf(plain) ? byLayout : plain, lines);
}

/** More brackets without a counterpart are no slip: the layout would say nothing, and one finding says enough. */
const MOST = 20;

function firstOf({ opening, closing }: Unpaired): Unpaired {
  const first = opening.length > 0 ? opening.slice(0, 1) : [];
  return { opening: first, closing: first.length > 0 ? [] : closing.slice(0, 1), lists: [] };
}

function countOf({ opening, closing, lists }: Unpaired): number {
  return opening.length + closing.length + lists.length;
}

/** The usual way: a bracket closes the last one that is open. */
function pairByOrder(tokens: readonly IToken[]): Unpaired {
  const open: number[] = [];
  const closing: number[] = [];
  tokens.forEach(({ tokenType }, index) => {
    if (CLOSER_OF.has(tokenType)) open.push(index);
    else if (SIGN_OF.has(tokenType) && !closesLast(tokens, open, index)) closing.push(index);
  });
  return { opening: open.map((index) => ({ index })), closing, lists: [] };
}

function closesLast(tokens: readonly IToken[], open: number[], closer: number): boolean {
  const last = tokens[open.at(-1) ?? -1];
  if (!last || CLOSER_OF.get(last.tokenType) !== tokens[closer]?.tokenType) return false;
  open.pop();
  return true;
}

/**
 * By layout: a bracket that starts a line closes one that ended a line of the same indentation, and no other; the
 * brackets of a call or a list end before a comparison. It tells which bracket of several has no counterpart.
 */
function pairByLayout(tokens: readonly IToken[], lines: Lines): Unpaired {
  const open: number[] = [];
  const opening: Opening[] = [];
  const closing: number[] = [];
  const lists: number[] = [];
  tokens.forEach(({ tokenType }, index) => {
    const last = open.at(-1) ?? -1;
    if (ENDS_VALUES.has(tokenType) && holdsValues(tokens, last)) opening.push({ index: open.pop() ?? 0, end: index });
    if (CLOSER_OF.has(tokenType) || lacksList(tokens, index)) open.push(index);
    if (!SIGN_OF.has(tokenType)) return;
    const partner = lines.isFirst(index) ? open.findLastIndex((each) => lines.isBlock(each, index)) : -1;
    if (partner >= 0)
      opening.push(
        ...open
          .splice(partner)
          .slice(1)
          .map((each) => ({ index: each })),
      );
    else if (tokens[last]?.tokenType === T.In) lists.push(open.pop() ?? 0);
    else if (lines.isLast(last) || endsCall(tokens, index) || !closesLast(tokens, open, index)) closing.push(index);
  });
  const left = [...opening, ...open.map((index) => ({ index }))];
  return { opening: left.filter(({ index }) => tokens[index]?.tokenType !== T.In), closing, lists };
}

/** Whether an `IN` has a value behind it and not the bracket of its list. */
function lacksList(tokens: readonly IToken[], index: number): boolean {
  const after = tokens[index + 1]?.tokenType;
  return tokens[index]?.tokenType === T.In && (after === T.Text || after === T.Num);
}

/** Whether a bracket closes a name alone, to be compared: `lowerx) LIKE` is a call that lost its opening bracket. */
function endsCall(tokens: readonly IToken[], closer: number): boolean {
  const [lead, name] = tokens.slice(Math.max(0, closer - 2), closer);
  if (name?.tokenType !== T.Identifier || !COMPARISONS.has(tokens[closer + 1]?.tokenType ?? T.Dot)) return false;
  if (lead?.tokenType !== T.OpenRound) return LEADS.has(lead?.tokenType ?? T.Dot);
  return tokens[closer - 3]?.tokenType !== T.Identifier;
}

const COMPARISONS = new Set<TokenType>([T.Compare, T.Like, T.Matches, T.In, T.Between, T.Is]);
const LEADS = new Set<TokenType>([T.And, T.Or, T.Not, T.Bang]);
/** What no value holds. */
const ENDS_VALUES = new Set<TokenType>([...COMPARISONS, T.And, T.Or]);

/** Whether a bracket holds values only: that of a call or of a list behind `IN`, or one of an element. */
function holdsValues(tokens: readonly IToken[], opener: number): boolean {
  const before = tokens[opener - 1];
  if (!before || before.tokenType === T.In) return before !== undefined;
  return before.tokenType === T.Identifier && !/^(?:if|hasthreatmatch)$/i.test(before.image);
}

function repair(tokens: readonly IToken[], { opening, closing, lists }: Unpaired, lines: Lines): Paired {
  const ended = opening.map(({ index, end }) => ({ index, end: end ?? lines.endOfBlock(index) }));
  const faults = [
    ...ended.map((each) => unclosed(tokens, each, lines)),
    ...closing.map((index) => stray(tokens, index, lines)),
    ...lists.map((index) => bareList(tokens[index])),
  ].sort((a, b) => a.start - b.start);
  const added = new Map<number, IToken[]>();
  for (const { index, end } of [...ended].sort((a, b) => b.index - a.index))
    added.set(end, [...(added.get(end) ?? []), closerFor(tokens, index, end)]);
  const repaired = tokens.flatMap((token, index) => [
    ...(added.get(index) ?? []),
    ...(closing.includes(index) ? [] : [token]),
    ...(lists.includes(index) ? [madeUp(T.OpenRound, endOf(token))] : []),
  ]);
  return { tokens: [...repaired, ...(added.get(tokens.length) ?? [])], faults };
}

function closerFor(tokens: readonly IToken[], opener: number, before: number): IToken {
  const type = CLOSER_OF.get(tokens[opener]?.tokenType ?? T.OpenRound) ?? T.CloseRound;
  return madeUp(type, endOf(tokens[before - 1]));
}

function madeUp(type: TokenType, startOffset: number): IToken {
  return { image: "", startOffset, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
}

function bareList(token: IToken | undefined): Fault {
  return {
    code: "cse-syntax-list",
    level: "error",
    phase: "parser",
    start: token?.startOffset ?? 0,
    end: endOf(token),
    message: `the list behind \`${token?.image ?? "IN"}\` is closed by a bracket and not opened by one`,
    help: `put \`(\` behind \`${token?.image ?? "IN"}\``,
  };
}

function unclosed(tokens: readonly IToken[], { index, end }: Required<Opening>, lines: Lines): Fault {
  const token = tokens[index];
  const sign = SIGN_OF.get(CLOSER_OF.get(token?.tokenType ?? T.OpenRound) ?? T.CloseRound) ?? ")";
  const gap = lines.gapBefore(end);
  const isSameLine = lines.lineOf(index) === lines.lineAt(gap.start);
  return {
    code: "cse-syntax-unclosed-bracket",
    level: "error",
    phase: "parser",
    ...(isSameLine ? { start: token?.startOffset ?? 0, end: endOf(token) } : gap),
    message: `\`${token?.image ?? "("}\`${isSameLine ? "" : ` of line ${lines.lineOf(index) + 1}`} is not closed`,
    help: `put \`${sign}\` behind what it encloses`,
  };
}

function stray(tokens: readonly IToken[], index: number, lines: Lines): Fault {
  const token = tokens[index];
  const gap = lines.startOfBlock(index);
  return {
    code: "cse-syntax-stray-bracket",
    level: "error",
    phase: "parser",
    ...(gap ?? { start: token?.startOffset ?? 0, end: endOf(token) }),
    message: `\`${token?.image ?? ")"}\`${gap ? ` of line ${lines.lineOf(index) + 1}` : ""} closes nothing`,
    help: gap
      ? "open the bracket here, or take the other out"
      : "take it out, or open the bracket where it should start",
  };
}
