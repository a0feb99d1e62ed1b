import type { Fault } from "../../fault";
import type { CseNode } from "../tree";
import { withoutGroups } from "../walk";
import { finding, quoted } from "./lint";
import type { Linted } from "./lint";

const CONDITIONS = new Set<CseNode["kind"]>(["comparison", "pattern", "in", "between", "is", "not", "logical"]);

/** Whether a node is a condition by its form, and not by the type of a field. */
export function isCondition(node: CseNode): boolean {
  return CONDITIONS.has(withoutGroups(node).kind);
}

/** A condition in the place of a value. */
export function conditionAsValue(node: CseNode, linted: Linted): Fault {
  return finding("error", node, {
    code: "cse-condition-as-value",
    message: `${quoted(linted, node)} is a condition where a value must stand`,
    help: "look at the brackets: one may close too early or too late",
  });
}

/** A list in square brackets in the place of one value. */
export function listAsValue(node: CseNode, linted: Linted): Fault {
  return finding("error", node, {
    code: "cse-list-as-value",
    message: `${quoted(linted, node)} is a list where one value must stand`,
    help: 'name the map before the bracket, as in `fields["name"]`, or write `IN ( … )`',
  });
}
