import type { Fault } from "../fault";
import { parseSearch } from "./parse-search";
import { printSearch } from "./print/search";

/** A search in its canonical layout, or why it has none. */
export interface FormattedSearch {
  /** The text; absent when the search has faults. */
  readonly text?: string;
  /** What is wrong with the words. */
  readonly faults: readonly Fault[];
}

/** Lays a search out anew, with every comment and parameter; a search that has faults is left alone. */
export function formatSearch(text: string): FormattedSearch {
  const { tree, faults } = parseSearch(text);
  return faults.length > 0 ? { faults } : { text: printSearch(tree), faults };
}
