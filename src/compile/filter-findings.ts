import { selects } from "../model";
import type { Content, Layer, RuleSource, TenantFilter } from "../model";
import type { Finding } from "./compiled-rule";
import { filterDoubled, filterWithoutEffect } from "./errors";

/** Filters that say nothing to any rule they select, and Cloud SIEM filters of one name in one layer. */
export function filterEffectFindings(content: Content): Finding[] {
  const layers: readonly Layer[] = [...content.rings, ...content.groups, ...content.environments];
  return layers.flatMap((layer) => [
    ...doubled(layer),
    ...layer.filters.flatMap((filter) => withoutEffect(content, filter)),
  ]);
}

function doubled(layer: Layer): Finding[] {
  const tuning = layer.filters.filter((each) => each.cse !== undefined);
  return tuning
    .filter((each, index) => tuning.findIndex((other) => other.name === each.name) < index)
    .map((each) => filterDoubled(each.source, each.name, `${layer.kind} ${layer.id}`));
}

function withoutEffect(content: Content, filter: TenantFilter): Finding[] {
  const rules = content.detections.flatMap((detection) =>
    detection.rules.filter((rule) => selects(filter.select, detection, rule.id)),
  );
  return rules.length === 0 || rules.some((rule) => isAbout(filter, rule))
    ? []
    : [filterWithoutEffect(filter.source, filter.name)];
}

/** Whether a filter says something for a rule; a query without the marked place is a finding of its own. */
function isAbout(filter: TenantFilter, rule: RuleSource): boolean {
  return rule.texts.some((text) => {
    if (text.language === "cse-expression") return filter.cse !== undefined;
    return (text.language === "kql" ? filter.sentinel : filter.search) !== undefined;
  });
}
