import { findFunction } from "./functions";
import { findRecordField } from "./record-schema";
import type { CseNode, CseTree } from "./tree";
import type { CseType } from "./types";

/** What the expression is for: what selects records, what decides over aggregations, a field that names an entity, a value. */
export type CseRole = "filter" | "trigger" | "entity" | "value";

/** What is known beside the text. */
export interface CseOptions {
  /** What the expression is for. @defaultValue `"filter"` */
  readonly role?: CseRole;
  /** The aggregations that a trigger may name. @defaultValue any name will do */
  readonly aggregations?: readonly string[];
  /** The match lists that exist. @defaultValue any name will do */
  readonly matchLists?: readonly string[];
}

/** What a name stands for. */
export interface Meaning {
  /** Whether it is a field of the record, a value out of JSON, or an aggregation. */
  readonly kind: "field" | "alias" | "aggregation";
  /** Its type, in the words of the schema. */
  readonly schemaType: string;
}

/** The types of nodes that are none of these: conditions. */
const TYPE_BY_KIND: Partial<Record<CseNode["kind"], CseType>> = {
  text: "string",
  number: "number",
  negative: "number",
  arithmetic: "number",
  null: "null",
  list: "array",
  missing: "unknown",
  regex: "unknown",
};

/** What names mean in one expression. */
export class Scope {
  private readonly aliases: ReadonlySet<string>;

  /**
   * @param tree The expression.
   * @param options What is known beside it.
   */
  constructor(
    tree: CseTree,
    readonly options: CseOptions,
  ) {
    this.aliases = new Set(tree.stages.flatMap((stage) => stage.aliases.map((each) => each.name)));
  }

  /** What the expression is for. */
  get role(): CseRole {
    return this.options.role ?? "filter";
  }

  /** What a name stands for, or `undefined` when it stands for nothing. */
  meaningOf(name: string): Meaning | undefined {
    if (this.aliases.has(name)) return { kind: "alias", schemaType: "string" };
    if (name === "_raw") return { kind: "field", schemaType: "map[string]string" };
    if (this.role === "trigger" && this.isAggregation(name)) return { kind: "aggregation", schemaType: "unknown" };
    const field = findRecordField(name);
    return field && { kind: "field", schemaType: field.type };
  }

  private isAggregation(name: string): boolean {
    const { aggregations } = this.options;
    return aggregations ? aggregations.includes(name) : findRecordField(name) === undefined;
  }

  /** The type of what a node gives. */
  typeOf(node: CseNode): CseType {
    switch (node.kind) {
      case "name":
        return plainType(this.meaningOf(node.name)?.schemaType ?? "unknown");
      case "group":
        return this.typeOf(node.inner);
      case "call":
        return findFunction(node.name)?.gives ?? "unknown";
      case "index":
      case "member":
        return this.elementType(node.of);
      default:
        return TYPE_BY_KIND[node.kind] ?? "boolean";
    }
  }

  private elementType(of: CseNode): CseType {
    const holder = of.kind === "name" ? (this.meaningOf(of.name)?.schemaType ?? "unknown") : "unknown";
    const element = /^map\[string\](.+)$/.exec(holder)?.[1] ?? /^array\[(.+)\]$/.exec(holder)?.[1];
    return plainType(element ?? "unknown");
  }
}

/** A type of the schema as one that the language tells apart. */
export function plainType(schemaType: string): CseType {
  if (schemaType === "string" || schemaType === "boolean" || schemaType === "unknown") return schemaType;
  if (/^(?:int|long|float|double)$/.test(schemaType)) return "number";
  if (schemaType.startsWith("array[")) return "array";
  return schemaType.startsWith("map[") ? "map" : "struct";
}
