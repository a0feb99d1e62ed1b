import type { Language } from "./literal";
import { scanCode, unquoted } from "./scan";
import type { Token } from "./scan";

/** What a text names that must exist before it runs. */
export interface NamedThings {
  /** Watchlists (KQL) or match lists (CSE), by the name they have in the SIEM. */
  readonly lists: readonly string[];
  /** Words that a function call could be (KQL): compared with the functions that are declared. */
  readonly calls: readonly string[];
}

/** How a list is named: a word, a mark, and behind it the name as a string. */
const LIST_NAMED = {
  kql: [/^_GetWatchlist$/i, "("],
  "sumo-search": [/^listMatches$/, ","],
  "cse-expression": [/^listMatches$/, ","],
} as const;

/** The lists and functions that a text names, sorted, each once. */
export function findNamedThings(language: Language, text: string): NamedThings {
  const tokens = scanCode(language, text);
  return { lists: unique(listNames(language, tokens)), calls: language === "kql" ? unique(calls(tokens)) : [] };
}

function listNames(language: Language, tokens: readonly Token[]): string[] {
  const [word, mark] = LIST_NAMED[language];
  return tokens.flatMap((token, index) => {
    const name = tokens[index + 2];
    if (token.kind !== "word" || !word.test(token.text) || tokens[index + 1]?.text !== mark) return [];
    return name?.kind === "string" ? (unquoted(language, name.text) ?? []) : [];
  });
}

function calls(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ kind }, index) => kind === "word" && tokens[index + 1]?.text === "(")
    .map((each) => each.text);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
