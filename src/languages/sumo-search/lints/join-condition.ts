import type { ExpressionNode } from "../tree";
import { withoutGroups } from "../walk";
import { pageOf } from "./lint";
import type { Lint } from "./lint";

/** A join by something else than equal values. */
export const joinCondition: Lint = {
  page: pageOf({
    code: "search-join-condition",
    level: "error",
    title: "A join compares fields by `=`, joined by `and`.",
    why: "The service refuses other conditions behind `on`: no `or`, no `not`, no comparison with a value.",
    wrong: '_sourceCategory=a | join (parse "x=*" as x) as t1, (parse "y=*" as y) as t2 on t1.x != t2.y',
    right: '_sourceCategory=a | join (parse "x=*" as x) as t1, (parse "y=*" as y) as t2 on t1.x = t2.y',
    source: 'Sumo Logic documentation, "join": conditions that are not supported',
  }),
  find: ({ tree: { stages } }) =>
    stages
      .flatMap((stage) => (stage.kind === "join" ? wrongPairs(stage.on) : []))
      .map((at) => ({
        at,
        message: "a join's condition is not an equality of two fields",
        help: "compare a field of one table with a field of another by `=`, and join such pairs by `and`",
      })),
};

function wrongPairs(node: ExpressionNode): ExpressionNode[] {
  const inner = withoutGroups(node);
  if (inner.kind === "binary" && inner.operator === "and")
    return [...wrongPairs(inner.left), ...wrongPairs(inner.right)];
  const isPair = inner.kind === "binary" && inner.operator === "=" && isField(inner.left) && isField(inner.right);
  return isPair || inner.kind === "parameter" || inner.kind === "macro" ? [] : [inner];
}

const isField = ({ kind }: ExpressionNode): boolean => kind === "field" || kind === "parameter";
