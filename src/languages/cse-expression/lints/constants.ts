import type { Fault } from "../../fault";
import type { CseNode } from "../tree";
import { withoutGroups } from "../walk";
import { atomOf } from "./atoms";
import type { Atom } from "./atoms";
import { contradiction } from "./contradiction";
import { finding, quoted } from "./lint";
import type { Lint, Linted } from "./lint";

/** No two conditions make each other impossible, or leave nothing to choose. */
export const constants: Lint = (linted) => {
  const faults = new Map<CseNode, Fault>();
  visit(linted.tree.condition, false, [], { linted, faults });
  return [...faults.values()];
};

interface Visit {
  readonly linted: Linted;
  /** One for a condition: the first reason is enough. */
  readonly faults: Map<CseNode, Fault>;
}

/** A part of a condition, with whether it is asked for the opposite. */
interface Part {
  readonly node: CseNode;
  readonly negated: boolean;
}

/** Looks at what must hold together: the parts of a conjunction, and what `known` says around it. */
function visit(node: CseNode, negated: boolean, known: readonly Atom[], to: Visit): void {
  const parts = partsOf(node, negated, "and");
  const atoms = parts.filter((part) => !isBranching(part)).map((part) => atomOf(part.node, part.negated));
  atoms.forEach((atom, index) => {
    reportNever(atom, [...known, ...atoms.slice(0, index)], to);
  });
  const around = [...known, ...atoms];
  for (const part of parts.filter(isBranching)) {
    const branches = partsOf(part.node, part.negated, "or");
    reportAlways(branches, to);
    // `NOT (a AND b)` may repeat what holds anyway: that takes no branch away that anybody wrote.
    for (const branch of branches) visit(branch.node, branch.negated, part.negated ? [] : around, to);
  }
}

/** The parts that a node joins, through brackets and `NOT`: `NOT (a OR b)` joins `NOT a` and `NOT b`. */
function partsOf(node: CseNode, negated: boolean, joint: "and" | "or"): Part[] {
  const inner = withoutGroups(node);
  if (inner.kind === "not") return partsOf(inner.operand, !negated, joint);
  if (inner.kind === "logical" && (inner.operator === joint) !== negated)
    return inner.terms.flatMap((term) => partsOf(term, negated, joint));
  return [{ node: inner, negated }];
}

function isBranching({ node }: Part): boolean {
  return node.kind === "logical";
}

function reportNever(atom: Atom, others: readonly Atom[], { linted, faults }: Visit): void {
  for (const other of others) {
    const reason = contradiction(other, atom, linted.scope);
    if (reason === undefined || faults.has(atom.node)) continue;
    const wording = {
      code: "cse-never-true",
      message: `${said(atom, linted)} never holds together with ${said(other, linted)}: ${reason}`,
      help: "write `OR` where either may hold, or take one out",
    };
    faults.set(atom.node, finding("warning", atom.node, wording));
  }
}

function reportAlways(branches: readonly Part[], { linted, faults }: Visit): void {
  const opposites = branches.filter((part) => !isBranching(part)).map((part) => atomOf(part.node, !part.negated));
  opposites.forEach((atom, index) => {
    const other = opposites.slice(0, index).find((each) => coversAll(each, atom, linted));
    if (!other || faults.has(atom.node)) return;
    const wording = {
      code: "cse-always-true",
      message: `${said(flipped(other), linted)} or ${said(flipped(atom), linted)} holds for every value`,
      help: "write `AND` where neither may hold, or take both out",
    };
    faults.set(atom.node, finding("warning", atom.node, wording));
  });
}

/** Whether one of two conditions always holds, given their opposites; what is null is another matter. */
function coversAll(a: Atom, b: Atom, { scope }: Linted): boolean {
  const isAboutNull = [a, b].filter((each) => each.test.kind === "null" || each.test.kind === "empty").length === 1;
  return !isAboutNull && contradiction(a, b, scope) !== undefined;
}

function flipped(atom: Atom): Atom {
  return { ...atom, negated: !atom.negated };
}

/** A condition as the author wrote it, with `NOT` when it is the brackets around it that say so. */
function said(atom: Atom, linted: Linted): string {
  const isNegated = atom.negated !== atomOf(atom.node).negated;
  return `${isNegated ? "not " : ""}${quoted(linted, atom.node)}`;
}
