import type {
  FieldRef,
  FillNode,
  GeneratorNode,
  SeriesParts,
  ShapeStage,
  SortKeyNode,
  StarNode,
  StringlikeNode,
  TimeshiftNode,
} from "../tree";
import { printAlias, printBy, printExpression, printField, printFields } from "./expressions";
import { printOptions } from "./parse-stages";
import type { StagePrinters } from "./parse-stages";

const optional = (text: string): string => (text === "" ? "" : ` ${text}`);

function printColumn(node: FieldRef | StringlikeNode | StarNode): string {
  if (node.kind === "star") return "*";
  return printExpression(node);
}

function printGenerator({ source, values, field }: GeneratorNode): string {
  const list = values.map(printExpression).join(", ");
  const inField = field ? ` in ${printField(field)}` : "";
  if (source === "all") return `values all${inField}`;
  return `${source}${source === "values" || values.length > 0 ? `(${list})` : ""}${inField}`;
}

const printFill = ({ value, field }: FillNode): string => `${printExpression(value)} for ${printField(field)}`;

function printShift({ distance, times, summary, alias }: TimeshiftNode): string {
  const repeated = times ? ` ${printExpression(times)}` : "";
  return `timeshift ${printExpression(distance)}${repeated}${summary ? ` ${summary}` : ""}${printAlias(alias)}`;
}

/** What rows are sorted by, first things first. */
export function printSortKeys(keys: readonly SortKeyNode[]): string {
  return keys.map(printSortKey).join(", ");
}

function printSortKey({ value, direction }: SortKeyNode): string {
  const sign = direction === "+" || direction === "-" ? `${direction} ` : "";
  const word = direction === "asc" || direction === "desc" ? ` ${direction}` : "";
  return `${sign}${printExpression(value)}${word}`;
}

function series({ kind, fields, length, by, alias }: SeriesParts & { readonly kind: string }): string {
  const rows = length ? `, ${printExpression(length)}` : "";
  return `${kind} ${printFields(fields)}${rows}${printBy(by)}${printAlias(alias)}`;
}

/** How operators that give rows another shape are printed. */
export const SHAPE_PRINTERS: StagePrinters<ShapeStage> = {
  timeslice: ({ width, inBuckets, alias }) =>
    `timeslice${width ? ` ${printExpression(width)}` : ""}${inBuckets ? " buckets" : ""}${printAlias(alias)}`,
  transpose: ({ rows, columns, names }) =>
    `transpose row ${printFields(rows)} column ${printFields(columns)}${names ? ` as ${names.map(printColumn).join(", ")}` : ""}`,
  fillmissing: ({ generators, fills, takeLast }) => {
    const defaults = fills.length === 0 ? "" : ` with ${fills.map(printFill).join(", ")}`;
    return `fillmissing ${generators.map(printGenerator).join(", ")}${defaults}${takeLast ? " takelast" : ""}`;
  },
  compare: ({ shifts }) => `compare ${shifts.map(printShift).join(", ")}`,
  sort: ({ keys }) => `sort${keys.length === 0 ? "" : ` by ${printSortKeys(keys)}`}`,
  accum: series,
  total: series,
  diff: series,
  smooth: series,
  rollingstd: series,
  backshift: series,
  predict: ({ field, width, options }) =>
    `predict ${printField(field)}${width ? ` by ${printExpression(width)}` : ""}${optional(printOptions(options))}`,
  outlier: ({ fields, by, options }) =>
    `outlier ${printFields(fields)}${printBy(by)}${optional(printOptions(options))}`,
  bin: ({ field, options }) => `bin ${printField(field)} ${printOptions(options)}`,
};
