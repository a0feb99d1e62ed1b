import { nearestWord } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { RULE_KINDS, RULE_TEXTS, SIEMS } from "../model";
import type { QueryLanguage, RuleKind } from "../model";
import { emptyQuery, missingFile, unusedFile, wrongFileName } from "./errors";
import type { LocatedYaml, YamlPath } from "./located-yaml";
import { ENDINGS, isQueryFileName } from "./query-texts";
import { rulesIn, valueAt } from "./raw-values";
import { renderPath } from "./zod-issues";

/** The query files of a folder and the file that names them. */
export interface QueryFolder {
  /** Path relative to the project's root. */
  readonly folder: string;
  /** The texts of the query files, by file name. */
  readonly queries: ReadonlyMap<string, string>;
  readonly located: LocatedYaml;
}

/** A text of a rule, as it is written: a query, or the name of a file. */
interface Reference {
  readonly path: YamlPath;
  readonly text: string;
  readonly language: QueryLanguage;
}

/** What is wrong between a detection's file, whatever its other mistakes, and the query files beside it. */
export function queryFileDiagnostics(raw: unknown, folder: QueryFolder): Diagnostic[] {
  const references = rulesIn(raw).flatMap(({ rule, path }) => referencesOf(rule, path));
  return [...references.flatMap((each) => referenceDiagnostics(each, folder)), ...unusedFiles(raw, references, folder)];
}

function referencesOf(rule: unknown, path: YamlPath): Reference[] {
  const kind = valueAt(rule, ["kind"]);
  const isKnown = SIEMS.some((siem) => (RULE_KINDS[siem] as readonly unknown[]).includes(kind));
  if (!isKnown) return [];
  const { language, paths } = RULE_TEXTS[kind as RuleKind];
  return paths
    .flatMap((each) => spread(rule, each.map(providerKey)))
    .map(({ text, way }) => ({ path: [...path, ...way], text, language }));
}

function providerKey(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function spread(value: unknown, [step, ...rest]: readonly string[], way: YamlPath = []): { text: string; way: YamlPath }[] {
  if (step === undefined) return typeof value === "string" ? [{ text: value.trim(), way }] : [];
  if (step !== "*") return spread(valueAt(value, [step]), rest, [...way, step]);
  return Array.isArray(value) ? value.flatMap((each, index) => spread(each, rest, [...way, index])) : [];
}

/** One word with an ending that files have: no query is like that. */
const LIKE_A_FILE = /^[\w./\\-]+\.(?:kql|sumo|cse|csl|kusto|spl|txt|md|ya?ml|json)$/i;

function referenceDiagnostics({ path, text, language }: Reference, { folder, queries, located }: QueryFolder): Diagnostic[] {
  if (isQueryFileName(text, language)) {
    const content = queries.get(text);
    if (content === undefined) return [missingFile(located.placeOfValue(path), renderPath(path), text, sameEnding(queries, language))];
    return content.trim() === "" ? [emptyQuery(`${folder}/${text}`)] : [];
  }
  if (!LIKE_A_FILE.test(text)) return [];
  return [wrongFileName(located.placeOfValue(path), renderPath(path), text, ENDINGS[language])];
}

function sameEnding(queries: ReadonlyMap<string, string>, language: QueryLanguage): string[] {
  return [...queries.keys()].filter((name) => isQueryFileName(name, language));
}

/** Files that nothing names. One that a missing file's name was probably meant for is no second mistake. */
function unusedFiles(raw: unknown, references: readonly Reference[], { folder, queries }: QueryFolder): Diagnostic[] {
  if (queries.size === 0 || rulesIn(raw).length === 0) return [];
  const unnamed = [...queries.keys()].filter((name) => !references.some(({ text }) => text === name));
  if (unnamed.length === 0) return [];
  const missing = references.filter(({ text, language }) => isQueryFileName(text, language) && !queries.has(text));
  const meant = missing.map(({ text, language }) => nearestWord(text, sameEnding(queries, language)));
  const mentioned = textsIn(valueAt(raw, ["rules"]));
  return unnamed
    .filter((name) => !mentioned.includes(name) && !meant.includes(name))
    .map((name) => unusedFile(`${folder}/${name}`));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value.trim().replace(/^.*[/\\]/, "")];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
