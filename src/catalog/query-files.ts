import { nearestWord } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { RULE_TEXTS } from "../model";
import type { QueryLanguage } from "../model";
import type { RawDetection } from "./detection-references";
import { emptyQuery, missingFile, unusedFile, wrongFileName } from "./errors";
import type { YamlPath } from "./located-yaml";
import { ENDINGS, isQueryFileName } from "./query-texts";
import { fieldOf } from "./raw-values";
import type { RawRule } from "./raw-values";
import { renderPath } from "./zod-issues";

/** A detection's file and the query files beside it. */
export interface QueryFolder extends RawDetection {
  /** The texts of the query files, by file name. */
  readonly queries: ReadonlyMap<string, string>;
}

/** A text of a rule, as it is written: a query, or the name of a file. */
interface Reference {
  readonly path: YamlPath;
  readonly text: string;
  readonly language: QueryLanguage;
}

/** What is wrong between a detection's file, whatever its other mistakes, and the query files beside it. */
export function queryFileDiagnostics(folder: QueryFolder): Diagnostic[] {
  const references = folder.rules.flatMap(referencesOf);
  return [...references.flatMap((each) => referenceDiagnostics(each, folder)), ...unusedFiles(references, folder)];
}

/** Where the kinds of rule hold texts, in the keys of their files. */
const TEXT_KEYS = new Map<
  unknown,
  { readonly language: QueryLanguage; readonly paths: readonly (readonly string[])[] }
>(
  Object.entries(RULE_TEXTS).map(([kind, { language, paths }]) => [
    kind,
    { language, paths: paths.map((path) => path.map(providerKey)) },
  ]),
);

function referencesOf({ rule, path }: RawRule): Reference[] {
  const { language, paths } = TEXT_KEYS.get(fieldOf(rule, "kind")) ?? { paths: [] };
  if (language === undefined) return [];
  return paths
    .flatMap((each) => spread(rule, each))
    .map(({ text, way }) => ({ path: [...path, ...way], text, language }));
}

function providerKey(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function spread(
  value: unknown,
  [step, ...rest]: readonly string[],
  way: YamlPath = [],
): { text: string; way: YamlPath }[] {
  if (step === undefined) return typeof value === "string" ? [{ text: value.trim(), way }] : [];
  if (step !== "*") return spread(fieldOf(value, step), rest, [...way, step]);
  return Array.isArray(value) ? value.flatMap((each, index) => spread(each, rest, [...way, index])) : [];
}

/** One word with an ending that files have: no query is like that. */
const LIKE_A_FILE = /^[\w./\\-]+\.(?:kql|sumo|cse|csl|kusto|spl|txt|md|ya?ml|json)$/i;

function referenceDiagnostics(
  { path, text, language }: Reference,
  { folder, queries, located }: QueryFolder,
): Diagnostic[] {
  if (isQueryFileName(text, language)) {
    const content = queries.get(text);
    if (content === undefined)
      return [missingFile(located.placeOfValue(path), renderPath(path), text, sameEnding(queries, language))];
    return content.trim() === "" ? [emptyQuery(`${folder}/${text}`)] : [];
  }
  if (!LIKE_A_FILE.test(text)) return [];
  const near = nearestWord(fileName(text), sameEnding(queries, language));
  return [
    wrongFileName({
      place: located.placeOfValue(path),
      path: renderPath(path),
      found: text,
      ending: ENDINGS[language],
      near,
    }),
  ];
}

function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, "");
}

function sameEnding(queries: ReadonlyMap<string, string>, language: QueryLanguage): string[] {
  return [...queries.keys()].filter((name) => isQueryFileName(name, language));
}

/** Files that nothing names. One that a missing file's name was probably meant for is no second mistake. */
function unusedFiles(references: readonly Reference[], { raw, rules, folder, queries }: QueryFolder): Diagnostic[] {
  if (queries.size === 0 || rules.length === 0) return [];
  const unnamed = [...queries.keys()].filter((name) => !references.some(({ text }) => text === name));
  if (unnamed.length === 0) return [];
  const missing = references.filter(
    ({ text, language }) => LIKE_A_FILE.test(text) && !(isQueryFileName(text, language) && queries.has(text)),
  );
  const meant = missing.map(({ text, language }) => nearestWord(fileName(text), sameEnding(queries, language)));
  const mentioned = textsIn(fieldOf(raw, "rules"));
  return unnamed
    .filter((name) => !mentioned.includes(name) && !meant.includes(name))
    .map((name) => unusedFile(`${folder}/${name}`));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [fileName(value.trim())];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
