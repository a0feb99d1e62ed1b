import type { CompiledRule, DeployableKind } from "../compile";
import type { Json, JsonObject, StackElement } from "./stack-json";

/** Where a kind's query texts stand in the provider's JSON; `*` stands for every entry of a list. */
const TEXT_PATHS: Partial<Readonly<Record<DeployableKind, readonly (readonly string[])[]>>> = {
  scheduled: [["query"]],
  nrt: [["query"]],
  hunting: [["query"]],
  "saved-function": [["query"]],
  match: [["expression"]],
  threshold: [["expression"]],
  aggregation: [["match_expression"], ["trigger_expression"]],
  chain: [["expressions_and_limits", "*", "expression"]],
  "first-seen": [["filter_expression"]],
  outlier: [["match_expression"]],
  "scheduled-search": [["query_string"]],
  monitor: [["queries", "*", "query"]],
  "tuning-expression": [["expression"]],
};

/** A text of a query language, beside the golden it was taken from. */
export interface GoldenText {
  /** The name of its file. */
  readonly name: string;
  /** The text, as the SIEM receives it. */
  readonly text: string;
}

/** A rule's blocks as a golden shows them, with query texts taken out. */
export interface GoldenRule {
  /** The rule's blocks by address: most rules have one. */
  readonly blocks: JsonObject;
  /** Its query texts. */
  readonly texts: readonly GoldenText[];
}

/** A rule's blocks, its query texts replaced by the names of the files that hold them, as their SIEM receives them. */
export function goldenRule(rule: CompiledRule, elements: readonly StackElement[]): GoldenRule {
  const texts: GoldenText[] = [];
  const take = (text: string): string => {
    const name = `${rule.id}${texts.length === 0 ? "" : `.${String(texts.length + 1)}`}.${extensionOf(rule)}`;
    texts.push({ name, text: unescaped(text) });
    return `<${name}>`;
  };
  const paths = TEXT_PATHS[rule.kind] ?? [];
  const blocks = elements.map(({ address, body }) => [
    address.replace(/^resource\./, ""),
    paths.reduce((all, path) => replaceAt(all, path, take), body),
  ]);
  return { blocks: Object.fromEntries(blocks) as JsonObject, texts };
}

/** A text as Terraform gives it to the provider: the opposite of the constructs' escaping. */
function unescaped(text: string): string {
  return text.replace(/\$\$\{/g, "${").replace(/%%\{/g, "%{");
}

function extensionOf(rule: CompiledRule): string {
  if (rule.siem === "sentinel") return "kql";
  return rule.kind === "scheduled-search" || rule.kind === "monitor" ? "sumo" : "cse";
}

function replaceAt(value: Json, [step, ...rest]: readonly string[], take: (text: string) => string): Json {
  if (step === undefined) return typeof value === "string" ? take(value) : value;
  if (step === "*") return Array.isArray(value) ? value.map((each: Json) => replaceAt(each, rest, take)) : value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const object = value as JsonObject;
  const inner = object[step];
  return inner === undefined ? value : { ...object, [step]: replaceAt(inner, rest, take) };
}
