import type { StageNode } from "../tree";

const OPERATORS: Partial<Record<StageNode["kind"], string>> = {
  "parse-regex": "parse regex",
  "parse-using": "parse",
  "count-frequent": "count_frequent",
  assignment: "as",
  "parameter-stage": "parameter",
  "macro-stage": "macro",
};

/** The operator of a stage, as the documentation names it. */
export function operatorOf(stage: StageNode): string {
  if (stage.kind === "aggregate") return stage.functions[0]?.kind ?? "count";
  return OPERATORS[stage.kind] ?? stage.kind;
}
