import type { RequiredData, RuleKind } from "../../model";
import { ruleCheck } from "../check";

const KINDS = [
  "scheduled",
  "nrt",
  "hunting",
  "match",
  "threshold",
  "aggregation",
  "chain",
  "first-seen",
  "outlier",
  "scheduled-search",
  "monitor",
] as const satisfies readonly RuleKind[];

/** A rule says which data it needs. */
export const undeclaredData = ruleCheck(
  {
    code: "data-undeclared",
    level: "info",
    title: "A rule says which data it needs.",
    why: "Where its data is missing a rule finds nothing, and nobody notices. A rule that requires nothing is deployed everywhere and counts as coverage everywhere.",
    example: {
      language: "detection",
      wrong: "rules:\n  sumologic:\n    - { kind: match, requires: { record_types: [] } }\n",
      right: "rules:\n  sumologic:\n    - { kind: match, requires: { record_types: [NetworkHTTP] } }\n",
    },
    source: "siemform: docs/detections.md",
  },
  KINDS,
  ({ rule, detection, texts }) => {
    const requires = detection?.rules.find((each) => each.id === rule.id)?.requires;
    // Tables that are read and not declared have a finding of their own.
    const readsTables = texts.some((each) => each.language === "kql" && each.analysis.tables.length > 0);
    if (!requires || readsTables || !isEmpty(requires)) return [];
    const keys = rule.siem === "sentinel" ? "tables or connectors" : "record_types, products or source_categories";
    return [
      {
        message: "requires no data, so that it is deployed where it can find nothing",
        help: `name ${keys} under requires`,
        spot: { field: ["requires"] },
      },
    ];
  },
);

function isEmpty({ tables, connectors, recordTypes, products, sourceCategories }: RequiredData): boolean {
  return [tables, connectors, recordTypes, products, sourceCategories].every((each) => each.length === 0);
}
