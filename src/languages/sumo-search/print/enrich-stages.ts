import type {
  EnrichStage,
  JoinTableNode,
  MergeFieldNode,
  OutputNode,
  ShowingNode,
  StateNode,
  TransactionNode,
} from "../tree";
import { printAggregate, printAlias, printBy, printExpression, printField, printFields } from "./expressions";
import { printExtractions, printOptions } from "./parse-stages";
import type { StagePrinters } from "./parse-stages";
import { printScope } from "./scope";
import { printInner } from "./search";

function printOutput({ column, alias }: OutputNode): string {
  return (column.kind === "star" ? "*" : printField(column)) + printAlias(alias);
}

function printTable({ stages, alias }: JoinTableNode): string {
  return `(${printInner(stages)})${printAlias(alias)}`;
}

function printState({ value, field, alias }: StateNode): string {
  return `${printExpression(value)}${field ? ` in ${printField(field)}` : ""}${printAlias(alias)}`;
}

function printShown({ value, state, alias }: ShowingNode): string {
  return `${printAggregate(value)}${state ? ` for ${printField(state)}` : ""}${printAlias(alias)}`;
}

function printStates({ patterns, states, statesField }: TransactionNode): string {
  const inField = statesField ? ` in ${printField(statesField)}` : "";
  const listed = states.length === 0 ? [] : [`with states ${states.map(printState).join(", ")}${inField}`];
  return [...patterns.map((each) => `with ${printState(each)}`), ...listed].join(", ");
}

function printMergeField({ field, strategy, separator, alias }: MergeFieldNode): string {
  const how = strategy ? ` ${strategy}` : "";
  return `${printField(field)}${how}${separator ? ` with "${separator.raw}"` : ""}${printAlias(alias)}`;
}

const optional = (text: string): string => (text === "" ? "" : ` ${text}`);

/** How operators that bring in other data are printed. */
export const ENRICH_PRINTERS: StagePrinters<EnrichStage> = {
  lookup: ({ outputs, table, on }) =>
    `lookup ${outputs.map(printOutput).join(", ")} from ${printExpression(table)} on ${printExpression(on)}`,
  threatip: ({ field }) => `threatip ${printField(field)}`,
  threatlookup: ({ singleIndicator, options, fields }) =>
    `threatlookup${singleIndicator ? " singleIndicator" : ""}${optional(printOptions(options, " "))} ${printFields(fields)}`,
  infer: ({ options }) => `infer ${printOptions(options, " ")}`,
  geoip: ({ field }) => `geoip ${printField(field)}`,
  cat: ({ table }) => `cat ${printExpression(table)}`,
  save: ({ append, table }) => `save${append ? " append" : ""} ${printExpression(table)}`,
  join: ({ tables, on, timeWindow }) => {
    const within = timeWindow ? ` timewindow ${printExpression(timeWindow)}` : "";
    return `join ${tables.map(printTable).join(", ")} on ${printExpression(on)}${within}`;
  },
  transaction: (node) => {
    const results = node.results ? ` results by ${node.results}` : "";
    const showing = node.showing.length === 0 ? "" : ` showing ${node.showing.map(printShown).join(", ")}`;
    const options = optional(printOptions(node.options, " "));
    return `transaction on ${printFields(node.on)}${options} ${printStates(node)}${results}${showing}`;
  },
  transactionize: ({ fields, alias, options, stages }) => {
    const inner = stages.length === 0 ? "" : ` (${printInner(stages)})`;
    return `transactionize ${printFields(fields)}${printAlias(alias)}${optional(printOptions(options))}${inner}`;
  },
  merge: ({ fields }) => `merge${optional(fields.map(printMergeField).join(", "))}`,
  sessionize: ({ extractions }) => `sessionize ${printExtractions(extractions)}`,
  trace: ({ direction, pattern, origin }) =>
    `trace${direction ? ` ${direction}` : ""} ${printExpression(pattern)} ${printExpression(origin)}`,
  logreduce: ({ mode, on, by, options, noAggregate, optimize }) => {
    const fields = on.length === 0 ? "" : ` on ${printFields(on)}`;
    const flags = `${noAggregate ? " noaggregate" : ""}${optimize ? " optimize" : ""}`;
    return `logreduce${mode === "messages" ? "" : ` ${mode}`}${fields}${printBy(by)}${optional(printOptions(options))}${flags}`;
  },
  logcompare: ({ distance, baseline, range }) =>
    [
      "logcompare",
      distance ? ` timeshift ${printExpression(distance)}` : "",
      range ? ` start_time ${range.from} end_time ${range.to}` : "",
      baseline ? ` baseline (${printScope(baseline)})` : "",
    ].join(""),
  logexplain: ({ condition, against, on }) =>
    `logexplain ${printExpression(condition)}${against ? ` against ${printExpression(against)}` : ""} on ${printFields(on)}`,
  details: ({ signature }) => `details${optional(signature.map(printExpression).join(", "))}`,
  compose: ({ fields, maxResults, keywords }) =>
    `compose ${printFields(fields)}${maxResults ? ` maxresults=${printExpression(maxResults)}` : ""}${keywords ? " keywords" : ""}`,
};
