import type { CompiledEnvironment, CompiledRule } from "../compile";
import { compareText } from "../diagnostics";
import type { Content, Environment, Siem } from "../model";
import { defaultsOf, DEFAULTS } from "./defaults";
import { differenceOf } from "./environment-golden";
import { goldenRule } from "./rule-golden";
import type { GoldenRule } from "./rule-golden";
import { digestOf, stackJsonOf } from "./stack-json";
import type { Json, JsonObject, StackElement, StackJson } from "./stack-json";

/** Goldens: the content of each file, by its path below the golden folder. */
export type Goldens = ReadonlyMap<string, string>;

/**
 * The goldens of a project: each rule at its defaults; for each environment and SIEM what differs there and why; for
 * each stack the digest of every block. Together they lock every byte of every environment.
 */
export function goldensOf(content: Content, environments: readonly CompiledEnvironment[]): Goldens {
  const goldens = new Map<string, string>();
  const usual = new GoldenRules(defaultsOf(content), DEFAULTS);
  for (const [rule, golden] of usual.all()) addRule(goldens, rule, golden);
  for (const environment of environments) addEnvironment(goldens, environment, usual);
  return new Map([...goldens].sort(([a], [b]) => compareText(a, b)));
}

/** What an environment's stacks hold for each rule, by the rule's id: its blocks, with query texts named instead of shown. */
export function blocksOf(compiled: CompiledEnvironment): ReadonlyMap<string, JsonObject> {
  const all = new GoldenRules(compiled, compiled.environment).all();
  return new Map(all.map(([rule, { blocks }]) => [rule.id, blocks]));
}

/** An environment's rules as goldens show them. */
class GoldenRules {
  readonly stacks: readonly StackJson[];
  private readonly rules: ReadonlyMap<string, CompiledRule>;
  private readonly goldens = new Map<string, GoldenRule>();

  constructor(compiled: CompiledEnvironment, environment: Environment) {
    this.stacks = stackJsonOf(compiled);
    this.rules = new Map(compiled.rules.map((each) => [each.id, each]));
    for (const { elements } of this.stacks) {
      for (const [id, own] of byRule(elements)) {
        const rule = this.rules.get(id);
        if (rule)
          this.goldens.set(
            id,
            goldenRule(
              rule,
              own.map((each) => placeless(each, environment)),
            ),
          );
      }
    }
  }

  all(): (readonly [CompiledRule, GoldenRule])[] {
    return [...this.goldens].flatMap(([id, golden]) => {
      const rule = this.rules.get(id);
      return rule ? [[rule, golden] as const] : [];
    });
  }

  rule(id: string): CompiledRule | undefined {
    return this.rules.get(id);
  }

  golden(id: string): GoldenRule | undefined {
    return this.goldens.get(id);
  }
}

function byRule(elements: readonly StackElement[]): Map<string, StackElement[]> {
  const groups = new Map<string, StackElement[]>();
  for (const each of elements) {
    if (each.rule === "") continue;
    groups.set(each.rule, [...(groups.get(each.rule) ?? []), each]);
  }
  return groups;
}

/** A block with the name of its workspace taken out: where it goes is locked once, in the stack's index. */
function placeless(element: StackElement, { sentinel }: Environment): StackElement {
  if (!sentinel || typeof element.body !== "object" || element.body === null) return element;
  const body = element.body as JsonObject;
  if (body["log_analytics_workspace_id"] === undefined) return element;
  return { ...element, body: { ...body, log_analytics_workspace_id: "<workspace>" } };
}

function addRule(goldens: Map<string, string>, rule: CompiledRule, golden: GoldenRule): void {
  const folder = `rules/${rule.detection}`;
  goldens.set(`${folder}/${rule.id}.json`, pretty(golden.blocks));
  for (const { name, text } of golden.texts) goldens.set(`${folder}/${name}`, `${text}\n`);
}

function addEnvironment(goldens: Map<string, string>, compiled: CompiledEnvironment, usual: GoldenRules): void {
  const { environment } = compiled;
  const own = new GoldenRules(compiled, environment);
  for (const siem of ["sentinel", "sumologic"] as const) {
    if (environment[siem])
      goldens.set(`environments/${environment.id}.${siem}.json`, pretty(differences(compiled, siem, own, usual)));
  }
  for (const { stack, elements } of own.stacks) goldens.set(`stacks/${stack.name}.txt`, index(elements));
}

function differences(
  { rules, unsupported }: CompiledEnvironment,
  siem: Siem,
  own: GoldenRules,
  usual: GoldenRules,
): JsonObject {
  const here = rules.filter((each) => each.siem === siem);
  const different = here.flatMap((rule) => {
    const difference = differenceOf({
      rule,
      here: own.golden(rule.id),
      usual: usual.golden(rule.id),
      usualRule: usual.rule(rule.id),
    });
    return difference ? [[rule.id, difference] as const] : [];
  });
  const without = unsupported.filter((each) => each.siem === siem);
  return Object.fromEntries([
    ...different,
    ...without.map(({ detection, reason }) => [detection, { notSupported: reason }] as const),
  ]);
}

/** One line a block: its digest and its address. */
function index(elements: readonly StackElement[]): string {
  return elements.map(({ address, body }) => `${digestOf(body)}  ${address}\n`).join("");
}

function pretty(value: Json): string {
  return `${JSON.stringify(sorted(value), undefined, 2)}\n`;
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => sorted(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
