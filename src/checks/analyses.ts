import type { CompiledRule, CompiledText } from "../compile";
import { analyzeCse, analyzeKql, analyzeSearch } from "../languages";
import type { CseAnalysis, CseOptions, KqlAnalysis, KqlSchema, SearchAnalysis, Span } from "../languages";
import type { CheckedText } from "./subject";

/** Binds a KQL query; the answer may come from a cache. */
export type BindKql = (query: string, schema: KqlSchema) => KqlAnalysis;

/** Keeps what the languages said between runs. A question is a language, its options, and a text. */
export interface AnalysisMemory {
  /** The answer that was kept. */
  read(...question: readonly string[]): unknown;
  /** Keeps an answer. */
  write(answer: unknown, ...question: readonly string[]): void;
}

/** What the languages say about texts, each text asked for once. */
export class Analyses {
  private readonly known = new Map<string, unknown>();

  /**
   * @param kql Binds queries. @defaultValue in this process, without a cache
   * @param memory What was said in earlier runs. @defaultValue nothing
   */
  constructor(
    private readonly kql: BindKql = analyzeKql,
    private readonly memory?: AnalysisMemory,
  ) {}

  /** A rule's texts, understood. */
  textsOf(rule: CompiledRule, schema: KqlSchema): CheckedText[] {
    return rule.texts.map((text) => this.checked(rule, text, schema));
  }

  private checked(rule: CompiledRule, compiled: CompiledText, schema: KqlSchema): CheckedText {
    const text = textAt(rule.spec, compiled.path);
    switch (compiled.language) {
      case "kql":
        return { ...compiled, language: "kql", text, analysis: this.query(boundText(rule, text), schema) };
      case "sumo-search":
        return { ...compiled, language: "sumo-search", text, analysis: this.search(text) };
      case "cse-expression":
        return { ...compiled, language: "cse-expression", text, analysis: this.cse(text, optionsOf(rule, compiled)) };
    }
  }

  private query({ before, text, after }: BoundText, schema: KqlSchema): KqlAnalysis {
    const analysis = this.kql(before + text + after, schema);
    return before === "" ? analysis : shifted(analysis, before.length, text.length);
  }

  private search(text: string): SearchAnalysis {
    return this.answer(() => analyzeSearch(text), "sumo-search", text);
  }

  private cse(text: string, options: CseOptions): CseAnalysis {
    return this.answer(() => analyzeCse(text, options), "cse-expression", JSON.stringify(options), text);
  }

  private answer<T>(work: () => T, ...question: readonly string[]): T {
    const key = question.join("\n");
    const known = (this.known.get(key) ?? this.memory?.read(...question)) as T | undefined;
    const answer = known ?? work();
    if (known === undefined) this.memory?.write(answer, ...question);
    this.known.set(key, answer);
    return answer;
  }
}

/** A trigger speaks of the aggregations of its rule, not of records. */
function optionsOf(rule: CompiledRule, { path }: CompiledText): CseOptions {
  if (rule.kind !== "aggregation" || path[0] !== "triggerExpression") return { role: "filter" };
  return { role: "trigger", aggregations: rule.spec.aggregationFunctions.map((each) => each.name) };
}

/** A query as it is bound: what its parameters need stands around it. */
export interface BoundText {
  /** What stands before it. */
  readonly before: string;
  /** The query. */
  readonly text: string;
  /** What stands behind it. */
  readonly after: string;
}

/** A query as it is bound. The body of a function knows its parameters. */
export function boundText(rule: CompiledRule, text: string): BoundText {
  const parameters = rule.kind === "saved-function" ? (rule.spec.functionParameters ?? []) : [];
  if (parameters.length === 0) return { before: "", text, after: "" };
  return { before: `let siemform_body = (${parameters.join(", ")}) {\n`, text, after: "\n};\nprint 0" };
}

/** An analysis whose text starts later, without what was put around it. */
function shifted(analysis: KqlAnalysis, by: number, length: number): KqlAnalysis {
  const within = <T extends Span>(spans: readonly T[]): T[] =>
    spans
      .filter(({ start }) => start >= by && start <= by + length)
      .map((each) => ({ ...each, start: each.start - by, end: Math.min(each.end - by, length) }));
  const { faults, tables, watchlists, functions, timeSpans } = analysis;
  const [longestSpan] = within(analysis.longestSpan ? [analysis.longestSpan] : []);
  return {
    ...analysis,
    faults: within(faults),
    tables: within(tables),
    watchlists: within(watchlists),
    functions: within(functions),
    timeSpans: within(timeSpans),
    longestSpan,
    columns: [],
    isOpen: true,
    pipeline: [],
  };
}

/** The text at a way into a spec. @throws RangeError when there is none. */
export function textAt(spec: unknown, path: readonly (string | number)[]): string {
  let value = spec;
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step];
  if (typeof value === "string") return value;
  throw new RangeError(`${path.join(".")} of a compiled rule is not a text`);
}
