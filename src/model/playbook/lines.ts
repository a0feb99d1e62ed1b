/** One line of a Markdown file. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** The text without its line break. */
  readonly text: string;
  /** Whether it belongs to a code fence, whose text is never a title or a table. */
  readonly fenced: boolean;
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** The lines of a text, whatever its line breaks, without a byte order mark. */
export function linesOf(text: string): Line[] {
  let open: string | undefined;
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((line, index) => {
      const mark = FENCE.exec(line)?.[1];
      const fenced = open !== undefined || mark !== undefined;
      if (open === undefined) open = mark;
      else if (mark?.startsWith(open) && line.trim() === mark) open = undefined;
      return { number: index + 1, text: line, fenced };
    });
}

/** The text of some lines, without empty lines at its ends. */
export function textOf(lines: readonly Line[]): string {
  const texts = lines.map((line) => line.text);
  const first = texts.findIndex((text) => text.trim() !== "");
  const last = texts.findLastIndex((text) => text.trim() !== "");
  return first < 0 ? "" : texts.slice(first, last + 1).join("\n");
}
