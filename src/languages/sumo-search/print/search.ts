import type { Comments, SearchTree, StageNode, SubqueryNode } from "../tree";
import { ENRICH_PRINTERS } from "./enrich-stages";
import { PARSE_PRINTERS } from "./parse-stages";
import type { StagePrinters } from "./parse-stages";
import { AGGREGATE_PRINTERS, FILTER_PRINTERS } from "./row-stages";
import { printScope } from "./scope";
import { SHAPE_PRINTERS } from "./shape-stages";

/** A search in its canonical layout: the scope, then a stage a line, comments where they belong. */
export function printSearch({ scope, stages, comments }: SearchTree): string {
  const parts = [scope ? printScope(scope) : "", ...stages.map((each) => `| ${printStage(each)}`)];
  const lines = parts.flatMap((part, index) => withComments(part, comments[index]));
  return [...lines, ...(comments[parts.length]?.before ?? []).map(({ text }) => text)].join("\n");
}

function withComments(part: string, comments: Comments | undefined): string[] {
  const before = (comments?.before ?? []).map(({ text }) => text);
  const behind = (comments?.behind ?? []).map(({ text }) => text);
  return [...before, ...(part === "" && behind.length === 0 ? [] : [[part, ...behind].filter(Boolean).join(" ")])];
}

/** Stages in a row, for an inner search. */
export function printInner(stages: readonly StageNode[]): string {
  return stages.map(printStage).join(" | ");
}

/** A subquery in its brackets. */
export function printSubquery({ from, to, scope, stages }: SubqueryNode): string {
  const range = `${from === undefined ? "" : ` from=(${from})`}${to === undefined ? "" : ` to=(${to})`}`;
  const inner = stages.length === 0 ? "" : `| ${printInner(stages)}`;
  return `[subquery${range}: ${[scope ? printScope(scope) : "", inner].filter(Boolean).join(" ")}]`;
}

let printers: StagePrinters<StageNode> | undefined;

/** The modules need each other: the table is made when all are there. */
function allPrinters(): StagePrinters<StageNode> {
  return {
    ...PARSE_PRINTERS,
    ...FILTER_PRINTERS,
    ...AGGREGATE_PRINTERS,
    ...SHAPE_PRINTERS,
    ...ENRICH_PRINTERS,
    "parameter-stage": ({ parameter }) => parameter.text,
    "macro-stage": ({ macro }) => macro.text,
  };
}

function printStage(stage: StageNode): string {
  printers ??= allPrinters();
  const print = printers[stage.kind] as (node: StageNode) => string;
  return print(stage);
}
