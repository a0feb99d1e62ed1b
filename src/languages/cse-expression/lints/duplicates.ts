import type { Fault } from "../../fault";
import type { CseNode } from "../tree";
import { keyOf, walk, withoutGroups } from "../walk";
import { finding, quoted } from "./lint";
import type { Lint, Linted } from "./lint";

/** No condition of a chain and no value of a list stands there twice. */
export const duplicates: Lint = (linted) => {
  const faults: Fault[] = [];
  walk(linted.tree.condition, (node) => {
    if (node.kind === "in") faults.push(...repeated(node.list.items, "value", linted));
    if (node.kind === "logical") faults.push(...repeated(termsOf(node, node.operator), "condition", linted));
  });
  return [...new Map(faults.map((each) => [each.start, each])).values()];
};

/** The terms of a chain, through brackets that change nothing. */
function termsOf(node: CseNode, operator: "and" | "or"): CseNode[] {
  const inner = withoutGroups(node);
  if (inner.kind !== "logical" || inner.operator !== operator) return [node];
  return inner.terms.flatMap((term) => termsOf(term, operator));
}

function repeated(nodes: readonly CseNode[], what: string, linted: Linted): Fault[] {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const key = keyOf(node);
    if (!seen.has(key) || node.kind === "missing") {
      seen.add(key);
      return [];
    }
    return [
      finding("warning", node, {
        code: "cse-duplicate-term",
        message: `the ${what} ${quoted(linted, node)} stands here a second time`,
        help: "take one out; perhaps another was meant",
      }),
    ];
  });
}
