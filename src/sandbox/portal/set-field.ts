import type { JsonObject } from "../store";
import { noSuchField, otherType, readOnlyField } from "./errors";
import { kindOf } from "./kinds";
import type { Thing } from "./thing";

const READ_ONLY = [
  "id",
  "type",
  "etag",
  "kind",
  "ruleSource",
  "ruleType",
  "ruleId",
  "created",
  "createdBy",
  "createdAt",
];
/** An Azure resource's own name is part of its id. */
const READ_ONLY_IN_AZURE = ["name"];

/** A thing's body with one field changed. @throws SandboxError when there is no such field, or it holds something else. */
export function withField(thing: Thing, field: string, value: unknown): JsonObject {
  const path = pathOf(thing, field);
  const before = valueAt(thing.document.body, path);
  requireSameType(path.join("."), before, value);
  return changed(thing.document.body, path, value);
}

/** The way to a field: as given, or below Azure's `properties`. */
function pathOf(thing: Thing, field: string): readonly string[] {
  const { body } = thing.document;
  const ways = [field, `properties.${field}`];
  const readOnly = thing.place.service === "sentinel" ? [...READ_ONLY, ...READ_ONLY_IN_AZURE] : READ_ONLY;
  if (readOnly.includes(field)) throw readOnlyField(field, thing);
  const known = [...fieldsOf(body), ...(kindOf(thing.collection.kind)?.optional ?? [])];
  const way = ways.find((each) => known.includes(each) || valueAt(body, each.split(".")) !== undefined);
  if (way === undefined)
    throw noSuchField(
      field,
      thing,
      known.filter((each) => !readOnly.includes(each)),
    );
  return way.split(".");
}

/** The paths of all fields, apart from those in lists. */
function fieldsOf(body: JsonObject, before = ""): readonly string[] {
  return Object.entries(body).flatMap(([name, value]) =>
    isObject(value) ? [`${before}${name}`, ...fieldsOf(value, `${before}${name}.`)] : [`${before}${name}`],
  );
}

function valueAt(body: JsonObject, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)] as unknown;
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, body);
}

function changed(body: JsonObject, [step = "", ...rest]: readonly string[], value: unknown): JsonObject {
  if (rest.length === 0) return { ...body, [step]: value };
  const inner = body[step];
  const next = Array.isArray(inner)
    ? changedItem(inner, rest, value)
    : changed(isObject(inner) ? inner : {}, rest, value);
  return { ...body, [step]: next };
}

function changedItem(list: readonly unknown[], [step = "", ...rest]: readonly string[], value: unknown): unknown[] {
  const inner = list[Number(step)];
  return list.with(Number(step), rest.length === 0 || !isObject(inner) ? value : changed(inner, rest, value));
}

function requireSameType(field: string, before: unknown, value: unknown): void {
  if (before === undefined || before === null || value === null) return;
  const [allowed, found] = [typeInWords(before), typeInWords(value)];
  if (allowed !== found) throw otherType(field, { found, allowed });
}

function typeInWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  if (typeof value === "boolean") return "true or false";
  return typeof value === "number" ? "a number" : "a text";
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
