import type { Language, LiteralValue } from "./literal";
import { scanCode, unquoted } from "./scan";
import type { Token } from "./scan";

/** The minutes of a time suffix; Sumo Logic documentation, "Field Expressions"; Kusto's "The timespan data type". */
const MINUTES = new Map([
  ["ms", 1 / 60_000],
  ["s", 1 / 60],
  ["m", 1],
  ["h", 60],
  ["d", 1440],
]);
const SUMO_MINUTES = new Map([...MINUTES, ["us", 1 / 60e6], ["ns", 1 / 60e9], ["w", 10_080]]);
/** The factor of a size suffix; Sumo Logic documentation, "Field Expressions". */
const SUMO_FACTORS = new Map([
  ...(["K", "M", "G", "T", "P"] as const).flatMap((unit, index): [string, number][] => [
    [unit, 1000 ** (index + 1)],
    [`${unit}i`, 1024 ** (index + 1)],
  ]),
  ["k", 1000],
  ["B", 1e9],
]);
/** KQL's functions that only name the type of the literal in them, with the kind of value it must have. */
const KQL_TYPES: Readonly<Record<string, LiteralValue["type"]>> = {
  bool: "boolean",
  int: "number",
  long: "number",
  real: "number",
  time: "duration",
  timespan: "duration",
};

/**
 * The value of one literal, as an author wrote it: a number, a duration, `true`, a string or a list. The elements of a
 * list of numbers are their texts. `undefined` for anything else, and for a literal of a type that parameters lack.
 */
export function readLiteral(language: Language, text: string): LiteralValue | undefined {
  return valueOf(language, scanCode(language, text));
}

/** Whether a text is a list of numbers, and so takes values without quotes. */
export function isListOfNumbers(language: Language, text: string): boolean {
  const tokens = scanCode(language, text);
  const kinds = tokens.map((each) => each.kind);
  return valueOf(language, tokens)?.type === "list" && kinds.includes("number") && !kinds.includes("string");
}

function valueOf(language: Language, tokens: readonly Token[]): LiteralValue | undefined {
  const [first, second, ...rest] = tokens;
  if (!first) return undefined;
  if (!second) return simpleValue(language, first);
  if (first.text === "-" && rest.length === 0)
    return negative(simpleValue(language, second), first.end === second.start);
  return language === "kql" ? kqlCall(first, tokens.slice(1)) : listOf(language, tokens, ["(", ")"]);
}

function simpleValue(language: Language, { kind, text }: Token): LiteralValue | undefined {
  if (kind === "number") return numberOf(language, text);
  if (kind === "word" && /^(?:true|false)$/i.test(text)) return { type: "boolean", value: /^true$/i.test(text) };
  const value = kind === "string" ? unquoted(language, text) : undefined;
  return value === undefined ? undefined : { type: "string", value };
}

function numberOf(language: Language, text: string): LiteralValue | undefined {
  const [, digits = "", suffix = ""] = /^(0[xX][0-9A-Fa-f]+|[\d.]+(?:[eE][+-]?\d+)?)(\w*)$/.exec(text) ?? [];
  const value = Number(digits);
  if (digits === "" || suffix === "") return digits === "" ? undefined : { type: "number", value };
  const minutes = (language === "kql" ? MINUTES : SUMO_MINUTES).get(suffix);
  if (minutes !== undefined) return { type: "duration", minutes: value * minutes };
  const factor = language === "kql" ? undefined : SUMO_FACTORS.get(suffix);
  return factor === undefined ? undefined : { type: "number", value: value * factor };
}

function negative(value: LiteralValue | undefined, touches: boolean): LiteralValue | undefined {
  return value?.type === "number" && touches ? { type: "number", value: -value.value } : undefined;
}

function kqlCall(name: Token, inBrackets: readonly Token[]): LiteralValue | undefined {
  if (inBrackets[0]?.text !== "(" || inBrackets.at(-1)?.text !== ")") return undefined;
  const inside = inBrackets.slice(1, -1);
  if (name.text === "dynamic") return listOf("kql", inside, ["[", "]"]);
  const value = valueOf("kql", inside);
  return value && value.type === KQL_TYPES[name.text] ? value : undefined;
}

/** A list of strings or of numbers: one of both is no list that a parameter could hold. */
function listOf(
  language: Language,
  tokens: readonly Token[],
  [open, close]: readonly [string, string],
): LiteralValue | undefined {
  if (tokens[0]?.text !== open || tokens.at(-1)?.text !== close) return undefined;
  const elements = splitAtCommas(tokens.slice(1, -1));
  const values = elements.map((element) => valueOf(language, element));
  const texts = elements.map((element) => element.map((each) => each.text).join(""));
  if (values.every((each) => each?.type === "string"))
    return { type: "list", values: values.map((each) => each.value) };
  return values.every((each) => each?.type === "number") ? { type: "list", values: texts } : undefined;
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  if (tokens.length === 0) return [];
  const elements: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ",") elements.push([]);
    else elements.at(-1)?.push(token);
  }
  return elements;
}
