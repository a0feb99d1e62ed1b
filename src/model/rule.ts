import type { HuntingQuerySpec, NrtRuleSpec, ScheduledRuleSpec } from "./sentinel";
import type {
  AggregationRuleSpec,
  ChainRuleSpec,
  CustomInsightSpec,
  FirstSeenRuleSpec,
  MatchRuleSpec,
  MonitorSpec,
  OutlierRuleSpec,
  ScheduledSearchSpec,
  ThresholdRuleSpec,
} from "./sumologic";

/** The SIEMs that detections are deployed to. */
export const SIEMS = ["sentinel", "sumologic"] as const;
/** A SIEM that detections are deployed to. */
export type Siem = (typeof SIEMS)[number];

/** The languages of rule texts. */
export type QueryLanguage = "kql" | "sumo-search" | "cse-expression";

/** What each kind of rule is made of. */
export interface RuleSpecs {
  /** A scheduled analytics rule of Sentinel. */
  readonly scheduled: ScheduledRuleSpec;
  /** A near-real-time analytics rule of Sentinel. */
  readonly nrt: NrtRuleSpec;
  /** A hunting query of Sentinel. */
  readonly hunting: HuntingQuerySpec;
  /** A match rule of Cloud SIEM. */
  readonly match: MatchRuleSpec;
  /** A threshold rule of Cloud SIEM. */
  readonly threshold: ThresholdRuleSpec;
  /** An aggregation rule of Cloud SIEM. */
  readonly aggregation: AggregationRuleSpec;
  /** A chain rule of Cloud SIEM. */
  readonly chain: ChainRuleSpec;
  /** A first-seen rule of Cloud SIEM. */
  readonly "first-seen": FirstSeenRuleSpec;
  /** An outlier rule of Cloud SIEM. */
  readonly outlier: OutlierRuleSpec;
  /** A scheduled search of Sumo Logic. */
  readonly "scheduled-search": ScheduledSearchSpec;
  /** A monitor of Sumo Logic. */
  readonly monitor: MonitorSpec;
  /** A custom insight of Cloud SIEM. */
  readonly "custom-insight": CustomInsightSpec;
}

/** A kind of rule. */
export type RuleKind = keyof RuleSpecs;

/** The kinds of rule of each SIEM. */
export const RULE_KINDS = {
  sentinel: ["scheduled", "nrt", "hunting"],
  sumologic: [
    "match",
    "threshold",
    "aggregation",
    "chain",
    "first-seen",
    "outlier",
    "scheduled-search",
    "monitor",
    "custom-insight",
  ],
} as const satisfies Record<Siem, readonly RuleKind[]>;

/** Where each kind of rule holds texts in a query language; `*` stands for every entry of a list. */
export const RULE_TEXTS: Readonly<
  Record<RuleKind, { readonly language: QueryLanguage; readonly paths: readonly (readonly string[])[] }>
> = {
  scheduled: { language: "kql", paths: [["query"]] },
  nrt: { language: "kql", paths: [["query"]] },
  hunting: { language: "kql", paths: [["query"]] },
  match: { language: "cse-expression", paths: [["expression"]] },
  threshold: { language: "cse-expression", paths: [["expression"]] },
  aggregation: { language: "cse-expression", paths: [["matchExpression"], ["triggerExpression"]] },
  chain: { language: "cse-expression", paths: [["expressionsAndLimits", "*", "expression"]] },
  "first-seen": { language: "cse-expression", paths: [["filterExpression"]] },
  outlier: { language: "cse-expression", paths: [["matchExpression"]] },
  "scheduled-search": { language: "sumo-search", paths: [["queryString"]] },
  monitor: { language: "sumo-search", paths: [["query"]] },
  "custom-insight": { language: "cse-expression", paths: [] },
};
