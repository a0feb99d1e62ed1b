/** The languages in which rules are written. */
export const LANGUAGES = ["kql", "sumo-search", "cse-expression"] as const;
/** A language in which rules are written. */
export type Language = (typeof LANGUAGES)[number];

/** A value that a parameter puts into a text. A duration is in minutes. */
export type LiteralValue =
  | { readonly type: "duration"; readonly minutes: number }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "list"; readonly values: readonly string[] };

/** A value as a literal of a language: what stands in the deployed text. */
export function renderLiteral(language: Language, value: LiteralValue): string {
  return language === "kql" ? kqlLiteral(value) : sumoLiteral(language, value);
}

function kqlLiteral(value: LiteralValue): string {
  switch (value.type) {
    case "duration":
      return timespan(value.minutes);
    case "number":
    case "boolean":
      return String(value.value);
    case "string":
      return quoted(value.value);
    case "list":
      return `dynamic([${value.values.map(quoted).join(", ")}])`;
  }
}

function sumoLiteral(language: Exclude<Language, "kql">, value: LiteralValue): string {
  switch (value.type) {
    case "duration":
      return timespan(value.minutes);
    case "number":
    case "boolean":
      return String(value.value);
    case "string":
      return language === "cse-expression" ? cseQuoted(value.value) : quoted(value.value);
    case "list":
      return `(${value.values.map((each) => (language === "cse-expression" ? cseQuoted(each) : quoted(each))).join(", ")})`;
  }
}

function timespan(minutes: number): string {
  if (minutes % 1440 === 0) return `${String(minutes / 1440)}d`;
  if (minutes % 60 === 0) return `${String(minutes / 60)}h`;
  return `${String(minutes)}m`;
}

function quoted(text: string): string {
  return `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t")}"`;
}

/** Single quotes know no escape in CSE: a text that holds one is written in double quotes. */
function cseQuoted(text: string): string {
  return text.includes("'") ? `"${text.replace(/"/g, '\\"')}"` : `'${text}'`;
}
