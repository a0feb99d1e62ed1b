import type { FieldFlow } from "../symbols/flow";
import { foldingOf } from "../symbols/folding";
import type { Folding } from "../symbols/folding";
import type { ExpressionNode } from "../tree";
import { withoutGroups } from "../walk";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";

function foldingIn(flow: FieldFlow): (node: ExpressionNode) => Folding | undefined {
  return (node) => foldingOf(node, (field) => flow.useAt.get(field)?.known);
}

/** A string that no folded text is equal to, or that no part of one is. */
function isImpossible(node: ExpressionNode, folding: Folding): boolean {
  if (node.kind !== "string" || /\{\{|\$\$/.test(node.raw)) return false;
  const text = node.raw.replace(/\\./g, "");
  return folding === "lower" ? text !== text.toLowerCase() : text !== text.toUpperCase();
}

const FOLDED = { lower: "holds no capital", upper: "holds no small letter" } as const;

function finding(at: ExpressionNode, value: ExpressionNode, folding: Folding): Finding {
  const raw = value.kind === "string" ? value.raw : "";
  const fixed = folding === "lower" ? raw.toLowerCase() : raw.toUpperCase();
  return {
    at,
    message: `comparison with "${raw}" can never be true: a text in ${folding === "lower" ? "lower" : "upper"} case ${FOLDED[folding]}`,
    help: `write "${fixed}"`,
  };
}

/** `toLowerCase(x)` compared with a text that has capitals, and the other way round. */
export const caseFolding: Lint = {
  page: pageOf({
    code: "search-never-true-case",
    level: "error",
    title: "A text in lower case is compared with a text in lower case.",
    why: "Comparisons and `matches` heed the case of letters. What `toLowerCase` gives holds no capital, so that a comparison with one can never be true, and the rule never fires.",
    wrong: '_sourceCategory=a | where toLowerCase(user) = "Admin"',
    right: '_sourceCategory=a | where toLowerCase(user) = "admin"',
    source: 'Sumo Logic documentation, "Field Expressions" (string comparisons) and "toLowerCase and toUpperCase"',
  }),
  find: ({ found, flow }) => {
    const foldingAt = foldingIn(flow);
    return [
      ...found.comparisons.flatMap(({ operator, left, right }) => {
        const folding = operator === "=" || operator === "contains" ? foldingAt(left) : undefined;
        return folding && isImpossible(right, folding) ? [finding(right, right, folding)] : [];
      }),
      ...found.matches.flatMap(({ operand, pattern }) => {
        const folding = foldingAt(operand);
        const value = withoutGroups(pattern);
        return folding && isImpossible(value, folding) ? [finding(value, value, folding)] : [];
      }),
      ...found.ins.flatMap(({ operand, values }) => {
        const folding = foldingAt(operand);
        return folding
          ? values.filter((each) => isImpossible(each, folding)).map((each) => finding(each, each, folding))
          : [];
      }),
    ];
  },
};
