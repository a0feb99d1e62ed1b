/**
 * A text as a string of a search. A backslash is doubled: Sumo Logic documentation, "replace",
 * writes `\\$` for what reaches the operator as `\$`.
 */
export function quoteForSearch(text: string): string {
  return `"${text.replace(/[\\"]/g, (each) => `\\${each}`)}"`;
}

/** Why no string of a search can hold a text, or `undefined` when one can. */
export function searchTextFault(text: string): string | undefined {
  return /[\r\n]/.test(text) ? "holds a line break, for which a search has no form" : undefined;
}

/** What a string of a search says: a backslash that escapes neither a quote nor itself stays. */
export function unquoteSearch(literal: string): string {
  return literal.slice(1, -1).replace(/\\([\\"])/g, "$1");
}
