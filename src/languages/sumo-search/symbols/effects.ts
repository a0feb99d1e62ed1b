import type {
  AggregateNode,
  AssignmentNode,
  FieldRef,
  FieldsNode,
  JoinNode,
  LookupNode,
  ParseStage,
  SeriesParts,
  StageNode,
  TransposeNode,
} from "../tree";
import { FieldTable } from "./field-table";
import type { FieldOrigin, KnownField } from "./field-table";
import { foldingOf } from "./folding";
import { aggregateNames, constantsOf, namesOf, parsedNames, parsesMore } from "./names";

type Effects = {
  readonly [K in StageNode["kind"]]: (table: FieldTable, stage: Extract<StageNode, { kind: K }>, index: number) => void;
};

/** Rows come or go, or get another order. */
const nothing = (): void => undefined;
/** Fields come in that the search does not name. */
const open = (table: FieldTable): void => table.open();

/** The columns that `geoip` brings: Sumo Logic documentation, "geoip". */
const GEO_COLUMNS = ["latitude", "longitude", "country_code", "country_name", "region", "city", "postal_code"];

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
  outlier: (table, { fields }) =>
    addOpen(table, suffixed(fields, ["_violation", "_error", "_lower", "_upper"]), "aggregate"),
  predict: (table, { field }) => addOpen(table, suffixed([field], ["_predicted", "_error"]), "aggregate"),
  bin: (table) => addOpen(table, ["_bin", "_bin_lower", "_bin_upper"], "aggregate"),
  compare: (table, { shifts }) => addOpen(table, namesOf(shifts.flatMap(({ alias }) => alias ?? [])), "aggregate"),
  transpose: applyTranspose,
  top: (table, { fields }) => addOpen(table, namesOf(fields), "group"),
  "count-frequent": (table, { fields, alias }) => {
    addOpen(table, namesOf(fields), "group");
    addAll(table, alias ? namesOf([alias]) : ["_approxcount"], "aggregate");
  },
  threatip: open,
  threatlookup: open,
  infer: open,
  geoip: (table) => addOpen(table, GEO_COLUMNS, "lookup"),
  cat: open,
  join: applyJoin,
  transaction: open,
  transactionize: open,
  merge: open,
  sessionize: (table, { extractions }) => addOpen(table, namesOf(extractions.flatMap(({ fields }) => fields)), "parse"),
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

/** Adds what is certain, where there may be more. */
function addOpen(table: FieldTable, names: readonly string[], origin: FieldOrigin): void {
  table.open();
  addAll(table, names, origin);
}

function suffixed(fields: readonly FieldRef[], suffixes: readonly string[]): string[] {
  return namesOf(fields).flatMap((name) => suffixes.map((suffix) => name + suffix));
}

/** The rows stay; the columns are values that the messages bring. */
function applyTranspose(table: FieldTable, { rows, names = [] }: TransposeNode, stage: number): void {
  table.close({ operator: "aggregate", stage }, rowFields(rows));
  addOpen(table, namesOf(names.filter((each) => each.kind === "field")), "aggregate");
}

function rowFields(rows: readonly FieldRef[]): KnownField[] {
  return namesOf(rows).map((name) => ({ name, origin: "group" }));
}

/** A table's fields have its name in front of theirs. */
function applyJoin(table: FieldTable, { tables }: JoinNode, stage: number): void {
  const names = tables.flatMap(({ alias, stages }) => {
    const inner = new FieldTable();
    stages.forEach((each, index) => applyStage(inner, each, index));
    return namesOf([alias]).flatMap((prefix) => inner.fields.map(({ name }) => `${prefix}_${name}`));
  });
  table.close({ operator: "aggregate", stage }, []);
  addOpen(table, names, "lookup");
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
  const folding = foldingOf(expression, ({ name }) => table.find(name));
  table.add({ name: alias.name, origin: "alias", ...(constants && { constants }), ...(folding && { folding }) });
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
    const name = alias?.kind === "field" ? alias.name : value.name;
    return [{ ...table.find(value.name), name, origin: "group" }];
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
