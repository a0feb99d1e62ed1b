import type { AggregateFunctionNode, ExpressionNode, FieldRef, StarNode } from "../tree";
import { printSubquery } from "./search";

type Printers = { readonly [K in ExpressionNode["kind"]]: (node: Extract<ExpressionNode, { kind: K }>) => string };

const list = (values: readonly ExpressionNode[]): string => values.map(printExpression).join(", ");

const PRINTERS: Printers = {
  field: printField,
  parameter: ({ text }) => text,
  macro: ({ text }) => text,
  string: ({ raw }) => `"${raw}"`,
  number: ({ text }) => text,
  regex: ({ pattern }) => `/${pattern}/`,
  boolean: ({ value }) => String(value),
  null: () => "null",
  address: ({ text }) => text,
  binary: ({ operator, left, right }) => `${printExpression(left)} ${operator} ${printExpression(right)}`,
  not: ({ mark, operand }) => `${mark === "!" ? "!" : "not "}${printExpression(operand)}`,
  negative: ({ operand }) => `-${printExpression(operand)}`,
  matches: ({ operand, negated, pattern }) =>
    `${printExpression(operand)} ${negated ? "not " : ""}matches ${printExpression(pattern)}`,
  in: ({ operand, negated, values }) => `${printExpression(operand)} ${negated ? "not " : ""}in ${printList(values)}`,
  completed: ({ operand, parameter }) => `${printExpression(operand)} ${parameter.text}`,
  conditional: ({ condition, whenTrue, whenFalse }) =>
    `${printExpression(condition)} ? ${printExpression(whenTrue)} : ${printExpression(whenFalse)}`,
  call: ({ name, arguments: values }) => `${name}(${list(values)})`,
  group: ({ inner }) => `(${printExpression(inner)})`,
  subquery: printSubquery,
};

/** An expression in one line. */
export function printExpression(node: ExpressionNode): string {
  const print = PRINTERS[node.kind] as (node: ExpressionNode) => string;
  return print(node);
}

function printList(values: readonly ExpressionNode[]): string {
  const [only] = values;
  const isBare = values.length === 1 && only?.kind === "subquery";
  return isBare ? printExpression(only) : `(${list(values)})`;
}

/** A field, with the marks that its name needs. */
export function printField(field: FieldRef): string {
  if (field.kind === "parameter") return field.text;
  if (field.form === "word") return field.name;
  return field.form === "path" ? `%${field.name}` : `%"${field.name}"`;
}

/** Fields in a row. */
export const printFields = (fields: readonly FieldRef[]): string => fields.map(printField).join(", ");
/** ` as name`, when there is a name. */
export const printAlias = (alias: FieldRef | undefined): string => (alias ? ` as ${printField(alias)}` : "");
/** ` by a, b`, when there are fields. */
export const printBy = (fields: readonly FieldRef[]): string =>
  fields.length === 0 ? "" : ` by ${printFields(fields)}`;

/** An aggregate function with its brackets and its name. */
export function printAggregate(node: AggregateFunctionNode): string {
  const values = node.arguments?.map(printArgument).join(", ");
  const inBrackets = values === undefined ? "" : `(${values})`;
  const withTime = node.withTime ? ` withtime ${printField(node.withTime)}` : "";
  return `${node.kind}${inBrackets}${withTime}${printAlias(node.alias)}`;
}

function printArgument(node: ExpressionNode | StarNode): string {
  return node.kind === "star" ? "*" : printExpression(node);
}
