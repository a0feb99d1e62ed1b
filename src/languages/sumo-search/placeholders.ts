import type { Piece } from "../pieces";
import type { Span } from "../span";
import { scanSearch } from "./scan";

/** A `{{name}}` of a Sumo Logic search. */
export interface Placeholder {
  /** The name between the braces. */
  readonly name: string;
  /** Where it stands, braces and all. */
  readonly span: Span;
  /** Whether a value can go there: not into a regular expression, nor in place of `{{{name}}}`. */
  readonly takesValue: boolean;
  /** Whether it stands between the quotes of a string. */
  readonly inString: boolean;
  /** Whether it touches a word that has no quotes. */
  readonly inWord: boolean;
}

const PLACEHOLDER = /\{\{\{([A-Za-z_]\w*)\}\}\}|\{\{([A-Za-z_]\w*)\}\}/g;
const APART = /^$|[\s=<>!(),|[\]]/;

/** The `{{name}}` placeholders of a search that stand outside comments, in order. */
export function findPlaceholders(text: string): Placeholder[] {
  return scanSearch(text)
    .filter(({ kind }) => kind === "string" || kind === "regex" || kind === "placeholder")
    .flatMap((piece) => within(text, piece));
}

function within(text: string, { kind, start, end }: Piece): Placeholder[] {
  return [...text.slice(start, end).matchAll(PLACEHOLDER)].map((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    return {
      name: match[1] ?? match[2] ?? "",
      span,
      takesValue: kind !== "regex" && match[1] === undefined,
      inString: kind === "string",
      inWord: kind === "placeholder" && !(APART.test(text.charAt(span.start - 1)) && APART.test(text.charAt(span.end))),
    };
  });
}
