/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface Span {
  /** Where it starts. */
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

/** A text that takes the place of a span. */
export interface Replacement extends Span {
  /** What stands there afterwards. */
  readonly text: string;
}

/**
 * A text with spans replaced; what lies outside them stays as it was, to the character.
 * @throws RangeError when two spans overlap.
 */
export function replaceSpans(text: string, replacements: readonly Replacement[]): string {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end, text: with_ } of sorted) {
    if (start < at) throw new RangeError(`replacements overlap at ${String(start)}`);
    result += text.slice(at, start) + with_;
    at = end;
  }
  return result + text.slice(at);
}

/** A replacement that was made: where it stands in the text before, and how long it is in the text after. */
export interface Edit extends Span {
  /** The length of what stands there afterwards. */
  readonly length: number;
}

/** What {@link replaceSpans} makes of replacements, for looking places up later. */
export function editsOf(replacements: readonly Replacement[]): Edit[] {
  return replacements
    .map(({ start, end, text }) => ({ start, end, length: text.length }))
    .sort((a, b) => a.start - b.start);
}

/**
 * The span of the text before replacements that a span of the text after them comes from: to the character outside
 * the replacements, and the whole of what was replaced where it touches one.
 */
export function spanBefore(edits: readonly Edit[], { start, end }: Span): Span {
  let shift = 0;
  let from = start;
  let to = end;
  for (const edit of edits) {
    const at = edit.start + shift;
    const behind = at + edit.length;
    shift += edit.length - (edit.end - edit.start);
    if (start >= behind) from = start - shift;
    else if (start >= at) from = edit.start;
    if (end > behind) to = end - shift;
    else if (end > at) to = edit.end;
  }
  return { start: from, end: Math.max(from, to) };
}
