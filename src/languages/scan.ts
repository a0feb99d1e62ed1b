import { scanCse } from "./cse-expression/scan";
import { unquoteCse } from "./cse-expression/strings";
import { scanKql } from "./kql/scan";
import { unquoteKql } from "./kql/strings";
import type { Language } from "./literal";
import type { Piece } from "./pieces";
import { scanSearch } from "./sumo-search/scan";
import { unquoteSearch } from "./sumo-search/strings";

const SCANNERS = { kql: scanKql, "sumo-search": scanSearch, "cse-expression": scanCse } as const;
const UNQUOTED = { kql: unquoteKql, "sumo-search": unquoteSearch, "cse-expression": unquoteCse } as const;

/** A piece of a text with its characters. */
export interface Token extends Piece {
  /** Its characters, quotes and all. */
  readonly text: string;
}

/** The pieces of a text in a language, in order; only white space lies between them. */
export function scan(language: Language, text: string): Token[] {
  return SCANNERS[language](text).map(({ kind, start, end }) => ({ kind, start, end, text: text.slice(start, end) }));
}

/** The pieces of a text without its comments. */
export function scanCode(language: Language, text: string): Token[] {
  return scan(language, text).filter((each) => each.kind !== "comment");
}

/** What a string of a language says; `undefined` when the language does not know one of its escapes. */
export function unquoted(language: Language, literal: string): string | undefined {
  return UNQUOTED[language](literal);
}
