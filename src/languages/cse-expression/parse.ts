import type { IRecognitionException, IToken } from "chevrotain";
import type { Fault } from "../fault";
import { pairBrackets } from "./brackets";
import { missing } from "./build";
import { lexCse } from "./lexer";
import type { Lexed } from "./lexer";
import { CseParser } from "./parser";
import type { Parsed } from "./parser";
import { syntaxFault } from "./syntax-faults";
import { T } from "./tokens";
import type { CseTree } from "./tree";

/** A tree with what is wrong in the text. */
export interface CseParse {
  /** The tree; where something could not be read, a node of kind `missing`. */
  readonly tree: CseTree;
  /** What the lexer and the parser found, in the order of the text. */
  readonly faults: readonly Fault[];
}

/** Brackets in brackets, far more than anybody reads, that the parser's stack holds with certainty. */
const DEEPEST = 200;

let parser: CseParser | undefined;

/** Reads a rule expression; goes on behind a mistake, and never throws. */
export function parseCse(text: string): CseParse {
  const lexed = lexCse(text);
  const tooDeep = depthFault(lexed.tokens);
  if (tooDeep) return { tree: treeOf(NOTHING, lexed, text), faults: [...lexed.faults, tooDeep] };
  const paired = pairBrackets(lexed.tokens, text);
  parser ??= new CseParser();
  parser.input = paired.tokens;
  const parsed = parser.expression();
  const tree = treeOf(parsed, lexed, text);
  if (parser.errors.length + lexed.faults.length + paired.faults.length === 0) return { tree, faults: [] };
  return {
    tree,
    faults: withoutCascades(lexed.faults, paired.faults, parserFaults(parser.errors, paired.tokens, text), text),
  };
}

const NOTHING: Parsed = { stages: Object.freeze([]), hasWhere: false, condition: missing(0) };

function treeOf({ stages, hasWhere, condition }: Parsed, { comments }: Lexed, text: string): CseTree {
  return Object.freeze({
    kind: "expression",
    stages,
    hasWhere,
    condition,
    comments: Object.freeze(comments),
    start: 0,
    end: text.length,
  });
}

/** A fault with the index of its token: the next one counts only when the parser has read a few tokens in between. */
interface ParserFault {
  readonly at: number;
  readonly fault: Fault;
}

const TOKENS_BETWEEN = 2;

function parserFaults(errors: readonly IRecognitionException[], tokens: readonly IToken[], text: string): Fault[] {
  const faults: ParserFault[] = [];
  for (const error of errors) {
    const index = tokens.indexOf(error.token);
    const at = index < 0 ? tokens.length : index;
    const last = faults.at(-1);
    if (last && (at - last.at < TOKENS_BETWEEN || isCascade(error.token, tokens[at - 1]))) continue;
    const fault = syntaxFault(error, tokens, text);
    faults.push({ at: fault.code === FUNCTION_FORM ? endOfCall(tokens, at) : at + error.resyncedTokens.length, fault });
  }
  // What a broken stage was to name is unknown: the rest would be guesses.
  const stage = faults.find((each) => each.fault.code === "cse-syntax-json");
  return (stage ? [stage] : faults).map((each) => each.fault);
}

const FUNCTION_FORM = "cse-syntax-function-form";

/** The index of the bracket that ends the call whose name stands at an index. */
function endOfCall(tokens: readonly IToken[], name: number): number {
  let depth = 0;
  const length = tokens.slice(name + 1).findIndex((token) => {
    if (token.tokenType === T.OpenRound) depth += 1;
    else if (token.tokenType === T.CloseRound) depth -= 1;
    return depth === 0;
  });
  return name + 1 + length;
}

/** The brackets pair when the parser starts: one that it does not expect behind a value follows from what it skipped. */
function isCascade({ tokenType }: IToken, before: IToken | undefined): boolean {
  return isCloser(tokenType) && before?.tokenType !== T.OpenRound && before?.tokenType !== T.Comma;
}

/** A quote that is not closed takes brackets and words with it: what else its line would say is no news. */
function withoutCascades(
  lexical: readonly Fault[],
  brackets: readonly Fault[],
  syntactic: readonly Fault[],
  text: string,
): Fault[] {
  const openQuotes = lexical.filter((each) => each.code === "cse-lex-unclosed-string");
  const lineOf = (offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;
  const lines = new Set(openQuotes.map((each) => lineOf(each.start)));
  const own = syntactic.filter((each) => !lines.has(lineOf(each.start)));
  const bracketFaults = openQuotes.length > 0 ? [] : brackets;
  const apart = own.filter((each) => !bracketFaults.some((bracket) => bracket.start === each.start));
  return [...lexical, ...bracketFaults, ...apart].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Signs that make a tree deeper without brackets. */
const DEEPENS = new Set<IToken["tokenType"]>([T.Not, T.Bang, T.Minus, T.Arithmetic, T.OpenSquare, T.Dot]);
const MOST_SIGNS = 1500;

function depthFault(tokens: readonly IToken[]): Fault | undefined {
  let depth = 0;
  let signs = 0;
  for (const { tokenType, startOffset } of tokens) {
    if (DEEPENS.has(tokenType) && (signs += 1) > MOST_SIGNS) return tooDeepAt(startOffset);
    if (tokenType === T.OpenRound || tokenType === T.OpenSquare) depth += 1;
    else if (isCloser(tokenType)) depth -= 1;
    if (depth > DEEPEST) return tooDeepAt(startOffset);
  }
  return undefined;
}

function isCloser(type: IToken["tokenType"]): boolean {
  return type === T.CloseRound || type === T.CloseSquare;
}

function tooDeepAt(start: number): Fault {
  return {
    code: "cse-syntax-nesting",
    level: "error",
    phase: "parser",
    start,
    end: start + 1,
    message: `the expression is nested too deep here: ${DEEPEST} brackets or ${MOST_SIGNS} signs at most`,
    help: "take out what says nothing, or split the rule",
  };
}
