import type { AggregateFunctionNode, ExpressionNode, ExtractionNode, FieldRef, JsonNode, ParseStage } from "../tree";

/** The names of fields; a parameter names none. */
export function namesOf(fields: readonly FieldRef[]): string[] {
  return fields.flatMap((each) => (each.kind === "field" ? [each.name] : []));
}

/** The groups of a regular expression that have names. */
export function groupNames(pattern: string): string[] {
  return [...pattern.matchAll(/\(\?P?<([A-Za-z_]\w*)>/g)].map((each) => each[1] ?? "");
}

/** The name that a path or key gives to a field without `as`: its characters that a name cannot hold become `_`. */
function nameOfPath(raw: string): string {
  return raw.replace(/[^\w.]/g, "_");
}

function extracted({ texts, fields }: ExtractionNode): string[] {
  if (fields.length > 0) return namesOf(fields);
  return texts.flatMap((each) => (each.kind === "string" ? [each.raw, nameOfPath(each.raw)] : namesOf([each])));
}

/** The fields that a parse operator makes, as far as it names them. */
export function parsedNames(stage: ParseStage): string[] {
  switch (stage.kind) {
    case "parse":
    case "xml":
    case "json":
    case "keyvalue":
      return stage.extractions.flatMap(extracted);
    case "parse-regex":
      return stage.patterns.flatMap(({ raw }) => groupNames(raw));
    case "csv":
    case "split":
      return namesOf(stage.positions.map(({ field }) => field)).filter((each) => each !== "_");
    case "parse-using":
      return [];
  }
}

/** Whether a parse operator may make fields that it does not name. */
export function parsesMore(stage: ParseStage): boolean {
  if (stage.kind === "parse-using") return true;
  if (stage.kind === "json" || stage.kind === "keyvalue") return isAuto(stage.mode) || stage.extractions.length === 0;
  return false;
}

function isAuto(mode: JsonNode["mode"] | "infer" | "regex"): boolean {
  return mode === "auto" || mode === "keys";
}

/** The names that an aggregate function's results have; `undefined` when they cannot be told. */
export function aggregateNames({ kind, alias, arguments: values = [] }: AggregateFunctionNode): string[] | undefined {
  if (alias) return alias.kind === "field" ? [alias.name] : undefined;
  if (kind !== "pct" && kind !== "pct_sampling") return [`_${kind}`];
  const [field, ...percentiles] = values;
  if (field?.kind !== "field" || percentiles.length === 0) return undefined;
  return percentiles.flatMap((each) => (each.kind === "number" ? [`_${field.name}_pct_${each.text}`] : []));
}

/** All the values that an expression can have, as texts; `undefined` when they are not known. */
export function constantsOf(
  node: ExpressionNode,
  constantsOfField: (name: string) => readonly string[] | undefined,
): readonly string[] | undefined {
  const each = (parts: readonly ExpressionNode[]): readonly string[] | undefined => {
    const all = parts.map((part) => constantsOf(part, constantsOfField));
    return all.every((values) => values !== undefined) ? [...new Set(all.flat())] : undefined;
  };
  switch (node.kind) {
    case "string":
      return node.raw.includes("{{") || node.raw.includes("$$") ? undefined : [node.raw];
    case "number":
      return [node.text];
    case "boolean":
      return [String(node.value)];
    case "group":
      return each([node.inner]);
    case "conditional":
      return each([node.whenTrue, node.whenFalse]);
    case "field":
      return constantsOfField(node.name);
    case "call":
      return node.name.toLowerCase() === "if" && node.arguments.length === 3
        ? each(node.arguments.slice(1))
        : undefined;
    default:
      return undefined;
  }
}
