/** The types that the language tells apart; `unknown` fits everywhere. */
export type CseType = "string" | "number" | "boolean" | "array" | "map" | "struct" | "null" | "unknown";

const WORDS: Readonly<Record<CseType, string>> = {
  string: "a text",
  number: "a number",
  boolean: "a condition",
  array: "an array",
  map: "a map",
  struct: "a structure",
  null: "null",
  unknown: "a value",
};

/** A type in words: `a number`. */
export function typeInWords(type: CseType): string {
  return WORDS[type];
}
