import { isSubTechnique, parentTechnique } from "../attack";
import { HUNTING_QUERY_TAGS } from "../sentinel/hunting-query";
import type { HuntingQuerySpec } from "../sentinel/hunting-query";
import { techniqueForm } from "./analytics-rule";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { tagLimits, tagValue } from "./saved-search";
import { textLength } from "./text";

/** What a hunting query must keep; of its name and its query Azure documents no longest length. Source: azurerm 4.55.0. */
export function huntingQueryLimits(spec: HuntingQuerySpec): readonly LimitBreach[] {
  return [
    ...textLength({ field: "displayName", value: spec.displayName, min: 1, max: Infinity }),
    ...textLength({ field: "query", value: spec.query, min: 1, max: Infinity }),
    ...textLength({ field: "description", value: spec.description, min: 1, max: Infinity }),
    ...tagValue({
      field: "description",
      value: spec.description,
      help: "shorten it, or move a part into a comment of the query",
    }),
    ...techniqueForm(spec.techniques),
    ...techniqueTags(spec.techniques ?? []),
    ...tagLimits(spec.tags, HUNTING_QUERY_TAGS),
  ];
}

function techniqueTags(techniques: readonly string[]): LimitBreach[] {
  const parents = new Set(techniques.map(parentTechnique)).size;
  const subTechniques = new Set(techniques.filter(isSubTechnique)).size;
  return [...fitTag("techniques", parents, 42), ...fitTag("sub-techniques", subTechniques, 25)];
}

function fitTag(what: string, count: number, max: number): LimitBreach[] {
  if (count <= max) return [];
  return [
    refuse(
      "too-many-techniques",
      ["techniques"],
      `techniques: ${count} ${what}, ${max} fit into a tag of 256 bytes`,
      "name the ones that the query is about",
    ),
  ];
}
