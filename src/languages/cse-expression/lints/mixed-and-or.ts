import type { Fault } from "../../fault";
import { walk } from "../walk";
import { finding } from "./lint";
import type { Lint } from "./lint";

/** `AND` and `OR` stand beside each other only with brackets. */
export const mixedAndOr: Lint = ({ tree }) => {
  const faults: Fault[] = [];
  walk(tree.condition, (node) => {
    if (node.kind !== "logical" || node.operator !== "or") return;
    const bare = node.terms.find((term) => term.kind === "logical");
    if (!bare) return;
    faults.push(
      finding("info", bare, {
        code: "cse-mixed-and-or",
        message: "`AND` binds tighter than the `OR` beside it, which brackets do not show",
        help: "put what belongs together into brackets",
      }),
    );
  });
  return faults;
};
