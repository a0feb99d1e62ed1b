import type { Piece } from "../pieces";
import type { Span } from "../span";
import { scanKql } from "./scan";

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** Words behind which parentheses may hold a whole query: operators, functions of tables, and the kinds of a join. */
const BEFORE_QUERY = new Set(
  (
    "join lookup union toscalar materialize as on view fork facet inner innerunique leftouter rightouter fullouter " +
    "leftanti rightanti leftsemi rightsemi anti shuffle broadcast left right local remote auto"
  ).split(" "),
);

/** What stands before `=` in `union isfuzzy=true (`, `join kind=inner (`. */
const OF_OPERATOR = new Set(["kind", "isfuzzy", "withsource", "with_source", "strategy", "remote", "shufflekey"]);

interface Opening {
  readonly piece: Piece;
  readonly mark: string;
  readonly holdsQuery: boolean;
}

/** A bracket that is not closed, and where it should have been. */
export interface UnclosedBracket {
  /** The bracket. */
  readonly opening: Span;
  /** Where that shows: at the bracket, or at the last thing that it can hold when it opens a block of lines. */
  readonly place: Span;
}

/**
 * The opening bracket that is not closed. Where several could be meant, the one that cannot reach as far as the text
 * does: behind it stands a `|` or `;` that belongs to what is outside.
 */
export function unclosedBracket(text: string): UnclosedBracket | undefined {
  const pieces = scanKql(text).filter((each) => each.kind !== "comment");
  const open: Opening[] = [];
  for (const [index, piece] of pieces.entries()) {
    const mark = piece.kind === "punctuation" ? text.slice(piece.start, piece.end) : "";
    const last = open.at(-1);
    if (last && isOutside(text, mark, piece, last)) return unclosed(text, last, pieces[index - 1]);
    if (CLOSING[mark] !== undefined) open.push({ piece, mark, holdsQuery: holdsQuery(text, pieces, index) });
    else if (/^[)\]}]$/.test(mark) && last) {
      if (CLOSING[last.mark] !== mark) return unclosed(text, last, pieces[index - 1]);
      open.pop();
    }
  }
  const last = open.at(-1);
  return last && unclosed(text, last, pieces.at(-1));
}

function unclosed(text: string, { piece: opening }: Opening, last: Piece | undefined): UnclosedBracket {
  const opensBlock = /^[[({\s]*(?:\/\/.*)?$/.test(text.slice(opening.end).split("\n")[0] ?? "");
  return { opening, place: opensBlock && last ? last : opening };
}

function isOutside(
  text: string,
  mark: string,
  piece: Piece,
  { holdsQuery, mark: opening, piece: at }: Opening,
): boolean {
  if (mark === ";") return opening !== "{";
  return mark === "|" && (!holdsQuery || (isListTest(text, at) && isNextOperator(text, piece, at)));
}

/** `in (`, which takes a list as well as a query. */
function isListTest(text: string, { start }: Piece): boolean {
  return /\b(?:in|has_any|has_all)~?\s*$/i.test(text.slice(Math.max(0, start - 16), start));
}

/** Whether a `|` begins its line, no further in than the line of the bracket. */
function isNextOperator(text: string, { start }: Piece, opening: Piece): boolean {
  const line = lineAt(text, start);
  const other = lineAt(text, opening.start);
  return line.start > other.start && start === line.start + line.indent && line.indent <= other.indent;
}

function lineAt(text: string, offset: number): { readonly start: number; readonly indent: number } {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return { start, indent: /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0 };
}

function holdsQuery(text: string, pieces: readonly Piece[], index: number): boolean {
  const word = (at: number): string => {
    const piece = pieces[at];
    return piece ? text.slice(piece.start, piece.end).toLowerCase() : "";
  };
  if (word(index) !== "(") return word(index) === "{";
  const before = word(index - 1);
  if (before === "=") return word(index - 3) === "let";
  if (word(index - 2) === "=" && OF_OPERATOR.has(word(index - 3))) return true;
  // `in (`, `in ((`, `union (…), (…)`, and the start of a statement.
  if (
    ["", "(", ",", ";", "{"].includes(before) ||
    isListTest(text, pieces[index] ?? { kind: "word", start: 0, end: 0 })
  )
    return true;
  return BEFORE_QUERY.has(before);
}
