import type { Diagnostic } from "./diagnostic";
import { SourceText } from "./source-text";

/** Gives the text of a file, `undefined` when it cannot be shown. */
export type TextOf = (file: string) => string | undefined;

/** The lines that diagnostics are about; a file is cut into lines once. */
export class Lines {
  private readonly sources = new Map<string, SourceText | undefined>();

  constructor(private readonly textOf: TextOf = () => undefined) {}

  /** The line of a diagnostic; `undefined` when it has none, when it cannot be read, or when nobody should see it. */
  lineOf({ file, line, isSecret }: Diagnostic): string | undefined {
    if (file === undefined || line === undefined || isSecret === true) return undefined;
    return this.sourceOf(file)?.lineText(line);
  }

  private sourceOf(file: string): SourceText | undefined {
    if (this.sources.has(file)) return this.sources.get(file);
    const text = this.textOf(file);
    const source = text === undefined ? undefined : new SourceText(file, text);
    this.sources.set(file, source);
    return source;
  }
}

/** Characters of a line: 0-based UTF-16 offsets, the end exclusive, both inside the line. */
export interface LineSpan {
  /** Where it starts. */
  readonly start: number;
  /** Behind its last character; the same as `start` only at the line's end. */
  readonly end: number;
}

/** The characters of a line that a diagnostic is about: one when it does not say where it ends. */
export function spanInLine({ column = 1, endColumn = column + 1 }: Diagnostic, line: string): LineSpan {
  const start = Math.min(column - 1, line.length);
  return { start, end: Math.min(Math.max(endColumn - 1, start + 1), line.length) };
}
