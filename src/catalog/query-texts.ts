import { RULE_TEXTS } from "../model";
import type { QueryLanguage, QueryText, RuleKind } from "../model";

/** The ending of the files of each language. */
export const ENDINGS: Readonly<Record<QueryLanguage, string>> = {
  kql: ".kql",
  "sumo-search": ".sumo",
  "cse-expression": ".cse",
};

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Whether a text is the name of a query file of a language, not a query. */
export function isQueryFileName(text: string, language: QueryLanguage): boolean {
  return text.endsWith(ENDINGS[language]) && FILE_NAME.test(text);
}

/** Where a rule's texts are found. */
export interface TextSources {
  /** Path of the detection's folder, relative to the project's root. */
  readonly folder: string;
  /** The texts of the query files in it, by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** The file that holds the rule. */
  readonly file: string;
}

/** Puts the content of query files where a rule names them, in place, and notes where each text came from. */
export function takeTexts(kind: RuleKind, fields: Record<string, unknown>, sources: TextSources): readonly QueryText[] {
  const { language, paths } = RULE_TEXTS[kind];
  const texts: QueryText[] = [];
  const take = (value: string, path: QueryText["path"]): string => {
    const content = isQueryFileName(value, language) ? sources.files.get(value) : undefined;
    const text = (content ?? value).trimEnd();
    texts.push({ path, language, text, file: content === undefined ? sources.file : `${sources.folder}/${value}` });
    return text;
  };
  for (const [key = "", ...rest] of paths) {
    if (fields[key] !== undefined) fields[key] = replaceAt(fields[key], rest, [key], take);
  }
  return texts;
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
