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
