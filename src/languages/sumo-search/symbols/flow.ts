import type { FieldNode, FieldRef, SearchTree, StageNode } from "../tree";
import { expressionsOf, walkExpression } from "../walk";
import { applyStage } from "./effects";
import { FieldTable } from "./field-table";
import type { Closing, KnownField } from "./field-table";

/** A place where a field is read. */
export interface FieldUse {
  /** The field. */
  readonly node: FieldNode;
  /** The index of the stage that reads it. */
  readonly stage: number;
  /** What is known of it there. */
  readonly known: KnownField | undefined;
  /** What closed the set of fields, when the field is not in it. */
  readonly missingBecause: Closing | undefined;
  /** Whether it was there before. */
  readonly wasDropped: boolean;
  /** The fields that are there. */
  readonly present: readonly KnownField[];
}

/** The fields of a search, followed through its stages. */
export interface FieldFlow {
  /** Every read of a field, in order. */
  readonly uses: readonly FieldUse[];
  /** The same by their place in the tree. */
  readonly useAt: ReadonlyMap<FieldNode, FieldUse>;
  /** The fields at the end. */
  readonly result: FieldTable;
}

/** Follows the fields of a search through its stages. */
export function followFields({ stages }: Pick<SearchTree, "stages">): FieldFlow {
  const table = new FieldTable();
  const useAt = new Map<FieldNode, FieldUse>();
  stages.forEach((stage, index) => {
    for (const node of readsOf(stage)) useAt.set(node, useOf(node, index, table));
    applyStage(table, stage, index);
  });
  return { uses: [...useAt.values()], useAt, result: table };
}

const NO_FIELDS: readonly KnownField[] = [];

function useOf(node: FieldNode, stage: number, table: FieldTable): FieldUse {
  const known = table.find(node.name);
  const isMissing = known === undefined && table.closedBy !== undefined;
  return {
    node,
    stage,
    known,
    missingBecause: isMissing ? table.closedBy : undefined,
    wasDropped: isMissing && table.wasDropped(node.name),
    present: isMissing ? table.fields : NO_FIELDS,
  };
}

/** The fields that a stage reads for each row. */
function readsOf(stage: StageNode): FieldNode[] {
  const fields: FieldNode[] = [];
  for (const expression of expressionsOf(stage))
    walkExpression(expression, (node) => {
      if (node.kind === "field") fields.push(node);
    });
  const listed = listedReads(stage);
  return listed.length === 0 ? fields : [...fields, ...listed];
}

const BOTH_LISTS = new Set<StageNode["kind"]>([
  "topk",
  "accum",
  "total",
  "diff",
  "smooth",
  "rollingstd",
  "backshift",
  "outlier",
]);

function listedReads(stage: StageNode): FieldNode[] {
  if (stage.kind === "transpose") return fieldsIn([...stage.rows, ...stage.columns]);
  if (stage.kind === "fields") return stage.mode === "remove" ? [] : fieldsIn(stage.fields);
  if (BOTH_LISTS.has(stage.kind)) {
    const { fields, by } = stage as { readonly fields: readonly FieldRef[]; readonly by: readonly FieldRef[] };
    return fieldsIn([...fields, ...by]);
  }
  const source = stage.kind !== "threatip" && "field" in stage && "nodrop" in stage ? stage.field : undefined;
  return source ? fieldsIn([source]) : [];
}

function fieldsIn(fields: readonly FieldRef[]): FieldNode[] {
  return fields.filter((each) => each.kind === "field");
}
