import type { Span } from "../span";

/** A literal of a CSE expression that a comment marks as a parameter. */
export interface MarkedLiteral {
  readonly name: string;
  /** Where the comment stands. */
  readonly markSpan: Span;
  /** Where the literal stands; `undefined` when what follows the comment is no literal. */
  readonly literalSpan?: Span;
}

const PIECE = /'[^']*'|"(?:[^"\\]|\\.)*"|\/\*\s*param\s+([A-Za-z_]\w*)\s*\*\/|\/\*[\s\S]*?\*\//g;
const STRING = String.raw`(?:'[^']*'|"(?:[^"\\]|\\.)*")`;
const LITERAL = new RegExp(
  String.raw`\s*(${STRING}|-?\d+(?:\.\d+)?[A-Za-z]*|true\b|false\b|\(\s*${STRING}(?:\s*,\s*${STRING})*\s*\))`,
  "y",
);

/** The literals that a comment `param NAME` marks, in order. */
export function findMarkedLiterals(text: string): MarkedLiteral[] {
  return [...text.matchAll(PIECE)].flatMap((match) => {
    const name = match[1];
    if (name === undefined) return [];
    const markSpan = { start: match.index, end: match.index + match[0].length };
    LITERAL.lastIndex = markSpan.end;
    const literal = LITERAL.exec(text)?.[1];
    if (literal === undefined) return [{ name, markSpan }];
    return [{ name, markSpan, literalSpan: { start: LITERAL.lastIndex - literal.length, end: LITERAL.lastIndex } }];
  });
}
