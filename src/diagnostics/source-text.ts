import type { Place } from "./diagnostic";

/** 1-based line and column, in UTF-16 units. */
export interface Position {
  /** 1-based line. */
  readonly line: number;
  /** 1-based column. */
  readonly column: number;
}

/** A text with its file name, which turns offsets into lines and columns. */
export class SourceText {
  private starts: readonly number[] | undefined;

  /**
   * @param file Path relative to the project's root, with forward slashes.
   * @param text The whole text.
   */
  constructor(
    readonly file: string,
    readonly text: string,
  ) {}

  /** The position of a UTF-16 offset; offsets past the end give the end. */
  positionAt(offset: number): Position {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.min(offset, this.text.length) - (starts[low] ?? 0) + 1 };
  }

  /** The text of a 1-based line without its line break; empty when there is no such line. */
  lineText(line: number): string {
    const starts = this.lineStarts();
    const start = starts[line - 1];
    if (start === undefined) return "";
    return this.text.slice(start, starts[line] ?? this.text.length).replace(/\r?\n$/, "");
  }

  private lineStarts(): readonly number[] {
    if (this.starts) return this.starts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at >= 0; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.starts = starts;
    return starts;
  }
}

/** The place between two offsets of a text; one of several lines ends with its first line. */
export function placeBetween(
  source: SourceText,
  { start, end }: { readonly start: number; readonly end: number },
): Place {
  const from = source.positionAt(start);
  const to = source.positionAt(end);
  const endColumn = to.line === from.line ? to.column : source.lineText(from.line).length + 1;
  return { file: source.file, ...from, ...(endColumn > from.column ? { endColumn } : {}) };
}
