import type { Position, Range } from "vscode-languageserver/node";

/** A word of a text and where it stands. */
export interface Word {
  /** The word. */
  readonly word: string;
  /** Its place. */
  readonly range: Range;
}

/** What a word may be, the longest form first: the name of a list has hyphens, a field's has dots. */
const FORMS = [/[A-Za-z_][\w.-]*/g, /[A-Za-z_][\w.]*/g, /[A-Za-z_]\w*/g];

/** The words that a place of a text lies in, the longest first. */
export function wordsAt(text: string, { line, character }: Position): Word[] {
  const content = text.split(/\r?\n/)[line] ?? "";
  const words = new Map<string, Word>();
  for (const form of FORMS) {
    for (const { 0: word, index } of content.matchAll(form)) {
      const end = index + word.length;
      if (index > character || character > end || words.has(word)) continue;
      words.set(word, { word, range: { start: { line, character: index }, end: { line, character: end } } });
    }
  }
  return [...words.values()];
}
