import type { BinaryNode, CallNode, ExpressionNode, InNode, MatchesNode, SearchTree } from "../tree";
import { expressionsOf, partsOf } from "../walk";

/** The expressions of a search by kind. */
export interface Gathered {
  /** Comparisons: `=`, `!=`, `<`, … */
  readonly comparisons: BinaryNode[];
  /** `matches`. */
  readonly matches: MatchesNode[];
  /** `in`. */
  readonly ins: InNode[];
  /** Calls of functions. */
  readonly calls: CallNode[];
  /** Conjunctions and disjunctions that lie in no other of their kind. */
  readonly conjunctions: BinaryNode[];
  /** See {@link conjunctions}. */
  readonly disjunctions: BinaryNode[];
}

const COMPARISONS = new Set(["=", "!=", "<", "<=", ">", ">=", "contains"]);

/** Finds all expressions of a search in one pass. */
export function gather({ stages }: Pick<SearchTree, "stages">): Gathered {
  const found: Gathered = { comparisons: [], matches: [], ins: [], calls: [], conjunctions: [], disjunctions: [] };
  for (const stage of stages) for (const each of expressionsOf(stage)) visit(each, found, undefined);
  return found;
}

function visit(node: ExpressionNode, found: Gathered, within: "and" | "or" | undefined): void {
  let here = node.kind === "group" ? within : undefined;
  if (node.kind === "binary") here = visitBinary(node, found, within);
  else if (node.kind === "matches") found.matches.push(node);
  else if (node.kind === "in") found.ins.push(node);
  else if (node.kind === "call") found.calls.push(node);
  for (const part of partsOf(node)) visit(part, found, here);
}

function visitBinary(node: BinaryNode, found: Gathered, within: "and" | "or" | undefined): "and" | "or" | undefined {
  const { operator } = node;
  if (COMPARISONS.has(operator)) found.comparisons.push(node);
  if (operator === "and" && within !== "and") found.conjunctions.push(node);
  if (operator === "or" && within !== "or") found.disjunctions.push(node);
  return operator === "and" || operator === "or" ? operator : undefined;
}
