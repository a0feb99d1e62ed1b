import { cutIntoPieces, NUMBER, REGEX, WORD } from "../pieces";
import type { Grammar, Piece } from "../pieces";

/**
 * Sumo Logic documentation, "Cloud SIEM Rules Syntax", and the rules that Sumo Logic ships: single quotes know no
 * escape, double quotes only `\"`; comments are block comments.
 */
const GRAMMAR: Grammar = {
  forms: [
    ["comment", /\/\*[\s\S]*?(?:\*\/|$)/y],
    ["string", /'[^']*'|"(?:\\"|[^"\\]|\\(?!"))*"/y],
    ["regex", REGEX],
    ["number", NUMBER],
    ["word", WORD],
    ["punctuation", /\|\||\S/y],
  ],
  regexAfter: new Set(["matches"]),
};

/** Cuts a CSE expression into its pieces. */
export function scanCse(text: string): Piece[] {
  return cutIntoPieces(text, GRAMMAR);
}
