import type { RuleKind, RuleSource } from "../model";

const ANALYTICS = [
  "description",
  "entityMappings",
  "customDetails",
  "alertDetailsOverride",
  "eventGrouping",
  "incidentConfiguration",
  "suppressionDuration",
];
const CSE = ["summaryExpression", "tags", "suppressionWindowSize"];
const WINDOWED = [...CSE, "groupByFields"];
const BASELINE = ["baselineWindowSize", "retentionWindowSize"];

/** Optional properties of each kind that a layer may set although the author left them out. */
const OPTIONAL: Readonly<Record<RuleKind, readonly string[]>> = {
  scheduled: [...ANALYTICS, "triggerOperator", "triggerThreshold"],
  nrt: ANALYTICS,
  hunting: [],
  match: CSE,
  threshold: [...WINDOWED, "countDistinct", "countField"],
  aggregation: [...WINDOWED, "groupByEntity"],
  chain: [...WINDOWED, "ordered"],
  "first-seen": [...CSE, ...BASELINE, "groupByFields"],
  outlier: [...WINDOWED, ...BASELINE, "deviationThreshold", "floorValue"],
  "scheduled-search": ["parsingMode", "intervalTimeType", "timeRange", "timeZone", "threshold", "muteErrorEmails"],
  monitor: ["notifications", "evaluationDelay", "alertName", "notificationGroupFields", "missingData", "tags"],
  "custom-insight": ["dynamicSeverity", "signalMatchStrategy", "ordered", "tags"],
};

/** The properties of a rule that layers and parameters may set: those it has, and the optional ones of its kind. */
export function overridableFields(rule: RuleSource, derived: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  return new Set([...Object.keys(derived), ...Object.keys(rule.fields), ...OPTIONAL[rule.kind]]);
}
