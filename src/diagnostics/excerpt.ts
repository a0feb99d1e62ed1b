import { displayWidth } from "./display-width";
import type { LineSpan } from "./lines";
import { printable } from "./printable";

const LONGEST = 160;
const BEFORE_SPAN = 60;

/** A line as it is shown, and what stands below it. */
export interface Excerpt {
  /** The line, or the part of a long one around the span. */
  readonly text: string;
  /** Carets below the span, behind what moves them there: the tabs of the line, and spaces. */
  readonly carets: string;
}

/** A line with carets below a span; of a line longer than 160 characters the part around it. */
export function excerptOf(line: string, span: LineSpan): Excerpt {
  const { start, end } = windowOf(line, span);
  const head = start > 0 ? "…" : "";
  const text = `${head}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
  const before = head + line.slice(start, span.start);
  const marked = line.slice(span.start, Math.min(span.end, end));
  return { text: printable(text), carets: indentLike(before) + "^".repeat(Math.max(1, displayWidth(marked))) };
}

function windowOf(line: string, span: LineSpan): LineSpan {
  if (line.length <= LONGEST) return { start: 0, end: line.length };
  const start = Math.min(Math.max(0, span.start - BEFORE_SPAN), line.length - LONGEST);
  return { start: outsidePair(line, start), end: outsidePair(line, start + LONGEST) };
}

/** An offset that does not tear the two halves of a character apart. */
function outsidePair(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/** Spaces as wide as a text, its tabs kept: a terminal decides how wide those are. */
function indentLike(text: string): string {
  const pieces = printable(text).split("\t");
  return pieces.map((piece) => " ".repeat(displayWidth(piece))).join("\t");
}
