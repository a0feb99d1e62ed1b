import type { Diagnostic } from "../diagnostics";
import { RULE_TEXTS } from "../model";
import type { QueryText, RuleKind } from "../model";
import { missingFile } from "./errors";
import type { LocatedYaml } from "./yaml-document";

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:kql|sumo|cse)$/;

/** What taking the texts of a rule gives. */
export interface TakenTexts {
  /** The fields, with the text in place of each file name. */
  readonly fields: Record<string, unknown>;
  readonly texts: readonly QueryText[];
  /** The files that were used. */
  readonly used: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is needed to find a rule's texts. */
export interface TextSources {
  /** Path of the detection's folder, relative to the project's root. */
  readonly folder: string;
  /** The texts of the query files in it, by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** The file that holds the rule. */
  readonly file: string;
  /** Where the rule stands in that file. */
  readonly path: readonly (string | number)[];
  /** Gives the file with its places, when a mistake must be shown. */
  readonly locate: () => LocatedYaml;
}

/** Puts the content of query files where a rule names them, and notes where each text came from. */
export function takeTexts(kind: RuleKind, fields: Record<string, unknown>, sources: TextSources): TakenTexts {
  const { language, paths } = RULE_TEXTS[kind];
  const texts: QueryText[] = [];
  const used: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = (value: string, path: QueryText["path"]): string => {
    const name = FILE_NAME.test(value) ? value : undefined;
    const content = name === undefined ? value : sources.files.get(name);
    if (content === undefined) {
      diagnostics.push(missingFile(sources.locate().placeOf(sources.path), path.join("."), value, [...sources.files.keys()]));
      return value;
    }
    const text = content.trimEnd();
    texts.push({ path, language, text, file: name === undefined ? sources.file : `${sources.folder}/${name}` });
    if (name !== undefined) used.push(name);
    return text;
  };
  const result = paths.reduce((all, path) => replaceAt(all, path, [], take) as Record<string, unknown>, fields);
  return { fields: result, texts, used, diagnostics };
}

/** A value with the texts at a path replaced; `*` stands for every entry of a list. */
function replaceAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  done: readonly (string | number)[],
  take: (value: string, path: QueryText["path"]) => string,
): unknown {
  if (step === undefined) return typeof value === "string" ? take(value, done as QueryText["path"]) : value;
  if (step === "*") {
    return Array.isArray(value) ? value.map((each, index) => replaceAt(each, rest, [...done, index], take)) : value;
  }
  if (typeof value !== "object" || value === null || !(step in value)) return value;
  const record = value as Record<string, unknown>;
  return { ...record, [step]: replaceAt(record[step], rest, [...done, step], take) };
}
