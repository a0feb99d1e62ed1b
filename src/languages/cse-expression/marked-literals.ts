import { scan } from "../scan";
import type { Token } from "../scan";
import type { Span } from "../span";

/** A literal of a CSE expression that a comment marks as a parameter. */
export interface MarkedLiteral {
  /** The name behind `param`. */
  readonly name: string;
  /** Where the comment stands. */
  readonly markSpan: Span;
  /** Where the literal stands; `undefined` when what follows the comment is not one literal. */
  readonly literalSpan?: Span;
}

const MARK = /^\/\*\s*param\s+([A-Za-z_]\w*)\s*\*\/$/;
/** What makes a literal a part of something larger when it follows it. */
const OPERATORS = new Set(["+", "-", "*", "/", "%", "[", ".", "("]);

/** The literals that a comment `param NAME` marks, in order. */
export function findMarkedLiterals(text: string): MarkedLiteral[] {
  const tokens = scan("cse-expression", text);
  return tokens.flatMap((mark, index) => {
    const name = mark.kind === "comment" ? MARK.exec(mark.text)?.[1] : undefined;
    if (name === undefined) return [];
    const literalSpan = literalAt(tokens.slice(index + 1).filter((each) => each.kind !== "comment"));
    return [{ name, markSpan: { start: mark.start, end: mark.end }, literalSpan }];
  });
}

function literalAt(tokens: readonly Token[]): Span | undefined {
  const first = tokens[0];
  const length = first?.text === "(" ? listLength(tokens) : simpleLength(tokens);
  const last = tokens[length - 1];
  if (!first || !last || OPERATORS.has(tokens[length]?.text ?? "")) return undefined;
  return { start: first.start, end: last.end };
}

/** How many tokens a string, a number, `true` or `false` has; 0 when there is none. */
function simpleLength([first, second]: readonly Token[]): number {
  if (first?.text === "-") return second?.kind === "number" && second.start === first.end ? 2 : 0;
  if (first?.kind === "string" || first?.kind === "number") return 1;
  return /^(?:true|false)$/i.test(first?.text ?? "") ? 1 : 0;
}

/** How many tokens a list in brackets has; 0 when there is none, or when it holds more than strings and numbers. */
function listLength(tokens: readonly Token[]): number {
  let at = 1;
  for (;;) {
    const length = simpleLength(tokens.slice(at));
    const mark = tokens[at + length]?.text;
    if (length === 0 || (mark !== "," && mark !== ")")) return 0;
    at += length + 1;
    if (mark === ")") return at;
  }
}
