import type { CompiledRule, CompiledText } from "../compile";
import { analyzeCse, analyzeKql, analyzeSearch } from "../languages";
import type { CseAnalysis, CseOptions, KqlAnalysis, KqlSchema, SearchAnalysis } from "../languages";
import type { CheckedText } from "./subject";

/** Binds a KQL query; the answer may come from a cache. */
export type BindKql = (query: string, schema: KqlSchema) => KqlAnalysis;

/** What the languages say about texts, each text asked for once. */
export class Analyses {
  private readonly searches = new Map<string, SearchAnalysis>();
  private readonly expressions = new Map<string, CseAnalysis>();

  /** @param kql Binds queries. @defaultValue in this process, without a cache */
  constructor(private readonly kql: BindKql = analyzeKql) {}

  /** A rule's texts, understood. */
  textsOf(rule: CompiledRule, schema: KqlSchema): CheckedText[] {
    return rule.texts.map((text) => this.checked(rule, text, schema));
  }

  private checked(rule: CompiledRule, compiled: CompiledText, schema: KqlSchema): CheckedText {
    const text = textAt(rule.spec, compiled.path);
    switch (compiled.language) {
      case "kql":
        return { ...compiled, language: "kql", text, analysis: this.kql(text, schema) };
      case "sumo-search":
        return { ...compiled, language: "sumo-search", text, analysis: this.search(text) };
      case "cse-expression":
        return { ...compiled, language: "cse-expression", text, analysis: this.cse(text, optionsOf(rule, compiled)) };
    }
  }

  private search(text: string): SearchAnalysis {
    let analysis = this.searches.get(text);
    if (!analysis) this.searches.set(text, (analysis = analyzeSearch(text)));
    return analysis;
  }

  private cse(text: string, options: CseOptions): CseAnalysis {
    const key = `${JSON.stringify(options)} ${text}`;
    let analysis = this.expressions.get(key);
    if (!analysis) this.expressions.set(key, (analysis = analyzeCse(text, options)));
    return analysis;
  }
}

/** A trigger speaks of the aggregations of its rule, not of records. */
function optionsOf(rule: CompiledRule, { path }: CompiledText): CseOptions {
  if (rule.kind !== "aggregation" || path[0] !== "triggerExpression") return { role: "filter" };
  return { role: "trigger", aggregations: rule.spec.aggregationFunctions.map((each) => each.name) };
}

/** The text at a way into a spec. @throws RangeError when there is none. */
export function textAt(spec: unknown, path: readonly (string | number)[]): string {
  let value = spec;
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  if (typeof value === "string") return value;
  throw new RangeError(`${path.join(".")} of a compiled rule is not a text`);
}
