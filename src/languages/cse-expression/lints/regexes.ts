import type { Fault } from "../../fault";
import { re2Fault } from "../re2";
import { readRegex } from "../regex-reader";
import type { CseNode } from "../tree";
import { walk, withoutGroups } from "../walk";
import { finding } from "./lint";
import type { Lint } from "./lint";

/** Every regular expression is one: of RE2 behind `matches`, of Java behind `RLIKE`. */
export const regexes: Lint = ({ tree }) => {
  const faults: Fault[] = [];
  walk(tree.condition, (node) => {
    if (node.kind !== "pattern") return;
    const reason = reasonAgainst(withoutGroups(node.right), node.operator);
    if (reason === undefined) return;
    const dialect = node.operator === "rlike" ? "Java" : "RE2";
    faults.push(
      finding("error", node.right, {
        code: "cse-invalid-regex",
        message: `the regular expression cannot be read by ${dialect}: ${reason}`,
        help:
          dialect === "RE2" && /\(\?[=!<]/.test(reason)
            ? "RE2 has neither look-around nor back references: say it with `AND NOT`, or use `RLIKE`"
            : "correct it; a sign that stands for itself is written behind `\\`",
      }),
    );
  });
  return faults;
};

function reasonAgainst(right: CseNode, operator: string): string | undefined {
  if (right.kind === "regex") return re2Fault(right.pattern)?.replace(/^error parsing regexp: /, "");
  return right.kind === "text" && operator === "rlike" ? readRegex(right.value).fault : undefined;
}
