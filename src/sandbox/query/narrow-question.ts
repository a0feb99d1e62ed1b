import type { SavedFunction } from "../estate";
import type { QueryQuestion } from "../http/query-service";

/** A question without the tables, functions and watchlists that its query cannot reach. */
export interface NarrowQuestion extends QueryQuestion {
  /** Those of its tables that may have other columns too. */
  readonly openTables: readonly string[];
  /** Whether the query may read every table of the workspace: `union *`, `search "text"`. */
  readonly mayReadAll: boolean;
}

const WILDCARD_READERS = /\b(?:union|search|find)\b/;
const NAME_WITH_STAR = /\*?[A-Za-z_][\w*]*\*[\w*]*|\*\w[\w*]*/g;

/** Keeps what the text names, and what the functions that it names name. */
export function narrowQuestion({
  query,
  tables,
  openTables = [],
  functions,
  watchlists,
}: QueryQuestion): NarrowQuestion {
  const called = calledFunctions(query, functions);
  const text = [query, ...called.map((each) => each.body)].join("\n");
  const lowered = text.toLowerCase();
  const named = namedTables(text, tables);
  return {
    query,
    tables: named,
    openTables: openTables.filter((each) => Object.hasOwn(named, each)),
    functions: called,
    watchlists: lowered.includes("_getwatchlist")
      ? watchlists.filter(({ alias }) => lowered.includes(alias.toLowerCase()))
      : [],
    mayReadAll: /\bunion\b[^|;]*\*|\b(?:search|find)\b/.test(text),
  };
}

function namedTables(text: string, tables: QueryQuestion["tables"]): QueryQuestion["tables"] {
  const words = wordsOf(text);
  const patterns = WILDCARD_READERS.test(text) ? (text.match(NAME_WITH_STAR) ?? []) : [];
  const matched = patterns.length > 0 ? Object.keys(tables).filter(matchesOneOf(patterns)) : [];
  const found: Record<string, Readonly<Record<string, string>>> = {};
  for (const name of [...words, ...matched].sort()) {
    const columns = Object.hasOwn(tables, name) ? tables[name] : undefined;
    if (columns) found[name] = columns;
  }
  return found;
}

function matchesOneOf(patterns: readonly string[]): (name: string) => boolean {
  const all = new RegExp(`^(?:${[...new Set(patterns)].map((each) => each.replace(/\*+/g, ".*")).join("|")})$`);
  return (name) => all.test(name);
}

function calledFunctions(query: string, functions: readonly SavedFunction[]): SavedFunction[] {
  const byAlias = new Map(functions.map((each) => [each.alias, each]));
  const found = new Set<SavedFunction>();
  const texts = [query];
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      const named = byAlias.get(word);
      if (!named || found.has(named)) continue;
      found.add(named);
      texts.push(named.body);
    }
  }
  return [...found].sort((a, b) => (a.alias < b.alias ? -1 : 1));
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[A-Za-z_]\w*/g));
}
