import type { Span } from "../span";

/** A `{{name}}` of a Sumo Logic search. */
export interface Placeholder {
  readonly name: string;
  readonly span: Span;
}

/** The `{{name}}` placeholders of a search that stand outside comments, in order. */
export function findPlaceholders(text: string): Placeholder[] {
  const piece = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\{\{([A-Za-z_]\w*)\}\}/g;
  return [...text.matchAll(piece)].flatMap((match) => within(match[0], match[1], match.index));
}

function within(piece: string, name: string | undefined, at: number): Placeholder[] {
  if (name !== undefined) return [{ name, span: { start: at, end: at + piece.length } }];
  if (!piece.startsWith('"')) return [];
  return [...piece.matchAll(/\{\{([A-Za-z_]\w*)\}\}/g)].map((match) => ({
    name: match[1] ?? "",
    span: { start: at + match.index, end: at + match.index + match[0].length },
  }));
}
