import type { Piece } from "../pieces";
import type { Span } from "../span";
import { scanKql } from "./scan";

/** A top-level `let NAME = …;` and the span of what stands between `=` and `;`. */
export interface LetStatement {
  /** The name it binds. */
  readonly name: string;
  /** Where the name stands. */
  readonly nameSpan: Span;
  /** Where the value stands, without white space around it. */
  readonly valueSpan: Span;
  /** Whether the value is one literal, and not an expression or a query. */
  readonly isLiteral: boolean;
}

const OPENING = new Set(["(", "[", "{"]);
const CLOSING = new Set([")", "]", "}"]);
const LITERAL_FUNCTIONS = new Set([
  "dynamic",
  "timespan",
  "time",
  "datetime",
  "int",
  "long",
  "real",
  "bool",
  "guid",
  "decimal",
]);

/** The `let` statements of a query that stand at its top level, in order; those inside functions are not among them. */
export function findLets(text: string): LetStatement[] {
  const pieces = scanKql(text).filter((each) => each.kind !== "comment");
  return statements(text, pieces).flatMap((statement) => letOf(text, statement));
}

function statements(text: string, pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [[]];
  let depth = 0;
  for (const piece of pieces) {
    const word = piece.kind === "punctuation" ? (text[piece.start] ?? "") : "";
    if (OPENING.has(word)) depth += 1;
    if (CLOSING.has(word)) depth -= 1;
    if (word === ";" && depth === 0) all.push([]);
    else all.at(-1)?.push(piece);
  }
  return all.slice(0, -1);
}

function letOf(text: string, [keyword, name, equals, ...value]: readonly Piece[]): LetStatement[] {
  const first = value[0];
  const last = value.at(-1);
  if (!keyword || !name || !equals || !first || !last) return [];
  if (text.slice(keyword.start, keyword.end) !== "let" || text[equals.start] !== "=") return [];
  return [
    {
      name: text.slice(name.start, name.end),
      nameSpan: { start: name.start, end: name.end },
      valueSpan: { start: first.start, end: last.end },
      isLiteral: isLiteral(text, value),
    },
  ];
}

function isLiteral(text: string, value: readonly Piece[]): boolean {
  const first = value[0];
  if (!first) return false;
  const word = text.slice(first.start, first.end);
  if (value.length === 1)
    return first.kind === "number" || first.kind === "string" || word === "true" || word === "false";
  if (value.length === 2) return word === "-" && value[1]?.kind === "number";
  return (
    LITERAL_FUNCTIONS.has(word.toLowerCase()) && text[value[1]?.start ?? 0] === "(" && closesAtEnd(text, value.slice(1))
  );
}

function closesAtEnd(text: string, pieces: readonly Piece[]): boolean {
  let depth = 0;
  return pieces.every((piece, index) => {
    const mark = piece.kind === "punctuation" ? (text[piece.start] ?? "") : "";
    if (OPENING.has(mark)) depth += 1;
    if (CLOSING.has(mark)) depth -= 1;
    return depth > 0 || index === pieces.length - 1;
  });
}
