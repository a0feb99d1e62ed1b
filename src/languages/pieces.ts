import type { Span } from "./span";

/** What a scanner tells apart: code that may hold names, and what may not. */
export interface Piece extends Span {
  /** What it is. */
  readonly kind: "comment" | "string" | "regex" | "placeholder" | "number" | "word" | "punctuation";
}

/** How the pieces of a language look: the first form that matches wins. */
export interface Grammar {
  /** The kinds with their forms, each a sticky pattern; the last one matches any character. */
  readonly forms: readonly (readonly [Piece["kind"], RegExp])[];
  /** The pieces, in lower case, behind which `/` starts a regular expression and does not divide. */
  readonly regexAfter: ReadonlySet<string>;
}

/** A number with its exponent and suffix, which languages share. */
export const NUMBER = /(?:0[xX][0-9A-Fa-f]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\w*)/y;
/** A name. */
export const WORD = /[A-Za-z_]\w*/y;
/** A regular expression between slashes; a slash stands in it behind a backslash or within brackets. */
export const REGEX = /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//y;

const SPACE = /\s*/y;

/** Cuts a text into pieces; only white space lies between them. A quote that does not close is punctuation. */
export function cutIntoPieces(text: string, grammar: Grammar): Piece[] {
  const pieces: Piece[] = [];
  let before = "";
  let at = endOf(SPACE, text, 0);
  while (at < text.length) {
    const piece = pieceAt(text, at, grammar, before);
    pieces.push(piece);
    if (piece.kind !== "comment") before = text.slice(at, piece.end).toLowerCase();
    at = endOf(SPACE, text, piece.end);
  }
  return pieces;
}

function pieceAt(text: string, start: number, { forms, regexAfter }: Grammar, before: string): Piece {
  for (const [kind, form] of forms) {
    if (kind === "regex" && !regexAfter.has(before)) continue;
    const end = endOf(form, text, start);
    if (end > start) return { kind, start, end };
  }
  return { kind: "punctuation", start, end: start + 1 };
}

/** Where a form that starts at an offset ends; the offset itself when it does not match. */
function endOf(form: RegExp, text: string, start: number): number {
  form.lastIndex = start;
  return form.test(text) ? form.lastIndex : start;
}
