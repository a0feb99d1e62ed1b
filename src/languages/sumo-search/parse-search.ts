import type { IRecognitionException, IToken } from "chevrotain";
import type { Fault } from "../fault";
import { lexSearch } from "./lexer/lex-search";
import * as T from "./lexer/tokens";
import { placeComments } from "./parser/comments";
import { depthFault } from "./parser/depth-fault";
import { faultOf } from "./parser/faults";
import { scopeFault } from "./parser/scope-faults";
import { SearchParser } from "./parser/search-parser";
import type { SearchTree } from "./tree";

/** A search read. */
export interface ParsedSearch {
  /** The tree; stages that could not be read are missing in it. */
  readonly tree: SearchTree;
  /** What is wrong with the words, at most once for a stage. */
  readonly faults: readonly Fault[];
}

let parser: SearchParser | undefined;

/** Reads a search. It never throws: what cannot be read is among the faults, and the rest is in the tree. */
export function parseSearch(text: string): ParsedSearch {
  const { tokens, comments, faults: lexed } = lexSearch(text);
  const tooDeep = depthFault(tokens);
  if (tooDeep) return { tree: emptyTree(text), faults: [...lexed, tooDeep] };
  parser ??= new SearchParser();
  const { scope, stages, errors } = parser.search(tokens);
  const tree: SearchTree = Object.freeze({
    kind: "search",
    ...(scope && { scope }),
    stages,
    comments: placeComments(text, comments, [scope, ...stages]),
    start: 0,
    end: text.length,
  });
  const operator = scopeFault(tokens);
  if (errors.length === 0 && lexed.length === 0) return { tree, faults: operator ? [operator] : [] };
  return { tree, faults: allFaults(tokens, errors, operator ? [...lexed, operator] : lexed) };
}

function emptyTree(text: string): SearchTree {
  return Object.freeze({ kind: "search", stages: [], comments: [], start: 0, end: text.length });
}

/** The faults in order: of each stage the first, but of those behind which the grammar goes on all. */
function allFaults(
  tokens: readonly IToken[],
  errors: readonly IRecognitionException[],
  certain: readonly Fault[],
): Fault[] {
  const pipes = tokens.filter(({ tokenType }) => tokenType === T.Pipe).map(({ startOffset }) => startOffset);
  const stageOf = ({ start }: Fault): number => pipes.findLastIndex((pipe) => pipe <= start);
  const seen = new Set<number>();
  const firstOf = (fault: Fault): boolean => {
    const stage = stageOf(fault);
    if (fault.code === "search-syntax-matches-function") return !certain.some((each) => stageOf(each) === stage);
    if (seen.has(stage)) return false;
    seen.add(stage);
    return true;
  };
  const kept = [...sorted(certain), ...sorted(errors.map((each) => faultOf(each, tokens)))].filter(firstOf);
  return sorted(kept);
}

function sorted(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.start - b.start);
}
