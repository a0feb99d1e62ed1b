import type { z } from "zod";
import { nearestWord } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { adviceOnKey, adviceOnWord, isCredentialKey, plainKey, renamedKey } from "./advice";
import { asWord, credentialKey, emptyValue, missingKey, unknownKey, wrongValue, wrongWord } from "./errors";
import type { LocatedYaml, YamlPath } from "./located-yaml";
import { formOfAny, isOptional, keysAt, kindsWith, schemasAt, waysTo, wordsOf } from "./schema-lookup";
import { typeMismatch } from "./type-mismatch";

/** A file that was held against a schema. */
export interface Checked {
  /** The schema that reads it. */
  readonly schema: z.ZodType;
  /** The plain values of the file. */
  readonly raw: unknown;
  /** Says where things stand. */
  readonly located: LocatedYaml;
}

/** What the complaints of a schema mean to whoever wrote the file. */
export function schemaDiagnostics(issues: readonly z.core.$ZodIssue[], file: Checked): Diagnostic[] {
  const misspelt = new Set(
    issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? intended(issue, file) : [])),
  );
  return issues
    .filter((issue) => !isMissing(issue) || !misspelt.has(pathOf(issue).join("\0")))
    .flatMap((issue) => issueDiagnostics(issue, file));
}

/** The keys that misspelt ones were meant for: that these are missing is no second mistake. */
function intended({ keys, ...issue }: z.core.$ZodIssueUnrecognizedKeys, file: Checked): string[] {
  const path = pathOf(issue);
  return keys.flatMap((key) => {
    const meant = nearestKey(key, path, file) ?? renamedKey(key, path);
    return meant === undefined ? [] : [[...path, meant].join("\0")];
  });
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "custom") return issue.message.startsWith("is missing");
  return (issue.code === "invalid_type" || issue.code === "invalid_value") && issue.input === undefined;
}

function pathOf({ path }: { readonly path: readonly PropertyKey[] }): (string | number)[] {
  return path.filter((each) => typeof each !== "symbol");
}

function issueDiagnostics(issue: z.core.$ZodIssue, file: Checked): Diagnostic[] {
  const path = pathOf(issue);
  const name = renderPath(path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknown(key, path, file));
    case "invalid_value":
    case "invalid_type":
      return [mismatch(path, issue.input, file)];
    case "invalid_union":
      return unionDiagnostics(issue, path, file);
    case "invalid_key":
      return [wrongValue(file.located.placeOf(path), name, path.at(-1), issue.issues[0]?.message ?? "is not a name")];
    case "too_small":
    case "too_big":
      return [outOfBounds(issue, path, file)];
    default:
      return [wrongContent(issue, path, file)];
  }
}

/** A value that is missing, empty, not among the words, or of another type. */
function mismatch(path: YamlPath, input: unknown, { schema, raw, located }: Checked): Diagnostic {
  const schemas = schemasAt(schema, raw, path);
  const form = formOfAny(schemas);
  const name = renderPath(path);
  if (input === undefined) {
    return missingKey(located.placeOf(path), name, form, schemas.length === 1 ? schemas[0]?.description : undefined);
  }
  if (input === null)
    return emptyValue(located.placeOf(path), name, form, schemas.every(isOptional) && typeof path.at(-1) === "string");
  const place = located.placeOfValue(path);
  const words = schemas.map(wordsOf);
  const allowed = words.every((each) => each.length > 0) ? [...new Set(words.flat())] : [];
  if (allowed.length > 0) return wrongWord(place, name, input, allowed, adviceOnWord(asWord(input), allowed));
  return typeMismatch({ place, name, input, form, source: located.textAt(path), schemas });
}

/** Explains a key by what is nearest to it: a key here, advice, the same key elsewhere in the file. */
function unknown(key: string, path: YamlPath, file: Checked): Diagnostic {
  const { schema, raw, located } = file;
  const at = [...path, key];
  const place = located.placeOf(at);
  if (isCredentialKey(key)) return credentialKey(place, renderPath(at));
  const near = nearestKey(key, path, file);
  if (near !== undefined) return unknownKey(place, renderPath(at), `did you mean \`${near}\`?`);
  const help =
    adviceOnKey(key, path) ?? elsewhere(key, path, file) ?? `the keys here are ${keysAt(schema, raw, path).join(", ")}`;
  return unknownKey(place, renderPath(at), help);
}

/** The key that a misspelt one was meant for, unless it is one that stands elsewhere or is known from elsewhere. */
function nearestKey(key: string, path: YamlPath, file: Checked): string | undefined {
  const allowed = keysAt(file.schema, file.raw, path);
  const same = allowed.find((each) => plainKey(each) === plainKey(key));
  if (same !== undefined) return same;
  const isKnownElsewhere = adviceOnKey(key, path) !== undefined || elsewhere(key, path, file) !== undefined;
  return isKnownElsewhere ? undefined : nearestWord(key, allowed);
}

function elsewhere(key: string, path: YamlPath, { schema, raw }: Checked): string | undefined {
  const kinds = kindsWith(schema, raw, path, key);
  if (kinds.length > 0)
    return `only ${kinds.join(", ")} ${kinds.length === 1 ? "has" : "have"} it: remove it, or change the kind`;
  const way = waysTo(schema, key)[0];
  if (!way) return undefined;
  return `${way.length === 0 ? "it belongs at the top of the file" : `it belongs under \`${way.join(".")}\``}: move it, or check the indentation`;
}

function unionDiagnostics(issue: z.core.$ZodIssueInvalidUnion, path: YamlPath, file: Checked): Diagnostic[] {
  if (issue.discriminator !== undefined) return [discriminator(path, issue.input, file)];
  // An alternative that only complains about something inside is the one that was meant.
  const meant = issue.errors.find((errors) =>
    errors.every((each) => each.path.length > 0 || each.code === "unrecognized_keys"),
  );
  if (!meant) return [mismatch(path, issue.input, file)];
  return meant.flatMap((each) => issueDiagnostics({ ...each, path: [...issue.path, ...each.path] }, file));
}

/** A `kind` that is missing, misspelt itself, or not among the words. */
function discriminator(path: YamlPath, input: unknown, file: Checked): Diagnostic {
  const key = String(path.at(-1));
  const found = (input as Readonly<Record<string, unknown>>)[key];
  if (found !== undefined) return mismatch(path, found, file);
  const parent = path.slice(0, -1);
  const known = keysAt(file.schema, file.raw, parent);
  const strange = Object.keys(input as object).filter((each) => !known.includes(each));
  const meant = nearestWord(key, strange) ?? strange.find((each) => adviceOnKey(each, parent) !== undefined);
  return meant === undefined ? mismatch(path, found, file) : unknown(meant, parent, file);
}

function outOfBounds(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: YamlPath,
  file: Checked,
): Diagnostic {
  if (issue.origin !== "number" && issue.origin !== "int") return wrongContent(issue, path, file);
  const reason =
    issue.code === "too_small"
      ? `is too small; write ${String(issue.minimum)} or more`
      : `is too large; write ${String(issue.maximum)} or less`;
  return wrongValue(file.located.placeOfValue(path), renderPath(path), issue.input, reason);
}

/** A mistake that the schema words itself: `is not a day; write it like 2026-11-22`. */
function wrongContent(issue: z.core.$ZodIssue, path: YamlPath, { schema, raw, located }: Checked): Diagnostic {
  const name = renderPath(path);
  const [reason = "", help = ""] = issue.message.split("; ", 2);
  if (reason === "is missing") {
    const form = formOfAny(schemasAt(schema, raw, path));
    return missingKey(located.placeOf(path), name, form, help);
  }
  const isCollection = typeof issue.input === "object";
  return wrongValue(
    isCollection ? located.placeOf(path) : located.placeOfValue(path),
    name,
    issue.input,
    issue.message,
  );
}

/** A path as one writes it: `rules.sentinel[0].query`. */
export function renderPath(path: YamlPath): string {
  return path
    .map((each, index) => (typeof each === "number" ? `[${each}]` : `${index === 0 ? "" : "."}${each}`))
    .join("");
}
