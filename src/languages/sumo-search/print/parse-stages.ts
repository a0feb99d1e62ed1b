import type { ExtractionNode, FieldRef, OptionNode, ParseOptions, ParseStage, PositionNode, StringNode } from "../tree";
import { printAlias, printExpression, printField, printFields } from "./expressions";

/** How a stage of each kind is printed. */
export type StagePrinters<Stage extends { readonly kind: string }> = {
  readonly [K in Stage["kind"]]: (node: Extract<Stage, { kind: K }>) => string;
};

const field = ({ field: name }: ParseOptions): string => (name ? ` field=${printField(name)}` : "");
const nodrop = ({ nodrop: keeps }: ParseOptions): string => (keeps ? " nodrop" : "");
const flag = (name: string, isSet: boolean): string => (isSet ? ` ${name}` : "");
const text = (node: StringNode | FieldRef): string => (node.kind === "string" ? `"${node.raw}"` : printField(node));

/** Patterns, paths or keys, each with its fields. */
export function printExtractions(extractions: readonly ExtractionNode[]): string {
  return extractions.map(printExtraction).join(", ");
}

function printExtraction({ texts, fields }: ExtractionNode): string {
  const names = fields.length === 0 ? "" : ` as ${printFields(fields)}`;
  return texts.map(text).join(", ") + names;
}

const extractions = (all: readonly ExtractionNode[]): string => (all.length === 0 ? "" : ` ${printExtractions(all)}`);

/** `name=value, name=value`. */
export function printOptions(options: readonly OptionNode[], separator = ", "): string {
  return options.map(({ name, value }) => `${name}=${value}`).join(separator);
}

function printPosition({ number, field: name }: PositionNode): string {
  return number ? printExpression(number) + printAlias(name) : printField(name);
}

function separated(
  operator: string,
  node: ParseOptions & { readonly options: readonly OptionNode[]; readonly positions: readonly PositionNode[] },
): string {
  const source = node.field ? ` ${printField(node.field)}` : "";
  const options = node.options.length === 0 ? "" : ` ${printOptions(node.options)}`;
  return `${operator}${source}${options} extract ${node.positions.map(printPosition).join(", ")}${nodrop(node)}`;
}

/** How operators that make fields of a text are printed. */
export const PARSE_PRINTERS: StagePrinters<ParseStage> = {
  parse: (node) => `parse${field(node)}${extractions(node.extractions)}${nodrop(node)}`,
  "parse-regex": (node) =>
    `parse regex${field(node)} ${node.patterns.map(text).join(", ")}${flag("multi", node.multi)}${nodrop(node)}`,
  xml: (node) => `xml${field(node)}${extractions(node.extractions)}${nodrop(node)}`,
  "parse-using": ({ parser }) => `parse using ${parser}`,
  json: (node) => {
    const mode = node.mode === "paths" ? "" : ` ${node.mode}`;
    const depth = node.maxDepth ? ` maxdepth ${printExpression(node.maxDepth)}` : "";
    const flags = flag("extractarrays", node.extractArrays) + flag("refonly", node.refOnly);
    return `json${mode}${field(node)}${depth}${extractions(node.extractions)}${flags}${nodrop(node)}`;
  },
  csv: (node) => separated("csv", node),
  split: (node) => separated("split", node),
  keyvalue: (node) => {
    const mode = node.mode === "auto" ? " auto" : "";
    const pattern = node.pattern ? ` regex ${text(node.pattern)}` : "";
    const options = node.options.map(({ name, value }) => ` ${name} ${value}`).join("");
    const keys = extractions(node.extractions);
    return `keyvalue${mode}${field(node)}${pattern}${options}${keys}${flag("refonly", node.refOnly)}${nodrop(node)}`;
  },
};
