import { z } from "zod";
import type { Diagnostic } from "../diagnostics";
import { missingKey, unknownKey, wrongType, wrongValue, wrongWord } from "./errors";
import type { LocatedYaml, YamlPath } from "./yaml-document";

/** What one complaint of a schema means to whoever wrote the file. */
export function issueDiagnostics(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: LocatedYaml): Diagnostic[] {
  const path = issue.path.filter((each): each is string | number => typeof each !== "symbol");
  const name = renderPath(path);
  const place = yaml.placeOf(path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = keysAt(schema, path, issue.input ?? inputAt(yaml, path));
      return issue.keys.map((key) => unknownKey(yaml.placeOf([...path, key]), renderPath([...path, key]), key, allowed));
    }
    case "invalid_value":
      return [wrongWord(yaml.placeOfValue(path), name, issue.input, issue.values.map(String))];
    case "invalid_type":
      return [issue.input === undefined ? missingKey(place, name, issue.expected) : wrongType(yaml.placeOfValue(path), name, issue.input, issue.expected)];
    case "invalid_union":
      return unionDiagnostics(issue, schema, yaml, path);
    default:
      return [wrongValue(yaml.placeOfValue(path), name, issue.message)];
  }
}

function unionDiagnostics(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: z.ZodType,
  yaml: LocatedYaml,
  path: YamlPath,
): Diagnostic[] {
  const discriminator = (issue as { discriminator?: string }).discriminator;
  if (discriminator !== undefined) {
    const at = [...path, discriminator];
    const words = discriminatorWords(schemaAt(schema, path), discriminator);
    const found = (issue.input as Record<string, unknown> | undefined)?.[discriminator];
    return [found === undefined ? missingKey(yaml.placeOf(at), renderPath(at), words.join(" | ")) : wrongWord(yaml.placeOfValue(at), renderPath(at), found, words)];
  }
  const closest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
  return closest.flatMap((inner) => issueDiagnostics({ ...inner, path: [...path, ...inner.path] }, schema, yaml));
}

/** The deepest place an alternative got to: the one that got farthest is the one that was meant. */
function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((each) => each.path.length));
}

function inputAt(yaml: LocatedYaml, path: YamlPath): unknown {
  return yaml.valueAt(path);
}

/** A path as one writes it: `rules.sentinel[0].query`. */
export function renderPath(path: YamlPath): string {
  return path.map((each, index) => (typeof each === "number" ? `[${String(each)}]` : `${index === 0 ? "" : "."}${each}`)).join("");
}

function keysAt(schema: z.ZodType, path: YamlPath, input: unknown): string[] {
  const found = schemaAt(schema, path, input);
  return shapesOf(found, input).flatMap((shape) => Object.keys(shape)).filter((key, index, all) => all.indexOf(key) === index);
}

function schemaAt(schema: z.ZodType, path: YamlPath, input?: unknown): z.ZodType | undefined {
  let candidates: z.ZodType[] = [schema];
  for (const key of path) {
    candidates = candidates.flatMap((each) => unwrap(each)).flatMap((each) => child(each, key));
  }
  const flat = candidates.flatMap((each) => unwrap(each));
  return flat.length <= 1 ? flat[0] : (flat.find((each) => fits(each, input)) ?? z.union(flat as [z.ZodType, z.ZodType]));
}

function child(schema: z.ZodType, key: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) return key in schema.shape ? [schema.shape[key as string] as z.ZodType] : [];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  return [];
}

/** The alternatives a schema stands for, without what is wrapped around them. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.def.innerType as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => unwrap(each as z.ZodType));
  return [schema];
}

function shapesOf(schema: z.ZodType | undefined, input: unknown): Record<string, unknown>[] {
  if (!schema) return [];
  const objects = unwrap(schema).filter((each) => each instanceof z.ZodObject);
  const fitting = objects.filter((each) => fits(each, input));
  return (fitting.length > 0 ? fitting : objects).map((each) => each.shape);
}

/** Whether the fixed words of an object schema (its `kind`, its `type`) are those of a value. */
function fits(schema: z.ZodType, input: unknown): boolean {
  if (!(schema instanceof z.ZodObject) || typeof input !== "object" || input === null) return false;
  const literals = Object.entries(schema.shape).filter(([, each]) => each instanceof z.ZodLiteral);
  return (
    literals.length > 0 &&
    literals.every(([key, each]) => (each as z.ZodLiteral).safeParse((input as Record<string, unknown>)[key]).success)
  );
}

function discriminatorWords(schema: z.ZodType | undefined, discriminator: string): string[] {
  if (!schema) return [];
  return unwrap(schema).flatMap((each) => {
    const word = each instanceof z.ZodObject ? (each.shape[discriminator] as z.ZodType | undefined) : undefined;
    return word instanceof z.ZodLiteral ? [...word.values].map(String) : [];
  });
}
