import type { Fault } from "../../fault";
import { walk, withoutGroups } from "../walk";
import { finding, quoted } from "./lint";
import type { Lint } from "./lint";

/** Nothing is compared with `null`, which equals nothing. */
export const nullComparison: Lint = (linted) => {
  const faults: Fault[] = [];
  walk(linted.tree.condition, (node) => {
    if (node.kind !== "comparison") return;
    const isRight = withoutGroups(node.right).kind === "null";
    if (!isRight && withoutGroups(node.left).kind !== "null") return;
    const value = quoted(linted, isRight ? node.left : node.right);
    const test = node.operator === "!=" ? "IS NOT NULL" : "IS NULL";
    faults.push(
      finding("warning", node, {
        code: "cse-null-comparison",
        message:
          node.operator === "!="
            ? `${quoted(linted, node)} does not ask whether there is a value: nothing is told by a comparison with null`
            : `${quoted(linted, node)} is never true: null equals nothing, not even null`,
        help: `write ${value.slice(0, -1)} ${test}\``,
      }),
    );
  });
  return faults;
};
