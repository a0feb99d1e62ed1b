import type { ExpressionNode } from "../tree";
import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** A condition that mixes `and` and `or`. */
export const mixedCondition: Lint = {
  page: pageOf({
    code: "search-mixed-condition",
    level: "info",
    title: "`and` beside `or` stands in brackets.",
    why: "`and` binds tighter than `or`. Without brackets a reader takes `a or b and c` for something else, and so does who adds a term.",
    wrong: '_sourceCategory=a | where x = "1" or y = "2" and z = "3"',
    right: '_sourceCategory=a | where x = "1" or (y = "2" and z = "3")',
    source: 'Sumo Logic documentation, "Field Expressions"',
  }),
  find: ({ found }) =>
    found.disjunctions.flatMap((node) => {
      const at = directTerms(node).find((each) => each.kind === "binary" && each.operator === "and");
      return at
        ? [
            {
              at,
              message: "`and` stands beside `or` without brackets",
              help: "put what belongs together into brackets",
            },
          ]
        : [];
    }),
};

function directTerms(node: ExpressionNode): ExpressionNode[] {
  return node.kind === "binary" && node.operator === "or"
    ? [...directTerms(node.left), ...directTerms(node.right)]
    : [node];
}
