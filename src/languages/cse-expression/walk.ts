import { THREAT_MATCH } from "./functions";
import type { CseCall, CseNode } from "./tree";

/** The parts of a node, in the order of the text. */
export function childrenOf(node: CseNode): readonly CseNode[] {
  switch (node.kind) {
    case "call":
      return node.arguments;
    case "index":
      return [node.of, node.key];
    case "member":
      return [node.of];
    case "group":
      return [node.inner];
    case "list":
      return node.items;
    case "negative":
    case "not":
      return [node.operand];
    case "arithmetic":
    case "comparison":
    case "pattern":
      return [node.left, node.right];
    case "in":
      return [node.left, node.list];
    case "between":
      return [node.left, node.low, node.high];
    case "is":
      return [node.left];
    case "logical":
      return node.terms;
    default:
      return [];
  }
}

/** Shows a node and all its parts, outermost first; the filter of a threat match, which is no expression, is left out. */
export function walk(node: CseNode, visit: (node: CseNode) => void): void {
  visit(node);
  const parts = isThreatMatch(node) ? node.arguments.slice(0, 1) : childrenOf(node);
  for (const part of parts) walk(part, visit);
}

/** Whether a node asks for threat indicators. */
export function isThreatMatch(node: CseNode): node is CseCall {
  return node.kind === "call" && node.name.toLowerCase() === THREAT_MATCH;
}

/** A node without the round brackets around it. */
export function withoutGroups(node: CseNode): CseNode {
  return node.kind === "group" ? withoutGroups(node.inner) : node;
}

/** A text that two nodes share when they say the same, however they are spaced, bracketed or quoted. */
export function keyOf(node: CseNode): string {
  switch (node.kind) {
    case "group":
      return keyOf(node.inner);
    case "name":
      return node.name;
    case "text":
      return JSON.stringify(node.value);
    case "member":
      return `${keyOf(node.of)}[${JSON.stringify(node.name)}]`;
    case "index":
      return `${keyOf(node.of)}[${keyOf(node.key)}]`;
    case "call":
      return `${node.name.toLowerCase()}(${node.arguments.map(keyOf).join()})`;
    default:
      return `${node.kind}{${markOf(node)} ${childrenOf(node).map(keyOf).join()}}`;
  }
}

/** What tells nodes of one kind apart, beside their parts. */
function markOf(node: CseNode): string {
  switch (node.kind) {
    case "number":
      return node.text;
    case "boolean":
      return String(node.value);
    case "regex":
      return node.pattern;
    case "arithmetic":
    case "comparison":
    case "logical":
      return node.operator;
    case "pattern":
      return `${node.operator} ${node.negated} ${node.escape?.value ?? ""}`;
    case "in":
      return String(node.negated);
    case "is":
      return `${node.what} ${node.negated}`;
    default:
      return "";
  }
}
