import type { TacticName } from "../attack";

/** How bad an insight is. */
export const INSIGHT_SEVERITIES = ["LOW", "MEDIUM", "HIGH", "CRITICAL"] as const;
/** How bad an insight is. */
export type InsightSeverity = (typeof INSIGHT_SEVERITIES)[number];

/** A severity that an insight has from a signal's severity on. */
export interface DynamicSeverity {
  /** The signal's severity, 1 to 10; each once. */
  readonly minimumSignalSeverity: number;
  /** The insight's severity. */
  readonly insightSeverity: InsightSeverity;
}

/** The signals that make an insight: those of rules, or those of names. */
export type InsightSignals =
  | {
      /** Ids of rules as Cloud SIEM gives them, at least one; in this order when `ordered`. */
      readonly ruleIds: readonly string[];
      /** Rule ids or signal names, not both. */
      readonly signalNames?: undefined;
    }
  | {
      /** Rule ids or signal names, not both. */
      readonly ruleIds?: undefined;
      /** Names of signals, `*` for anything, at least one; in this order when `ordered`. */
      readonly signalNames: readonly string[];
    };

/** What every custom insight has. */
export interface InsightSpec {
  /** Its name, and the name of the insights it makes. */
  readonly name: string;
  /** What the insight means, for the analyst. */
  readonly description: string;
  /** Whether it makes insights. @defaultValue true */
  readonly enabled?: boolean;
  /** Whether the signals must happen in their order. @defaultValue false */
  readonly ordered?: boolean;
  /** The severity of its insights. */
  readonly severity: InsightSeverity;
  /** Severities that replace `severity` for graver signals. @defaultValue none */
  readonly dynamicSeverity?: readonly DynamicSeverity[];
  /** How Cloud SIEM finds the signals that belong together, in its own words. @defaultValue `ENTITY` */
  readonly signalMatchStrategy?: "ENTITY" | "STRICT";
  /** ATT&CK tactics, sent as tags. */
  readonly tactics?: readonly TacticName[];
  /** ATT&CK techniques and sub-techniques, sent as tags with their parents. */
  readonly techniques?: readonly string[];
  /** Further tags. */
  readonly tags?: readonly string[];
}

/** An insight made of given signals, without waiting for an entity's score. */
export type CustomInsightSpec = InsightSpec & InsightSignals;
