import { cseTextFault, quoteCse } from "./cse-expression/strings";
import { quoteKql } from "./kql/strings";
import { quoteForSearch, searchTextFault } from "./sumo-search/strings";

/** A language in which rules are written. */
export type Language = "kql" | "sumo-search" | "cse-expression";

/** A value that a parameter puts into a text. A duration is in minutes. */
export type LiteralValue =
  | { readonly type: "duration"; readonly minutes: number }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "list"; readonly values: readonly string[] };

/** What surrounds a value in its text. */
export interface LiteralPlace {
  /** Whether it stands inside a quoted string, where its text goes escaped and without quotes. @defaultValue `false` */
  readonly inString?: boolean;
  /** Whether it touches an unquoted word, as in `prod/{{name}}`: quotes would break that. @defaultValue `false` */
  readonly inWord?: boolean;
  /** Whether a list of numbers stands there, whose values take no quotes. @defaultValue `false` */
  readonly ofNumbers?: boolean;
}

interface Strings {
  readonly quote: (text: string) => string;
  readonly fault: (text: string) => string | undefined;
}

const STRINGS: Readonly<Record<Language, Strings>> = {
  kql: { quote: quoteKql, fault: () => undefined },
  "sumo-search": { quote: quoteForSearch, fault: searchTextFault },
  "cse-expression": { quote: quoteCse, fault: cseTextFault },
};

/**
 * A value as a literal of a language: what stands in the deployed text.
 * @throws RangeError when {@link literalFault} finds something.
 */
export function renderLiteral(language: Language, value: LiteralValue, place: LiteralPlace = {}): string {
  const fault = literalFault(language, value, place);
  if (fault !== undefined) throw new RangeError(`${value.type}: ${fault}`);
  switch (value.type) {
    case "duration":
      return timespan(value.minutes);
    case "number":
    case "boolean":
      return String(value.value);
    case "string":
      return quoted(language, value.value, place);
    case "list":
      return list(language, place.ofNumbers === true ? value.values : value.values.map(STRINGS[language].quote));
  }
}

/** Why a value cannot stand at a place of a text, as the end of a sentence about it, or `undefined` when it can. */
export function literalFault(language: Language, value: LiteralValue, place: LiteralPlace = {}): string | undefined {
  switch (value.type) {
    case "number":
      return Number.isFinite(value.value) ? undefined : "is not a finite number";
    case "string":
      return wordFault(value, place) ?? STRINGS[language].fault(value.value);
    case "list":
      return wordFault(value, place) ?? listFault(language, value.values, place);
    case "duration":
    case "boolean":
      return undefined;
  }
}

function wordFault({ type }: LiteralValue, { inString, inWord }: LiteralPlace): string | undefined {
  if (inString === true && type === "list") return "is a list, which cannot stand inside a string";
  if (inWord !== true) return undefined;
  return `is a ${type === "list" ? "list" : "text"} in the middle of a word: put the whole word into quotes`;
}

function listFault(language: Language, values: readonly string[], place: LiteralPlace): string | undefined {
  if (values.length === 0 && language !== "kql") return "is an empty list, which `in (…)` does not take";
  if (place.ofNumbers !== true) return values.map(STRINGS[language].fault).find((each) => each !== undefined);
  const word = values.find((each) => !/^-?\d+(?:\.\d+)?$/.test(each));
  return word === undefined ? undefined : `holds ${JSON.stringify(word)}, and the list in the text is one of numbers`;
}

function quoted(language: Language, text: string, { inString }: LiteralPlace): string {
  const literal = STRINGS[language].quote(text);
  return inString === true ? literal.slice(1, -1) : literal;
}

function list(language: Language, values: readonly string[]): string {
  return language === "kql" ? `dynamic([${values.join(", ")}])` : `(${values.join(", ")})`;
}

function timespan(minutes: number): string {
  if (minutes % 1440 === 0) return `${String(minutes / 1440)}d`;
  if (minutes % 60 === 0) return `${String(minutes / 60)}h`;
  return `${String(minutes)}m`;
}
