/** A block of code in a document. */
export interface Fence {
  /** Path of the document from the project's root, with forward slashes. */
  readonly file: string;
  /** 1-based line of the block's first line of code. */
  readonly line: number;
  /** The first word behind the backticks: `ts`, `sh`, or an empty text. */
  readonly language: string;
  /** The other words behind the backticks: `run`. */
  readonly marks: readonly string[];
  /** The code, without the fences and their indentation. */
  readonly code: string;
}

const OPENING = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)\s*([^`]*)$/;

/** The blocks of code of a document, in their order. A block that is never closed ends with the document. */
export function fencesOf(file: string, text: string): Fence[] {
  const lines = text.split(/\r?\n/);
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = OPENING.exec(lines[index] ?? "");
    if (!opening) continue;
    const [, indent = "", ticks = "", language = "", marks = ""] = opening;
    const end = lines.findIndex((line, at) => at > index && isClosing(line, ticks));
    const code = lines.slice(index + 1, end < 0 ? undefined : end).map((line) => withoutIndent(line, indent));
    fences.push({ file, line: index + 2, language, marks: marks.split(/\s+/).filter(Boolean), code: code.join("\n") });
    index = end < 0 ? lines.length : end;
  }
  return fences;
}

function isClosing(line: string, ticks: string): boolean {
  const trimmed = line.trim();
  return trimmed.startsWith(ticks) && trimmed === ticks.charAt(0).repeat(trimmed.length);
}

function withoutIndent(line: string, indent: string): string {
  return line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
}
