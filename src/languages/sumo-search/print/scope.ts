import type { CatScopeNode, KeywordNode, ScopeListNode, ScopeNode, StringNode } from "../tree";
import { printSubquery } from "./search";

type Printers = { readonly [K in ScopeNode["kind"]]: (node: Extract<ScopeNode, { kind: K }>) => string };

const PRINTERS: Printers = {
  keyword: ({ text }) => text,
  string: ({ raw }) => `"${raw}"`,
  macro: ({ text }) => text,
  "scope-comparison": ({ field, operator, value }) => {
    const isList = value.kind === "scope-list" && value.separator === ",";
    return isList ? `${field} in ${printValue(value)}` : `${field}${operator}${printValue(value)}`;
  },
  "scope-and": ({ operands, isWritten }) =>
    operands.map((each, index) => (isWritten[index - 1] === true ? "and " : "") + printTerm(each)).join(" "),
  "scope-or": ({ operands }) => operands.map(printTerm).join(" or "),
  "scope-not": ({ mark, operand }) => `${mark === "!" ? "!" : "not "}${printTerm(operand)}`,
  "scope-group": ({ inner }) => `(${printTerm(inner)})`,
  subquery: printSubquery,
};

/** A scope in one line. */
export function printScope(node: ScopeNode | CatScopeNode): string {
  if (node.kind !== "cat-scope") return printTerm(node);
  return `cat ${node.table.kind === "string" ? `"${node.table.raw}"` : node.table.text}`;
}

function printTerm(node: ScopeNode): string {
  const print = PRINTERS[node.kind] as (node: ScopeNode) => string;
  return print(node);
}

function printValue(node: KeywordNode | StringNode | ScopeListNode): string {
  if (node.kind !== "scope-list") return printTerm(node);
  return `(${node.values.map(printTerm).join(node.separator === "or" ? " or " : ", ")})`;
}
