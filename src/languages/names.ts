import { scanKql } from "./kql/scan";
import type { Language } from "./literal";

/** What a text names that must exist before it runs. */
export interface NamedThings {
  /** Watchlists (KQL) or match lists (CSE), by the name they have in the SIEM. */
  readonly lists: readonly string[];
  /** Words that a function call could be (KQL): compared with the functions that are declared. */
  readonly calls: readonly string[];
}

/** The lists and functions that a text names, sorted, each once. */
export function findNamedThings(language: Language, text: string): NamedThings {
  if (language === "kql") return kqlNames(text);
  return {
    lists: unique(
      [...text.matchAll(/listMatches\s*,\s*(?:'([^']*)'|"([^"]*)")/g)].map((match) => match[1] ?? match[2] ?? ""),
    ),
    calls: [],
  };
}

function kqlNames(text: string): NamedThings {
  const pieces = scanKql(text).filter((each) => each.kind !== "comment");
  const words = pieces.map((piece) => text.slice(piece.start, piece.end));
  const lists = words.flatMap((word, index) => {
    const named = words[index + 2];
    if (!/^_GetWatchlist$/i.test(word) || words[index + 1] !== "(" || named === undefined) return [];
    return [named.replace(/^[hH]?@?["']|["']$/g, "")];
  });
  const calls = words.filter((_, index) => pieces[index]?.kind === "word" && words[index + 1] === "(");
  return { lists: unique(lists), calls: unique(calls) };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
