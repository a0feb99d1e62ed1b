import { SourceText } from "../diagnostics";
import { findNamedThings } from "../languages";
import type { Language } from "../languages";
import { remoteListName } from "../model";
import type { Content, QueryText, RuleSource, SharedFunction, SharedList, Siem, TenantFilter } from "../model";
import type { Finding } from "./compiled-rule";
import { listNotThere, listUnknown, nameShared } from "./errors";

/** The lists and functions of a project, by the names that queries use. */
export interface Names {
  /** Lists, by remote name. */
  readonly lists: ReadonlyMap<string, SharedList>;
  /** Functions, by remote name. */
  readonly functions: ReadonlyMap<string, SharedFunction>;
  /** Watchlists that workspaces have without us, by alias. */
  readonly declaredLists: ReadonlySet<string>;
}

/** Collects the names by which queries call lists and functions. */
export function namesOf(content: Pick<Content, "lists" | "functions" | "detections" | "environments">): Names {
  const schemas = [
    ...content.detections.map((each) => each.schema),
    ...content.environments.map((each) => each.sentinel?.schema),
  ];
  return {
    lists: byRemoteName(content.lists),
    functions: byRemoteName(content.functions),
    declaredLists: new Set(schemas.flatMap((each) => each?.watchlists.map(({ alias }) => alias) ?? [])),
  };
}

function byRemoteName<T extends SharedList | SharedFunction>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((each) => [remoteListName(each.id, each.formerIds), each]));
}

/** Two lists, or two functions, that have one name in their SIEM. */
export function nameFindings(things: readonly (SharedList | SharedFunction)[]): Finding[] {
  const seen = new Map<string, string>();
  return things.flatMap(({ id, formerIds, source }) => {
    const name = remoteListName(id, formerIds);
    const other = seen.get(name);
    seen.set(name, other ?? id);
    return other === undefined ? [] : [nameShared({ ...source, path: ["id"] }, id, other, name)];
  });
}

/** What must be deployed before something, and lists that it names in vain. */
export interface Needs {
  /** Ids of what is needed, sorted. */
  readonly ids: readonly string[];
  /** What is wrong with them. */
  readonly findings: readonly Finding[];
}

/** A text that may name lists and functions. */
interface NamingText {
  /** What the text belongs to, for messages. */
  readonly owner: string;
  readonly siem: Siem;
  readonly language: Language;
  readonly text: string;
  readonly file: string;
}

/** The project's lists and functions that a rule's texts name, and what these name in turn; and the rules it names. */
export function neededThings(rule: RuleSource, spec: Readonly<Record<string, unknown>>, names: Names): Needs {
  const rules = (spec["rules"] as readonly string[] | undefined) ?? [];
  const found = rule.texts.map((text) => needsOfText(rule, text, names));
  return {
    ids: [...new Set([...found.flatMap((each) => each.ids), ...rules])].sort(),
    findings: found.flatMap((each) => each.findings),
  };
}

/** The lists that an exclusion of Cloud SIEM rules names. */
export function neededByFilter({ cse, name, source }: TenantFilter, names: Names): Needs {
  if (cse === undefined) return NOTHING;
  return judge(
    { owner: `filter ${name}`, siem: "sumologic", language: "cse-expression", text: cse, file: source.file },
    names,
  );
}

/** The lists and functions that a function names. */
export function neededByFunction({ id, query, source }: SharedFunction, names: Names): Needs {
  return judge({ owner: `function ${id}`, siem: "sentinel", language: "kql", text: query, file: source.file }, names);
}

/** What each text needs, found once however many environments there are. */
const known = new WeakMap<QueryText, { readonly names: Names; readonly needs: Needs }>();

function needsOfText(rule: RuleSource, text: QueryText, names: Names): Needs {
  const before = known.get(text);
  if (before?.names === names) return before.needs;
  const needs = judge({ owner: `rule ${rule.id}`, siem: rule.siem, ...text }, names);
  known.set(text, { names, needs });
  return needs;
}

function judge(naming: NamingText, names: Names): Needs {
  if (!mayName(naming, names)) return NOTHING;
  const { lists, calls } = findNamedThings(naming.language, naming.text);
  const functions = naming.siem === "sentinel" ? calls.flatMap((call) => names.functions.get(call)?.id ?? []) : [];
  return {
    ids: [...lists.flatMap((name) => names.lists.get(name)?.id ?? []), ...functions],
    findings: lists.flatMap((name) => listFinding(naming, name, names)),
  };
}

const NOTHING: Needs = { ids: [], findings: [] };

/** A quick look that saves reading most texts word by word: without these letters a text names nothing. */
function mayName({ text }: NamingText, { functions }: Names): boolean {
  return /_GetWatchlist|listMatches/i.test(text) || [...functions.keys()].some((name) => text.includes(name));
}

function listFinding(naming: NamingText, name: string, names: Names): Finding[] {
  const list = names.lists.get(name);
  if (list) return list[naming.siem] ? [] : [listNotThere(placeOf(naming, name), naming.owner, list.id, naming.siem)];
  return isShipped(naming, name) || (naming.language === "kql" && names.declaredLists.has(name))
    ? []
    : [listUnknown(placeOf(naming, name), naming.owner, name, [...names.lists.keys()])];
}

/** Names that Cloud SIEM gives itself: threat intelligence, columns, sources. */
function isShipped({ language }: NamingText, name: string): boolean {
  return language === "cse-expression" && /^(?:threat$|column:|source:)/.test(name);
}

function placeOf({ file, text }: NamingText, name: string): { file: string; line?: number; column?: number } {
  if (/\.ya?ml$/.test(file)) return { file };
  return { file, ...new SourceText(file, text).positionAt(text.indexOf(name)) };
}
