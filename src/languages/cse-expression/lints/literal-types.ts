import { nearestWord } from "../../../diagnostics";
import type { Fault } from "../../fault";
import { RECORD_TYPES } from "../record-schema";
import { plainType } from "../scope";
import type { CseNode } from "../tree";
import { typeInWords } from "../types";
import { walk, withoutGroups } from "../walk";
import { finding, quoted } from "./lint";
import type { Lint, Linted, Wording } from "./lint";

/** A field is compared with literals of its own type, and `objectType` with types of records that exist. */
export const literalTypes: Lint = (linted) => {
  const faults: Fault[] = [];
  walk(linted.tree.condition, (node) => {
    for (const [field, literal] of comparedPairs(node)) faults.push(...pairFaults(field, literal, linted));
  });
  return faults;
};

function comparedPairs(node: CseNode): (readonly [CseNode, CseNode])[] {
  switch (node.kind) {
    case "comparison":
      return [
        [node.left, node.right],
        [node.right, node.left],
      ];
    case "between":
      return [
        [node.left, node.low],
        [node.left, node.high],
      ];
    case "in":
      return node.list.items.map((item) => [node.left, item] as const);
    default:
      return [];
  }
}

function pairFaults(of: CseNode, against: CseNode, linted: Linted): Fault[] {
  const field = withoutGroups(of);
  const literal = withoutGroups(against);
  if (field.kind !== "name") return [];
  const meaning = linted.scope.meaningOf(field.name);
  if (meaning?.kind !== "field") return [];
  if (literal.kind === "text" && field.name === "objectType") return recordTypeFaults(literal.value, against);
  const wording = LITERALS.has(literal.kind) ? wordingFor(field.name, meaning.schemaType, literal, linted) : undefined;
  return wording ? [finding("warning", against, wording)] : [];
}

const LITERALS = new Set<CseNode["kind"]>(["text", "number", "boolean"]);
const NUMERAL = /^\s*-?[\d.]+(?:[eE][+-]?\d+)?\s*$/;

function wordingFor(field: string, schemaType: string, literal: CseNode, linted: Linted): Wording | undefined {
  const wanted = plainType(schemaType);
  if (wanted === "unknown" || wanted === linted.scope.typeOf(literal)) return undefined;
  if (wanted === "array" || wanted === "map" || wanted === "struct")
    return wholeCompared(field, schemaType, linted, literal);
  if (wanted === "number" && literal.kind === "text" && !NUMERAL.test(literal.value))
    return notANumber(field, schemaType, quoted(linted, literal));
  return otherType(field, schemaType, linted, literal);
}

function otherType(field: string, schemaType: string, linted: Linted, literal: CseNode): Wording {
  const text = linted.text.slice(literal.start, literal.end);
  return {
    code: "cse-type-mismatch",
    message: `\`${field}\` is of type ${schemaType} and \`${text}\` is ${literalInWords(linted, literal)}`,
    help: helpFor(schemaType, literal, text),
  };
}

function helpFor(schemaType: string, literal: CseNode, text: string): string {
  if (schemaType === "string") return `write '${text}'`;
  if (schemaType === "boolean") return "compare it with true or false";
  return literal.kind === "text" ? `write ${literal.value.trim()} without quotes` : "compare it with a number";
}

function literalInWords(linted: Linted, literal: CseNode): string {
  const type = linted.scope.typeOf(literal);
  return type === "boolean" ? "true or false" : typeInWords(type);
}

function notANumber(field: string, schemaType: string, literal: string): Wording {
  return {
    code: "cse-never-true",
    message: `\`${field}\` is of type ${schemaType} and never equals ${literal}, which is no number`,
    help: "compare it with a number",
  };
}

function wholeCompared(field: string, schemaType: string, linted: Linted, literal: CseNode): Wording {
  const text = quoted(linted, literal);
  return {
    code: "cse-type-mismatch",
    message: `\`${field}\` is of type ${schemaType} and is compared as a whole with ${text}`,
    help: schemaType.startsWith("array")
      ? `write \`array_contains(${field}, …)\``
      : `name an element: \`${field}["…"]\``,
  };
}

const TYPES = RECORD_TYPES.map((each) => each.name);

function recordTypeFaults(value: string, node: CseNode): Fault[] {
  if (TYPES.includes(value)) return [];
  const near = nearestWord(value, TYPES);
  return [
    finding("warning", node, {
      code: "cse-unknown-record-type",
      message: `\`objectType\` is never '${value}': no type of record has that name`,
      help: near === undefined ? `use one of: ${TYPES.join(", ")}` : `did you mean '${near}'?`,
    }),
  ];
}
