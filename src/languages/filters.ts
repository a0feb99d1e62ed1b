import type { Language } from "./literal";
import { scan } from "./scan";
import type { Token } from "./scan";
import type { Span } from "./span";

/** A marked place where an environment's exclusions go: a line that holds only `// filter NAME`. */
export interface FilterSite {
  /** The name behind `filter`. */
  readonly name: string;
  /** The line without its line break. */
  readonly span: Span;
  /** The white space it starts with. */
  readonly indent: string;
}

const MARK = /^\/\/ filter ([a-z][a-z0-9_-]*)[ \t]*\r?$/;

/** The filter marks of a KQL query or a Sumo Logic search, in order. A CSE expression has none. */
export function findFilterSites(language: Language, text: string): FilterSite[] {
  if (language === "cse-expression") return [];
  return scan(language, text).flatMap((token) => siteAt(text, token) ?? []);
}

function siteAt(text: string, { kind, start, end, text: comment }: Token): FilterSite | undefined {
  const name = kind === "comment" ? MARK.exec(comment)?.[1] : undefined;
  if (name === undefined) return undefined;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (!/^[ \t]*$/.test(indent)) return undefined;
  return { name, indent, span: { start: lineStart, end: comment.endsWith("\r") ? end - 1 : end } };
}

/**
 * The stage that keeps out what an environment excludes, and nothing whose condition has no value: in KQL `not(null)`
 * is null and `where` drops it (Kusto documentation, "Null values"); in a search a comparison is true or "otherwise
 * false" (Sumo Logic documentation, "Field Expressions").
 */
export function renderFilter(language: Language, expression: string): string {
  return language === "kql" ? `| where not(coalesce((${expression}), false))` : `| where !(${expression})`;
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * Why an exclusion cannot stand inside `not( … )`, or `undefined` when it can: brackets and quotes must close, and
 * nothing may end the stage it is put into.
 */
export function filterFault(expression: string, language: Language = "kql"): string | undefined {
  const tokens = scan(language, expression);
  const marks = tokens.filter((each) => each.kind === "punctuation").map((each) => each.text);
  if (tokens.length === 0) return "is empty";
  if (language === "sumo-search" && marks.includes("'")) return 'holds a single quote, and a search quotes with `"`';
  if (marks.some((each) => /^(?:["']|```|~~~)$/.test(each))) return "has a quote that does not close";
  if (marks.some((each) => each === "|" || each === ";")) return "holds `|` or `;`, which would end the filter";
  return pieceFault(tokens) ?? bracketFault(marks);
}

function pieceFault(tokens: readonly Token[]): string | undefined {
  const kinds = tokens.map((each) => each.kind);
  if (kinds.includes("comment")) return "holds a comment, which would hide what follows";
  if (kinds.includes("placeholder")) return "holds a parameter, and an exclusion takes none";
  return undefined;
}

function bracketFault(marks: readonly string[]): string | undefined {
  const open: string[] = [];
  for (const mark of marks) {
    const closing = CLOSING[mark];
    if (closing !== undefined) open.push(closing);
    else if (/^[)\]}]$/.test(mark) && open.pop() !== mark) return "closes a bracket that it did not open";
  }
  return open.length === 0 ? undefined : "has a bracket that does not close";
}
