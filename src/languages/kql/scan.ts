import { cutIntoPieces, NUMBER, WORD } from "../pieces";
import type { Grammar, Piece } from "../pieces";

/** Kusto documentation, "The string data type": quoted, verbatim (`@`) and multi-line strings, each also behind `h`. */
const STRING =
  /[hH]?(?:@"(?:[^"\r\n]|"")*"|@'(?:[^'\r\n]|'')*'|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|```[\s\S]*?```|~~~[\s\S]*?~~~)/y;

const GRAMMAR: Grammar = {
  forms: [
    ["comment", /\/\/[^\n]*/y],
    ["string", STRING],
    ["number", NUMBER],
    ["word", WORD],
    ["punctuation", /```|~~~|\S/y],
  ],
  regexAfter: new Set(),
};

/** Cuts KQL into its pieces. */
export function scanKql(text: string): Piece[] {
  return cutIntoPieces(text, GRAMMAR);
}
