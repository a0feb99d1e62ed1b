/** A comment or a string literal of KQL: `// …`, a fenced string, `@"…"`, `"…"`, `'…'`. */
const OPAQUE =
  /\/\/[^\n]*|```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|@"(?:[^"]|"")*"?|@'(?:[^']|'')*'?|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g;

/**
 * A query with its comments and string literals blanked, every other character at its place.
 * Enough to find an operator or a call by its name; whoever needs more parses the query.
 */
export function kqlCode(query: string): string {
  return query.replace(OPAQUE, (text) => " ".repeat(text.length));
}

/** What stands between the brackets of each call of a function, up to the first closing one. */
export function kqlCalls(query: string, name: string): string[] {
  const calls = kqlCode(query).matchAll(new RegExp(`\\b${name}\\s*\\([^)]*`, "g"));
  return [...calls].map((call) =>
    query
      .slice(call.index, call.index + call[0].length)
      .replace(/^[^(]*\(/, "")
      .trim(),
  );
}
