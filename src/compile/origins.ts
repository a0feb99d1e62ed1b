import type { Detection, RuleSource, Source } from "../model";
import type { Origin } from "./compiled-rule";
import type { LayerFilter } from "./layer-filter";
import { isFilteredBy } from "./texts";

/** Where a detection's file says what a rule took from it. */
const DERIVED_FROM: Readonly<Record<string, readonly string[]>> = {
  displayName: ["name"],
  name: ["name"],
  nameExpression: ["name"],
  description: ["description"],
  descriptionExpression: ["description"],
  severity: ["severity"],
  severityMapping: ["severity"],
  tactics: ["attack", "tactics"],
  techniques: ["attack", "techniques"],
  playbook: ["playbook"],
};

/** Where a detection's file says what a rule's property took from it. */
export function derivedFrom({ source }: Detection, key: string): Source {
  return { ...source, path: [...source.path, ...(DERIVED_FROM[key] ?? [])] };
}

/** Where a rule's author wrote a property: Sumo Logic's are written in the provider's words. */
export function writtenAt({ siem, source }: RuleSource, key: string): Source {
  const word = siem === "sentinel" ? key : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { ...source, path: [...source.path, key === "displayName" ? "name" : word] };
}

/** Where values and exclusions inside a rule's texts come from, under `parameters.` and `filters.`. */
export function insertedOrigins(
  rule: RuleSource,
  inserted: ReadonlyMap<string, Origin>,
  filters: readonly LayerFilter[],
): Record<string, Origin> {
  const origins: Record<string, Origin> = {};
  for (const [name, origin] of inserted) origins[`parameters.${name}`] = origin;
  for (const { layer, filter } of filters) {
    if (rule.texts.every((text) => !isFilteredBy(text, filter))) continue;
    const { justification, source } = filter;
    const by = `filter of ${layer.kind} ${layer.id}`;
    origins[`filters.${filter.name} (${layer.kind} ${layer.id})`] = { layer: layer.kind, by, source, justification };
  }
  return origins;
}
