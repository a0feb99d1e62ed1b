import { cutIntoPieces, NUMBER, REGEX, WORD } from "../pieces";
import type { Grammar, Piece } from "../pieces";

/**
 * Sumo Logic documentation, "Field Expressions": only double quotes make strings, a backslash escapes; "Comments in
 * Search Queries"; `matches /regex/` and `replace(field, /regex/, …)` of the operators' pages.
 */
const GRAMMAR: Grammar = {
  forms: [
    ["comment", /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
    ["string", /"(?:[^"\\]|\\[\s\S])*"/y],
    ["regex", REGEX],
    ["placeholder", /\{\{\{[A-Za-z_]\w*\}\}\}|\{\{[A-Za-z_]\w*\}\}/y],
    ["number", NUMBER],
    ["word", WORD],
    ["punctuation", /\|\||\S/y],
  ],
  regexAfter: new Set(["matches", ","]),
};

/** Cuts a Sumo Logic search into its pieces. */
export function scanSearch(text: string): Piece[] {
  return cutIntoPieces(text, GRAMMAR);
}
