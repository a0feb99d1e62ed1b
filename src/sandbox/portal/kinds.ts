/** A kind of thing that people see in a portal. */
export interface ThingKind {
  /** What it is called. */
  readonly word: string;
  /** Fields that may be absent, as dotted paths. */
  readonly optional: readonly string[];
}

const QUERY_RULE = [
  "description",
  "subTechniques",
  "customDetails",
  "alertDetailsOverride",
  "entityMappings",
  "sentinelEntitiesMappings",
  "tactics",
  "techniques",
  "eventGroupingSettings",
  "incidentConfiguration",
  "startTimeUtc",
  "alertRuleTemplateName",
  "templateVersion",
];
const properties = (...names: readonly string[]): string[] => names.map((name) => `properties.${name}`);
const CSE_RULE = ["suppressionWindowSize", "summaryExpression", "tags", "groupByFields", "windowSizeMilliseconds"];

/** What people see, by the kind of its documents; others are the service's own notes. */
const KINDS: Readonly<Record<string, ThingKind>> = {
  alertRules: { word: "analytics rule", optional: properties(...QUERY_RULE) },
  automationRules: { word: "automation rule", optional: [] },
  watchlists: { word: "watchlist", optional: properties("description", "labels", "defaultDuration") },
  watchlistItems: { word: "watchlist item", optional: [] },
  savedSearches: { word: "saved search", optional: properties("tags", "functionAlias", "functionParameters") },
  metadata: { word: "metadata", optional: properties("version", "author", "support", "dependencies") },
  dataConnectors: { word: "data connector", optional: [] },
  securityMLAnalyticsSettings: { word: "anomaly setting", optional: [] },
  rules: { word: "Cloud SIEM rule", optional: CSE_RULE },
  "match-lists": { word: "match list", optional: ["description", "defaultTtl", "active"] },
  "match-list-items": { word: "match list item", optional: ["expiration", "active"] },
  "rule-tuning-expressions": { word: "tuning expression", optional: [] },
  "custom-insights": { word: "custom insight", optional: ["tags", "dynamicSeverity"] },
  "log-searches": { word: "log search", optional: ["description", "schedule", "queryParameters", "intervalTimeType"] },
  monitors: { word: "monitor", optional: ["description", "playbook", "alertName", "tags", "notifications"] },
  folders: { word: "folder", optional: ["description"] },
  connections: { word: "connection", optional: [] },
  "custom-entity-types": { word: "entity type", optional: [] },
  "custom-match-list-columns": { word: "match list column", optional: [] },
  "entity-criticality-configs": { word: "entity criticality", optional: [] },
  "network-blocks": { word: "network block", optional: [] },
  "tag-schemas": { word: "tag schema", optional: [] },
  "lookup-tables": { word: "lookup table", optional: ["ttl", "sizeLimitAction"] },
};

/** The kind as people know it: Cloud SIEM's rules and the items of its lists are stored apart by type and list. */
export function groupOf(kind: string): string {
  const [first = kind] = kind.split("/", 1);
  return first === "vendor-rules" ? "rules" : first;
}

/** What is known of a kind of documents; undefined when people do not see it. */
export function kindOf(kind: string): ThingKind | undefined {
  return KINDS[groupOf(kind)];
}
