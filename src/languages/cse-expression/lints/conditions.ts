import type { Fault } from "../../fault";
import type { CseNode } from "../tree";
import { typeInWords } from "../types";
import type { CseType } from "../types";
import { childrenOf, walk, withoutGroups } from "../walk";
import { finding, quoted } from "./lint";
import type { Lint, Linted } from "./lint";
import { conditionAsValue, isCondition, listAsValue } from "./misplaced";

const NEVER_CONDITIONS = new Set<CseType>(["string", "number", "array", "map", "struct"]);

/** Conditions stand where conditions are asked for, and values where values are. */
export const conditions: Lint = (linted) => {
  const { role } = linted.scope;
  const root = role === "filter" || role === "trigger" ? conditionFaults(linted.tree.condition, linted) : [];
  const faults: Fault[] = [...root];
  walk(linted.tree.condition, (node) => {
    if (node.kind === "logical") faults.push(...node.terms.flatMap((term) => conditionFaults(term, linted)));
    else if (node.kind === "not") faults.push(...conditionFaults(node.operand, linted));
    else faults.push(...operandFaults(node, linted));
  });
  return faults;
};

function conditionFaults(node: CseNode, linted: Linted): Fault[] {
  const inner = withoutGroups(node);
  if (inner.kind === "logical" || inner.kind === "not") return [];
  const type = linted.scope.typeOf(inner);
  if (!NEVER_CONDITIONS.has(type)) return [];
  return [
    finding("error", node, {
      code: "cse-not-a-condition",
      message: `${quoted(linted, node)} is ${typeInWords(type)} where a condition must stand`,
      help: "compare it with something, or take it out",
    }),
  ];
}

/** What is compared must be values: a condition there comes of a bracket in the wrong place. */
function operandFaults(node: CseNode, linted: Linted): Fault[] {
  const { kind } = node;
  if (
    kind !== "comparison" &&
    kind !== "pattern" &&
    kind !== "in" &&
    kind !== "between" &&
    kind !== "is" &&
    kind !== "arithmetic"
  )
    return [];
  const parts = childrenOf(node).flatMap((part) => (part.kind === "list" && kind === "in" ? part.items : [part]));
  if (kind === "comparison" && parts.every((part) => linted.scope.typeOf(part) === "boolean")) return [];
  const lists = parts.filter((part) => withoutGroups(part).kind === "list");
  return [
    ...lists.map((part) => listAsValue(part, linted)),
    ...parts.filter(isCondition).map((part) => conditionAsValue(part, linted)),
  ];
}
