import type { z } from "zod";
import { nearestWord } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { adviceOnKey, adviceOnWord, isCredentialKey, plainKey } from "./advice";
import { credentialKey, emptyValue, missingKey, unknownKey, wrongValue, wrongWord } from "./errors";
import type { LocatedYaml, YamlPath } from "./located-yaml";
import { formOf, isOptional, keysAt, kindsWith, schemasAt, waysTo, wordsOf } from "./schema-lookup";
import { typeMismatch } from "./type-mismatch";

/** A file that was held against a schema. */
export interface Checked {
  readonly schema: z.ZodType;
  /** The plain values of the file. */
  readonly raw: unknown;
  readonly located: LocatedYaml;
}

/** What one complaint of a schema means to whoever wrote the file. */
export function issueDiagnostics(issue: z.core.$ZodIssue, file: Checked): Diagnostic[] {
  const path = issue.path.filter((each) => typeof each !== "symbol");
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
  const form = [...new Set(schemas.map(formOf))].join(" or ");
  const name = renderPath(path);
  if (input === undefined) return missingKey(located.placeOf(path), name, form, schemas[0]?.description);
  if (input === null) return emptyValue(located.placeOf(path), name, form, schemas.every(isOptional) && typeof path.at(-1) === "string");
  const words = [...new Set(schemas.flatMap(wordsOf))];
  const place = located.placeOfValue(path);
  if (words.length === 0 || !schemas.every((each) => wordsOf(each).length > 0)) return typeMismatch({ place, name, input, form, source: located.textAt(path), schemas });
  return wrongWord(place, name, input, words, adviceOnWord(String(input), words));
}

/** Explains a key by what is nearest to it: a key here, advice, the same key elsewhere in the file. */
function unknown(key: string, path: YamlPath, { schema, raw, located }: Checked): Diagnostic {
  const at = [...path, key];
  const place = located.placeOf(at);
  if (isCredentialKey(key)) return credentialKey(place, renderPath(at));
  const allowed = keysAt(schema, raw, path);
  const same = allowed.find((each) => plainKey(each) === plainKey(key));
  const advice = same === undefined ? (adviceOnKey(key, path) ?? elsewhere(key, path, schema, raw)) : `write \`${same}\``;
  const near = nearestWord(key, allowed);
  return unknownKey(place, renderPath(at), advice ?? (near === undefined ? `the keys here are ${allowed.join(", ")}` : `did you mean \`${near}\`?`));
}

function elsewhere(key: string, path: YamlPath, schema: z.ZodType, raw: unknown): string | undefined {
  const kinds = kindsWith(schema, raw, path, key);
  if (kinds.length > 0) return `only ${kinds.join(", ")} ${kinds.length === 1 ? "has" : "have"} it: remove it, or change the kind`;
  const way = waysTo(schema, key)[0];
  if (!way) return undefined;
  return `${way.length === 0 ? "it belongs at the top of the file" : `it belongs under \`${way.join(".")}\``}: move it, or check the indentation`;
}

function unionDiagnostics(issue: z.core.$ZodIssueInvalidUnion, path: YamlPath, file: Checked): Diagnostic[] {
  if ("discriminator" in issue) return [mismatch(path, (issue.input as Record<string, unknown>)[String(path.at(-1))], file)];
  // An alternative that only complains about something inside is the one that was meant.
  const meant = issue.errors.find((errors) => errors.every((each) => each.path.length > 0 || each.code === "unrecognized_keys"));
  if (!meant) return [mismatch(path, issue.input, file)];
  return meant.flatMap((each) => issueDiagnostics({ ...each, path: [...issue.path, ...each.path] }, file));
}

function outOfBounds(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, path: YamlPath, file: Checked): Diagnostic {
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
    const form = schemasAt(schema, raw, path).map(formOf).join(" or ");
    return missingKey(located.placeOf(path), name, form, help);
  }
  return wrongValue(located.placeOfValue(path), name, issue.input, issue.message);
}

/** A path as one writes it: `rules.sentinel[0].query`. */
export function renderPath(path: YamlPath): string {
  return path.map((each, index) => (typeof each === "number" ? `[${each}]` : `${index === 0 ? "" : "."}${each}`)).join("");
}
