import type {
  AggregateNode,
  AssignmentNode,
  FieldsNode,
  LookupNode,
  ParseStage,
  SeriesParts,
  StageNode,
} from "../tree";
import type { FieldOrigin, FieldTable, KnownField } from "./field-table";
import { aggregateNames, constantsOf, namesOf, parsedNames, parsesMore } from "./names";

type Effects = {
  readonly [K in StageNode["kind"]]: (table: FieldTable, stage: Extract<StageNode, { kind: K }>, index: number) => void;
};

/** Rows come or go, or get another order. */
const nothing = (): void => undefined;
/** Fields come in that the search does not name. */
const open = (table: FieldTable): void => table.open();

/** What a stage of each kind does to the fields. */
const EFFECTS: Effects = {
  parse: applyParse,
  "parse-regex": applyParse,
  xml: applyParse,
  json: applyParse,
  csv: applyParse,
  split: applyParse,
  keyvalue: applyParse,
  "parse-using": applyParse,
  where: nothing,
  limit: nothing,
  dedup: nothing,
  sort: nothing,
  save: nothing,
  filter: nothing,
  trace: nothing,
  assignment: applyAssignment,
  fields: applyFields,
  aggregate: applyAggregate,
  withtime: (table, { field }) =>
    addAll(
      table,
      namesOf([field]).map((each) => `${each}_withtime`),
      "alias",
    ),
  topk: (table) => addAll(table, ["_rank"], "aggregate"),
  lookup: applyLookup,
  timeslice: (table, { alias }) => addAll(table, alias ? namesOf([alias]) : ["_timeslice"], "time"),
  accum: applySeries,
  total: applySeries,
  diff: applySeries,
  smooth: applySeries,
  rollingstd: applySeries,
  backshift: applySeries,
  fillmissing: (table) => table.forgetConstants(),
  outlier: open,
  predict: open,
  bin: open,
  compare: open,
  transpose: open,
  top: open,
  "count-frequent": open,
  threatip: open,
  threatlookup: open,
  infer: open,
  geoip: open,
  cat: open,
  join: open,
  transaction: open,
  transactionize: open,
  merge: open,
  sessionize: open,
  logreduce: open,
  logcompare: open,
  logexplain: open,
  details: open,
  compose: open,
  "parameter-stage": open,
  "macro-stage": open,
};

/** Applies to the fields what a stage does. */
export function applyStage(table: FieldTable, stage: StageNode, index: number): void {
  const apply = EFFECTS[stage.kind] as (table: FieldTable, stage: StageNode, index: number) => void;
  apply(table, stage, index);
}

function applyParse(table: FieldTable, stage: ParseStage): void {
  if (parsesMore(stage)) table.open();
  addAll(table, parsedNames(stage), "parse");
}

function applySeries(table: FieldTable, { kind, alias }: SeriesParts & { readonly kind: string }): void {
  addAll(table, alias ? namesOf([alias]) : [`_${kind}`], "aggregate");
}

function addAll(table: FieldTable, names: readonly string[], origin: FieldOrigin): void {
  for (const name of names) table.add({ name, origin });
}

function applyAssignment(table: FieldTable, { expression, alias }: AssignmentNode): void {
  if (alias === undefined || alias.kind === "parameter") {
    if (alias || expression.kind === "call") table.open();
    return;
  }
  const constants = constantsOf(expression, (name) => table.find(name)?.constants);
  table.add({ name: alias.name, origin: "alias", ...(constants && { constants }) });
}

function applyFields(table: FieldTable, { mode, fields }: FieldsNode, stage: number): void {
  const names = namesOf(fields);
  if (mode === "remove") {
    for (const name of names) table.remove(name);
    return;
  }
  if (names.length < fields.length) {
    table.open();
    return;
  }
  const kept = names.map((name): KnownField => table.find(name) ?? { name, origin: "metadata" });
  table.close({ operator: table.closedBy?.operator ?? "fields", stage }, kept);
}

function applyAggregate(table: FieldTable, { functions, by }: AggregateNode, stage: number): void {
  const results = functions.map(aggregateNames);
  const names = results.flatMap((each) => each ?? []);
  const keys = by?.fields ?? [];
  const isCertain =
    results.every((each) => each !== undefined) &&
    new Set(names.map((each) => each.toLowerCase())).size === names.length &&
    keys.every(({ value, alias }) => value.kind === "field" && alias?.kind !== "parameter");
  const groups = keys.flatMap(({ value, alias }): KnownField[] => {
    if (value.kind !== "field") return [];
    const constants = table.find(value.name)?.constants;
    const name = alias?.kind === "field" ? alias.name : value.name;
    return [{ name, origin: "group", ...(constants && { constants }) }];
  });
  const values = names.map((name): KnownField => ({ name, origin: "aggregate" }));
  table.close({ operator: "aggregate", stage }, [...groups, ...values, ...sliceEnds(groups)]);
  if (!isCertain) table.open();
}

/** A slice brings its end with it. */
function sliceEnds(groups: readonly KnownField[]): KnownField[] {
  return groups.some(({ name, origin }) => name === "_timeslice" && origin === "group")
    ? ["_timeslice_end", "__timeslice_end"].map((name) => ({ name, origin: "time" }))
    : [];
}

function applyLookup(table: FieldTable, { outputs }: LookupNode): void {
  const names = outputs.flatMap(({ column, alias }) =>
    namesOf([alias ?? column].filter((each) => each.kind !== "star")),
  );
  if (names.length < outputs.length) table.open();
  addAll(table, names, "lookup");
}
