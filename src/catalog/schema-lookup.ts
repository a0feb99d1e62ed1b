import type { z } from "zod";
import type { YamlPath } from "./located-yaml";
import { forms, isMapping } from "./schema";

/** What is wrapped in a schema, or its alternatives; `undefined` when it is plain. */
function inner(schema: z.ZodType): readonly z.ZodType[] | undefined {
  const { def } = schema as z.ZodOptional<z.ZodType> | z.ZodPipe<z.ZodType> | z.ZodUnion<z.ZodType[]> | z.ZodString;
  switch (def.type) {
    case "pipe":
      return [def.in];
    case "union":
      return def.options;
    default:
      return "innerType" in def ? [def.innerType] : undefined;
  }
}

/** The plain schemas that a schema stands for. */
function plain(schema: z.ZodType): readonly z.ZodType[] {
  return inner(schema)?.flatMap(plain) ?? [schema];
}

/** The keys of a schema of a mapping, `undefined` for any other. */
function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const { def } = schema as z.ZodObject<Record<string, z.ZodType>> | z.ZodString;
  return def.type === "object" ? def.shape : undefined;
}

/** The words that a schema fixes, such as those of `kind`; none when it takes other values too. */
export function wordsOf(schema: z.ZodType): readonly string[] {
  const all = plain(schema).map((each) => {
    const { def } = each as z.ZodLiteral<string | number | boolean> | z.ZodEnum | z.ZodString;
    if (def.type === "literal") return def.values.map(String);
    return def.type === "enum" ? Object.values(def.entries).map(String) : [];
  });
  return all.every((words) => words.length > 0) ? [...new Set(all.flat())] : [];
}

/** The schemas that a value may meet at a path, still wrapped; where a mapping has a `kind`, those of its kind. */
export function schemasAt(root: z.ZodType, raw: unknown, path: YamlPath): readonly z.ZodType[] {
  let schemas: readonly z.ZodType[] = [root];
  let value = raw;
  for (const step of path) {
    const found = value;
    schemas = schemas.flatMap((each) => fitting(each, found)).flatMap((each) => childOf(each, step));
    value = isMapping(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return schemas;
}

function childOf(schema: z.ZodType, step: string | number): readonly z.ZodType[] {
  const { def } = schema as z.ZodArray<z.ZodType> | z.ZodRecord<z.ZodString, z.ZodType> | z.ZodString;
  if (def.type === "array") return [def.element];
  if (def.type === "record") return [def.valueType];
  const child = shapeOf(schema)?.[step];
  return child ? [child] : [];
}

/** The plain schemas whose fixed words are those of a value; all when none has them. */
function fitting(schema: z.ZodType, value: unknown): readonly z.ZodType[] {
  const all = plain(schema);
  if (all.length === 1 || !isMapping(value)) return all;
  const fits = all.filter((each) => {
    const tag = tagOf(each);
    return tag?.words.includes(String(value[tag.key])) ?? false;
  });
  return fits.length > 0 ? fits : all;
}

/** The key that tells a mapping from its alternatives, and the words it has here: `kind`, `scheduled`. */
function tagOf(schema: z.ZodType): { readonly key: string; readonly words: readonly string[] } | undefined {
  const entry = Object.entries(shapeOf(schema) ?? {}).find(([key]) => /^(?:kind|type|connection_type)$/.test(key));
  return entry && { key: entry[0], words: wordsOf(entry[1]) };
}

/** The keys that a mapping may have at a path. */
export function keysAt(root: z.ZodType, raw: unknown, path: YamlPath): readonly string[] {
  const value = path.reduce<unknown>(
    (found, step) => (found as Record<string | number, unknown> | undefined)?.[step],
    raw,
  );
  const shapes = schemasAt(root, raw, path)
    .flatMap((each) => fitting(each, value))
    .map((each) => shapeOf(each) ?? {});
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}

/** The alternatives at a path that have a key, by their fixed words: the kinds of rule that know a field. */
export function kindsWith(root: z.ZodType, raw: unknown, path: YamlPath, key: string): readonly string[] {
  return schemasAt(root, raw, path)
    .flatMap(plain)
    .filter((each) => key in (shapeOf(each) ?? {}))
    .flatMap((each) => tagOf(each)?.words ?? []);
}

/** The keys that a mapping must have. */
export function requiredKeys(schema: z.ZodType): readonly string[] {
  const shape =
    plain(schema)
      .map(shapeOf)
      .find((each) => each !== undefined) ?? {};
  return Object.keys(shape).filter((key) => !isOptional(shape[key]));
}

/** Whether a key may be left out. */
export function isOptional(schema: z.ZodType | undefined): boolean {
  return schema?._zod.optin !== undefined;
}

/** Where below a schema a key is known: the ways to it, without the indexes of lists, the shortest first. */
export function waysTo(root: z.ZodType, key: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  const walk = (schema: z.ZodType, way: readonly string[]): void => {
    for (const each of plain(schema)) {
      const shape = shapeOf(each) ?? {};
      if (key in shape) found.push([...way]);
      for (const [name, child] of Object.entries(shape)) walk(child, [...way, name]);
      for (const child of shapeOf(each) ? [] : childOf(each, 0)) walk(child, way);
    }
  };
  walk(root, []);
  return found.sort((a, b) => a.length - b.length);
}

/** What a value must look like, in words: `a day like 2026-11-22`, `a list`, `one of: low, high`. */
function formOf(schema: z.ZodType): string {
  const own = forms.get(schema)?.form;
  if (own !== undefined) return own;
  const alternatives = inner(schema);
  if (alternatives) return formOfAny(alternatives);
  const { def } = schema as z.ZodNumber | z.ZodEnum | z.ZodObject | z.ZodLiteral;
  switch (def.type) {
    case "number":
      return (def as { format?: string }).format === "safeint" ? "a whole number" : "a number";
    case "enum":
    case "literal":
      return formOfWords(wordsOf(schema));
    case "object": {
      const keys = requiredKeys(schema);
      return keys.length === 0 ? "a mapping" : `a mapping with ${keys.join(", ")}`;
    }
    default:
      return PLAIN_FORMS[(def as { type: string }).type] ?? "another value";
  }
}

/** What a value must look like that may meet any of several schemas. */
export function formOfAny(schemas: readonly z.ZodType[]): string {
  const all = schemas.flatMap(plain);
  const tags = all.map(tagOf);
  const key = tags[0]?.key;
  if (all.length > 1 && key !== undefined && tags.every((tag) => tag?.key === key)) {
    return `a mapping whose \`${key}\` is ${formOfWords(tags.flatMap((tag) => tag?.words ?? []))}`;
  }
  const words = all.map(wordsOf);
  if (words.every((each) => each.length > 0)) return formOfWords(words.flat());
  return [...new Set(schemas.map(formOf))].join(" or ");
}

function formOfWords(words: readonly string[]): string {
  return words.length === 1 ? `\`${words.join("")}\`` : `one of ${[...new Set(words)].join(", ")}`;
}

const PLAIN_FORMS: Readonly<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  array: "a list",
  record: "a mapping",
};
