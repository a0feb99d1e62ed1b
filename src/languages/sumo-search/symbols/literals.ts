import type { Span } from "../../span";
import type { ExpressionNode, StageNode } from "../tree";

/** A value written in a search. */
export interface LiteralValueAt extends Span {
  /** What it is. */
  readonly type: "string" | "number" | "boolean";
  /** Its text, without quotes. */
  readonly text: string;
}

/** A field that is given written values. */
export interface AssignedLiteral {
  /** The field. */
  readonly field: string;
  /** The stage that gives it, counted from 0. */
  readonly stage: number;
  /** The values. */
  readonly values: readonly LiteralValueAt[];
  /** Whether it can have no other value. */
  readonly isComplete: boolean;
}

/** The fields that are given values written in the search: `4 as severity`, `if(…, "High", "Low") as risk`. */
export function literalsOf(stages: readonly StageNode[]): AssignedLiteral[] {
  return stages.flatMap((stage, index) => {
    if (stage.kind !== "assignment" || stage.alias?.kind !== "field") return [];
    const results = resultsOf(stage.expression);
    const values = results.flatMap((each) => literal(each) ?? []);
    if (values.length === 0) return [];
    return [{ field: stage.alias.name, stage: index, values, isComplete: values.length === results.length }];
  });
}

/** What an expression can give: the branches of its choices. */
function resultsOf(node: ExpressionNode): ExpressionNode[] {
  if (node.kind === "group") return resultsOf(node.inner);
  if (node.kind === "conditional") return [...resultsOf(node.whenTrue), ...resultsOf(node.whenFalse)];
  if (node.kind === "call" && node.name.toLowerCase() === "if") return node.arguments.slice(1).flatMap(resultsOf);
  return [node];
}

function literal(node: ExpressionNode): LiteralValueAt | undefined {
  const { start, end } = node;
  if (node.kind === "string") return { type: "string", text: node.raw, start, end };
  if (node.kind === "number") return { type: "number", text: node.text, start, end };
  if (node.kind === "boolean") return { type: "boolean", text: String(node.value), start, end };
  if (node.kind === "negative" && node.operand.kind === "number")
    return { type: "number", text: `-${node.operand.text}`, start, end };
  return undefined;
}
