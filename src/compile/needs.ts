import { SourceText } from "../diagnostics";
import { findNamedThings } from "../languages";
import { remoteListName } from "../model";
import type { QueryText, RuleSource, SharedFunction, SharedList } from "../model";
import type { Finding } from "./compiled-rule";
import { listUnknown } from "./errors";

/** The lists and functions of a project, by the names that queries use. */
export interface Names {
  readonly lists: ReadonlyMap<string, SharedList>;
  readonly functions: ReadonlyMap<string, SharedFunction>;
  /** Match lists that Sumo Logic or the org has already and rules may name. */
}

/** Collects the names by which queries call lists and functions. */
export function namesOf(lists: readonly SharedList[], functions: readonly SharedFunction[]): Names {
  return {
    lists: new Map(lists.map((each) => [remoteListName(each.id, each.formerIds), each])),
    functions: new Map(functions.map((each) => [remoteListName(each.id, each.formerIds), each])),
  };
}

/** What must be deployed before a rule, and lists that it names in vain. */
export interface Needs {
  readonly ids: readonly string[];
  readonly findings: readonly Finding[];
}

const NOTHING: Needs = { ids: [], findings: [] };

/** The project's lists and functions that a rule's texts name. */
export function neededLists(rule: RuleSource, spec: Readonly<Record<string, unknown>>, names: Names): Needs {
  const inRules = (spec["rules"] as readonly string[] | undefined) ?? [];
  if (rule.texts.length === 0 && inRules.length === 0) return NOTHING;
  const found = rule.texts.map((text) => needsOfText(rule, text, names));
  return {
    ids: [...new Set([...found.flatMap((each) => each.ids), ...inRules])].sort(),
    findings: found.flatMap((each) => each.findings),
  };
}

/** What each text needs, found once however many environments there are. */
const known = new WeakMap<QueryText, { readonly names: Names; readonly needs: Needs }>();

function needsOfText(rule: RuleSource, text: QueryText, names: Names): Needs {
  const before = known.get(text);
  if (before?.names === names) return before.needs;
  const { lists, calls } = findNamedThings(text.language, text.text);
  const needs = {
    ids: [
      ...lists.flatMap((name) => names.lists.get(name)?.id ?? []),
      ...calls.flatMap((name) => names.functions.get(name)?.id ?? []),
    ],
    findings: lists
      .filter((name) => !names.lists.has(name) && !isShipped(text, name))
      .map((name) => unknownList(rule, text, name, names)),
  };
  known.set(text, { names, needs });
  return needs;
}

/** Names that Cloud SIEM gives itself: threat intelligence, columns, sources. */
function isShipped(text: QueryText, name: string): boolean {
  return text.language === "cse-expression" && /^(?:threat$|column:|source:)/.test(name);
}

function unknownList(rule: RuleSource, text: QueryText, name: string, names: Names): Finding {
  const at = text.text.indexOf(name);
  const inFile = !text.file.endsWith(".yaml");
  const place = inFile
    ? { file: text.file, ...new SourceText(text.file, text.text).positionAt(at) }
    : { file: text.file };
  return listUnknown(place, rule.id, name, [...names.lists.keys()]);
}
