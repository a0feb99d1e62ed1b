import type { Span } from "../span";

/** What the scanner tells apart: code that may hold names, and what may not. */
export interface KqlPiece extends Span {
  readonly kind: "word" | "number" | "string" | "comment" | "punctuation";
}

const PIECE =
  /(?<comment>\/\/[^\n]*)|(?<string>[hH]?(?:@"(?:[^"]|"")*"|@'(?:[^']|'')*'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|```[\s\S]*?```|~~~[\s\S]*?~~~))|(?<number>\d[\w.]*)|(?<word>[A-Za-z_][\w]*)|(?<punctuation>[^\s])/gy;

/** Cuts KQL into words, numbers, strings, comments and single punctuation marks; white space lies between. */
export function scanKql(text: string): KqlPiece[] {
  const pieces: KqlPiece[] = [];
  const space = /\s*/y;
  let at = 0;
  while (at < text.length) {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (!match?.groups) break;
    const kind = Object.keys(match.groups).find((name) => match.groups?.[name] !== undefined) as KqlPiece["kind"];
    pieces.push({ kind, start: at, end: PIECE.lastIndex });
    at = PIECE.lastIndex;
  }
  return pieces;
}
