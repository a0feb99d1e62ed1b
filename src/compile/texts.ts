import { editsOf, filterFault, findFilterSites, renderFilter, replaceSpans } from "../languages";
import type { Edit, LiteralValue, Replacement } from "../languages";
import type { QueryText, RuleSource, TenantFilter } from "../model";
import type { Finding } from "./compiled-rule";
import { filterFaulty, filterSilent, filterWithoutSite } from "./errors";
import { parameterReplacements } from "./parameters";

/** A text as it is deployed. */
export interface FinalText {
  /** The text. */
  readonly text: string;
  /** How it differs from what its author wrote, in order; empty when it does not. */
  readonly edits: readonly Edit[];
}

/** A text with its parameters' values and an environment's exclusions in place. */
export function finalText(
  text: QueryText,
  values: ReadonlyMap<string, LiteralValue>,
  filters: readonly TenantFilter[],
): FinalText {
  const replacements = [...parameterReplacements(text, values), ...filterReplacements(text, filters)];
  return replacements.length === 0
    ? { text: text.text, edits: [] }
    : { text: replaceSpans(text.text, replacements), edits: editsOf(replacements) };
}

/** Whether a text has the marked place of an exclusion that says something for its language. */
export function isFilteredBy(text: QueryText, filter: TenantFilter): boolean {
  return (
    conditionOf(text, filter) !== undefined &&
    findFilterSites(text.language, text.text).some((site) => site.name === filter.name)
  );
}

function conditionOf(text: QueryText, filter: TenantFilter): string | undefined {
  if (text.language === "cse-expression") return undefined;
  return text.language === "kql" ? filter.sentinel : filter.search;
}

function filterReplacements(text: QueryText, filters: readonly TenantFilter[]): Replacement[] {
  if (filters.length === 0) return [];
  return findFilterSites(text.language, text.text).flatMap((site) => {
    const stages = filters.filter((each) => each.name === site.name).flatMap((each) => conditionOf(text, each) ?? []);
    if (stages.length === 0) return [];
    const mark = text.text.slice(site.span.start, site.span.end);
    return [
      {
        ...site.span,
        text: [mark, ...stages.map((each) => site.indent + renderFilter(text.language, each))].join("\n"),
      },
    ];
  });
}

/** Replaces a text in a spec: a copy along the path, the rest shared. */
export function withText(spec: unknown, [step, ...rest]: readonly (string | number)[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(spec))
    return spec.map((each: unknown, index) => (index === step ? withText(each, rest, text) : each));
  const record = spec as Record<string, unknown>;
  return { ...record, [step]: withText(record[String(step)], rest, text) };
}

/** What is wrong with the filters that select a rule of queries: no marked place, no condition, a faulty condition. */
export function filterFindings(rule: RuleSource, filters: readonly TenantFilter[]): Finding[] {
  return filters.flatMap((filter) => {
    const conditions = [
      [filter.sentinel, "kql"],
      [filter.search, "sumo-search"],
      [filter.cse, "cse-expression"],
    ] as const;
    const faults = conditions.flatMap(([each, of]) => (each === undefined ? [] : (filterFault(each, of) ?? [])));
    if (faults.length > 0) return faults.map((reason) => filterFaulty(filter.source, filter.name, reason));
    const language = rule.texts[0]?.language;
    if (language === undefined) return [];
    const key = language === "kql" ? "sentinel" : language === "sumo-search" ? "search" : "cse";
    if (filter[key] === undefined)
      return "id" in filter.select && filter.select.id === rule.id
        ? [filterSilent(filter.source, filter.name, key, rule.id)]
        : [];
    if (language === "cse-expression") return [];
    const sites = rule.texts.flatMap((text) => findFilterSites(text.language, text.text).map((site) => site.name));
    return sites.includes(filter.name) ? [] : [filterWithoutSite(filter.source, filter.name, rule.id, sites)];
  });
}
