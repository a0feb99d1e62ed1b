import type { Language } from "./literal";
import type { Span } from "./span";

/** A marked place where an environment's exclusions go: a line that holds only `// filter NAME`. */
export interface FilterSite {
  readonly name: string;
  /** The line without its line break. */
  readonly span: Span;
  /** The white space it starts with. */
  readonly indent: string;
}

/** The filter marks of a KQL query or a Sumo Logic search, in order. A CSE expression has none. */
export function findFilterSites(language: Language, text: string): FilterSite[] {
  if (language === "cse-expression") return [];
  return [...text.matchAll(/^([ \t]*)\/\/ filter ([a-z][a-z0-9_-]*)[ \t]*\r?$/gm)].map((match) => ({
    name: match[2] ?? "",
    indent: match[1] ?? "",
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

/** The stage that keeps out what an environment excludes. */
export function renderFilter(language: Language, expression: string): string {
  return language === "kql" ? `| where not (${expression})` : `| where !(${expression})`;
}

/**
 * Why an exclusion cannot stand inside `where not ( … )`, or `undefined` when it can: brackets and quotes must close,
 * and nothing may end the stage it is put into.
 */
export function filterFault(expression: string): string | undefined {
  const bare = expression.replace(/@"(?:[^"]|"")*"|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "");
  if (expression.trim() === "") return "is empty";
  if (/["']/.test(bare)) return "has a quote that does not close";
  if (/[|;]/.test(bare)) return "holds `|` or `;`, which would end the filter";
  if (/\/\/|\/\*/.test(bare)) return "holds a comment, which would hide what follows";
  let depth = 0;
  for (const mark of bare) {
    if (mark === "(") depth += 1;
    if (mark === ")") depth -= 1;
    if (depth < 0) return "closes a bracket that it did not open";
  }
  return depth === 0 ? undefined : "has a bracket that does not close";
}
