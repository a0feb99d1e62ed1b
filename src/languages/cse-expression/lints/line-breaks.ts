import type { Fault } from "../../fault";
import { walk } from "../walk";
import { finding } from "./lint";
import type { Lint } from "./lint";

/** No text runs over the end of a line. */
export const lineBreaks: Lint = ({ tree, text }) => {
  const faults: Fault[] = [];
  walk(tree.condition, (node) => {
    if (node.kind !== "text" || !/[\r\n]/.test(node.value)) return;
    const end = node.start + text.slice(node.start, node.end).search(/[\r\n]/);
    faults.push(
      finding(
        "warning",
        { start: node.start, end },
        {
          code: "cse-line-break-in-text",
          message: "the text holds a line break, which is a part of it: what is compared must hold one too",
          help: "write the text in one line",
        },
      ),
    );
  });
  return faults;
};
