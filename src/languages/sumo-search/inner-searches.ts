import type { CatScopeNode, ExpressionNode, ScopeNode, SearchTree, StageNode, SubqueryNode } from "./tree";
import { expressionsOf, walkExpression } from "./walk";

/** A search within a search. */
export interface InnerSearch extends Pick<SearchTree, "scope" | "stages"> {
  /** A subquery has a scope of its own; the stages of a `join`'s table or of a `filter` have none. */
  readonly level: "subquery" | "stages";
}

/** The searches within a search, each before those within itself. */
export function innerSearches({ scope, stages }: Pick<SearchTree, "scope" | "stages">): InnerSearch[] {
  const direct = [...subqueriesIn(scope).map(ofSubquery), ...stages.flatMap(ofStage)];
  return direct.flatMap((each) => [each, ...innerSearches(each)]);
}

const ofSubquery = ({ scope, stages }: SubqueryNode): InnerSearch => ({
  level: "subquery",
  ...(scope && { scope }),
  stages,
});

function ofStage(stage: StageNode): InnerSearch[] {
  if (stage.kind === "join") return stage.tables.map(({ stages }) => ({ level: "stages", stages }));
  if (stage.kind === "filter" || stage.kind === "transactionize") return [{ level: "stages", stages: stage.stages }];
  return expressionsOf(stage).flatMap(subqueriesOf).map(ofSubquery);
}

function subqueriesOf(expression: ExpressionNode): SubqueryNode[] {
  const found: SubqueryNode[] = [];
  walkExpression(expression, (node) => {
    if (node.kind === "subquery") found.push(node);
  });
  return found;
}

function subqueriesIn(node: ScopeNode | CatScopeNode | undefined): SubqueryNode[] {
  switch (node?.kind) {
    case "subquery":
      return [node];
    case "scope-not":
      return subqueriesIn(node.operand);
    case "scope-group":
      return subqueriesIn(node.inner);
    case "scope-and":
    case "scope-or":
      return node.operands.flatMap(subqueriesIn);
    default:
      return [];
  }
}
