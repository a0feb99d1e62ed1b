import type { AggregateStage, FilterStage, GroupKeyNode, GroupingNode } from "../tree";
import { printAggregate, printAlias, printBy, printExpression, printField, printFields } from "./expressions";
import type { StagePrinters } from "./parse-stages";
import { printInner } from "./search";
import { printSortKeys } from "./shape-stages";

const FIELD_MODES = { keep: "", remove: "- ", only: "=" } as const;

/** How operators that choose rows or fields are printed. */
export const FILTER_PRINTERS: StagePrinters<FilterStage> = {
  where: ({ condition }) => `where ${printExpression(condition)}`,
  filter: ({ fields, stages }) => `filter ${printFields(fields)} in (${printInner(stages)})`,
  limit: ({ count }) => `limit ${printExpression(count)}`,
  dedup: ({ count, consecutive, by }) =>
    `dedup${count ? ` ${printExpression(count)}` : ""}${consecutive ? " consecutive" : ""}${printBy(by)}`,
  fields: ({ mode, fields }) => `fields ${FIELD_MODES[mode]}${printFields(fields)}`,
  assignment: ({ expression, alias }) => printExpression(expression) + printAlias(alias),
};

function printKey({ value, alias }: GroupKeyNode): string {
  return printExpression(value) + printAlias(alias);
}

function printGrouping(grouping: GroupingNode | undefined): string {
  if (grouping === undefined) return "";
  return `${grouping.hasBy ? " by" : ""} ${grouping.fields.map(printKey).join(", ")}`;
}

/** How operators that make few rows of many are printed. */
export const AGGREGATE_PRINTERS: StagePrinters<AggregateStage> = {
  withtime: ({ field }) => `withtime ${printField(field)}`,
  aggregate: ({ functions, by }) => {
    const [first, ...rest] = functions.map(printAggregate);
    if (by?.hasBy === false) return [`${first ?? ""}${printGrouping(by)}`, ...rest].join(", ");
    return functions.map(printAggregate).join(", ") + printGrouping(by);
  },
  "count-frequent": ({ fields, alias }) => `count_frequent ${printFields(fields)}${printAlias(alias)}`,
  top: ({ count, fields, by }) => {
    const values = by.length === 0 ? "" : ` by ${printSortKeys(by)}`;
    return `top ${printExpression(count)} ${printFields(fields)}${values}`;
  },
  topk: ({ count, fields, by }) => `topk(${printExpression(count)}, ${printFields(fields)})${printBy(by)}`,
};
