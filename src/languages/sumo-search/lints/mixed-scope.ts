import { hasMetadata } from "../symbols/scope";
import type { ScopeNode, ScopeOrNode } from "../tree";
import { pageOf } from "./lint";
import type { Finding, Lint } from "./lint";

/** A scope that mixes `or` with terms that must hold. */
export const mixedScope: Lint = {
  page: pageOf({
    code: "search-mixed-scope",
    level: "warning",
    title: "`or` beside other terms of the scope stands in brackets.",
    why: "`and` binds tighter than `or`, and terms in a row are joined by `and`: in `a or b c` the word `c` belongs to `b` alone.",
    wrong: "_sourceCategory=a or _sourceCategory=b error | count",
    right: "(_sourceCategory=a or _sourceCategory=b) error | count",
    source: 'Sumo Logic documentation, "Keyword Search Expressions": precedence',
  }),
  find: ({ tree }) => (tree.scope && tree.scope.kind !== "cat-scope" ? mixedOrs(tree.scope) : []),
};

/** Whether each side of an `or` has metadata and something more: then nobody meant a term for both. */
function isEachWhole({ operands }: ScopeOrNode): boolean {
  return operands.every((each) => each.kind === "scope-and" && hasMetadata(each));
}

function mixedOrs(node: ScopeNode): Finding[] {
  switch (node.kind) {
    case "scope-or": {
      const mixed = isEachWhole(node) ? [] : node.operands.filter(({ kind }) => kind === "scope-and");
      const here = mixed.map((at) => ({
        at,
        message: "terms joined by `and` stand beside `or` without brackets, and belong to one side of it only",
        help: "put what belongs together into brackets",
      }));
      return [...here.slice(0, 1), ...node.operands.flatMap(mixedOrs)];
    }
    case "scope-and":
      return node.operands.flatMap(mixedOrs);
    case "scope-not":
      return mixedOrs(node.operand);
    case "scope-group":
      return mixedOrs(node.inner);
    default:
      return [];
  }
}
