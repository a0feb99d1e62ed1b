import { camel } from "./camel";
import { THING_TYPES } from "./fields";
import type { Stored, ThingType } from "./fields";
import { withIds } from "./references";
import { PLACE } from "./translations";

type Json = Readonly<Record<string, unknown>>;

/** A configuration as siemform synthesized it. */
export interface Synthesized {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/** What no service keeps: Terraform's own bookkeeping. */
const NOT_IN_SERVICE = new Set(["terraform_data"]);
/** Blocks that the service calls otherwise than Terraform. */
const RENAMED: Readonly<Record<string, string>> = { fieldMapping: "fieldMappings" };
/** Arguments whose keys are the author's. */
const VERBATIM = /(?:^|[.])(?:custom_details|properties)$/;

/**
 * What differs between a configuration and what a service holds: lost, doubled, not asked for, or of another content.
 * A line each; none when the service has just what was synthesized.
 */
export function differences({ resource = {} }: Synthesized, stored: readonly Stored[]): string[] {
  const resources = Object.entries(resource)
    .filter(([type]) => !NOT_IN_SERVICE.has(type))
    .flatMap(([type, things]) => Object.entries(things).map(([id, body]) => ({ type, id, body })))
    .map((each) => ({ ...each, body: withIds(each.body, resource, stored) }));
  const found = new Set<Stored>();
  const lines = resources.flatMap(({ type, id, body }) => {
    const known = THING_TYPES[type];
    if (!known) return [`${type} is not known to the tests: add it to THING_TYPES`];
    const documents = stored.filter((each) => isOf(known, each) && known.sameBy(each) === body[known.by]);
    documents.forEach((each) => found.add(each));
    const [first, ...more] = documents;
    if (!first) return [`${type}.${id} is not in the service`];
    return [
      ...(more.length > 0 ? [`${type}.${id} is in the service ${more.length + 1} times`] : []),
      ...fieldDifferences(known, body, first).map((line) => `${type}.${id}: ${line}`),
      ...(type === "sumologic_cse_match_list" ? itemDifferences(id, body, { list: first, stored, found }) : []),
    ];
  });
  const others = stored.filter((each) => !found.has(each) && isThing(each));
  return [...lines, ...others.map(({ kind, name, key }) => `nobody asked for ${kind} ${name ?? key}`)];
}

/** Whether it is something that a user made, and not the service's own bookkeeping. */
export function isThing({ kind }: Stored): boolean {
  return [...Object.values(THING_TYPES).map((each) => each.kind), "match-list-items", "savedSearches"].some((each) =>
    kindBegins(kind, each),
  );
}

function isOf({ kind }: ThingType, document: Stored): boolean {
  return kindBegins(document.kind, kind);
}

function kindBegins(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}/`);
}

interface Items {
  readonly list: Stored;
  readonly stored: readonly Stored[];
  readonly found: Set<Stored>;
}

function itemDifferences(id: string, { items }: Json, { list, stored, found }: Items): string[] {
  const own = stored.filter(({ kind }) => kind === `match-list-items/${list.key}`);
  own.forEach((each) => found.add(each));
  const wanted = (items as readonly Json[]).map((each) => itemText(each, each["description"])).sort();
  const there = own.map(({ body }) => itemText(body, at(body, "meta.description"))).sort();
  return JSON.stringify(wanted) === JSON.stringify(there)
    ? []
    : [`${id} has the items ${there.join(", ")} and not ${wanted.join(", ")}`];
}

/** All that an item says: its value, what it stands for, and until when. */
function itemText({ value, expiration }: Json, description: unknown): string {
  const until = typeof expiration === "string" && expiration !== "" ? [new Date(expiration).toISOString()] : [];
  const why = typeof description === "string" && description !== "" ? [String(unescaped(description))] : [];
  return [unescaped(String(value)), ...why.map((text) => `(${text})`), ...until.map((date) => `until ${date}`)].join(
    " ",
  );
}

function fieldDifferences({ fields, translations = [] }: ThingType, body: Json, document: Stored): string[] {
  const there = { ...document.body, [PLACE]: document.scope };
  const alike = Object.entries(fields).map(
    ([argument, field]) => [field, plain(at(body, argument), VERBATIM.test(argument))] as const,
  );
  const translated = translations.map(({ field, wanted }) => [field, plain(wanted(body), true)] as const);
  return [...alike, ...translated].flatMap(([field, wanted]) => {
    if (wanted === undefined) return [];
    const found = at(there, field);
    return isWithin(wanted, found) ? [] : [`${field} is ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`];
  });
}

/** A block is an object, or a list of one. */
function at(value: unknown, path: string): unknown {
  return path.split(".").reduce((each: unknown, step) => {
    const one: unknown = Array.isArray(each) ? each[0] : each;
    return typeof one === "object" && one !== null ? (one as Json)[step] : undefined;
  }, value);
}

/** A value as the service would write it; `undefined` for what only Terraform can resolve. */
function plain(value: unknown, isVerbatim: boolean): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return unescaped(value);
  if (Array.isArray(value)) return value.map((each) => plain(each, isVerbatim));
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const name = isVerbatim ? key : camel(key);
      return [RENAMED[name] ?? name, plain(each, isVerbatim)];
    }),
  );
}

/** A text of Terraform's: `$${` stands for `${`, which itself would be a reference. */
function unescaped(text: string): string | undefined {
  if (/(?<![$])(?:[$][$])*[$]\{/.test(text)) return undefined;
  return text.replaceAll("$${", "${").replaceAll("%%{", "%{");
}

/** Whether a service's value holds all that was asked for: it may add, and write numbers as texts. */
function isWithin(wanted: unknown, found: unknown): boolean {
  if (wanted === undefined) return true;
  if (Array.isArray(wanted)) return isListWithin(wanted, Array.isArray(found) ? found : []);
  if (typeof wanted !== "object" || wanted === null) return isSameScalar(wanted, found);
  const one: unknown = Array.isArray(found) ? found[0] : found;
  if (typeof one !== "object" || one === null) return false;
  return Object.entries(wanted).every(([key, each]) => isWithin(each, (one as Json)[key]));
}

function isSameScalar(wanted: unknown, found: unknown): boolean {
  return [wanted, found].every((each) => typeof each !== "object") && String(wanted) === String(found);
}

/** Lists of texts are sets to the services. */
function isListWithin(wanted: readonly unknown[], found: readonly unknown[]): boolean {
  if (wanted.length !== found.length) return false;
  if (wanted.every((each) => typeof each === "string"))
    return JSON.stringify([...wanted].sort()) === JSON.stringify(found.map(String).sort());
  return wanted.every((each, index) => isWithin(each, found[index]));
}
