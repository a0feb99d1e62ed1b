import { walk } from "../walk";
import { finding } from "./lint";
import type { Lint } from "./lint";

/** A trigger looks at each aggregation of its rule. */
export const aggregations: Lint = ({ tree, scope }) => {
  const declared = scope.role === "trigger" ? (scope.options.aggregations ?? []) : [];
  const used = new Set<string>();
  walk(tree.condition, (node) => {
    if (node.kind === "name") used.add(node.name);
  });
  return declared
    .filter((name) => !used.has(name))
    .map((name) =>
      finding("info", tree.condition, {
        code: "cse-unused-aggregation",
        message: `the aggregation \`${name}\` is calculated and the trigger does not ask for it`,
        help: "use it in the trigger, or take it out of the rule",
      }),
    );
};
