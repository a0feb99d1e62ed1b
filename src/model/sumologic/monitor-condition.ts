import type { Duration } from "../duration";

/** How a value is compared with a threshold. */
export const THRESHOLD_TYPES = ["GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual"] as const;
/** How a value is compared with a threshold. */
export type ThresholdType = (typeof THRESHOLD_TYPES)[number];

/** A comparison with a number. */
export interface MonitorThreshold {
  /** The number; not 0, which the provider does not send. */
  readonly threshold: number;
  /** How the value is compared with it. */
  readonly thresholdType: ThresholdType;
}

/** A comparison that ends an alert. */
export interface MonitorResolution extends MonitorThreshold {
  /** How long it must hold. @defaultValue the range of the alert */
  readonly resolutionWindow?: Duration;
}

/** When a critical alert or a warning begins and ends. Both look at the same range, for Sumo Logic refuses two. */
export interface StaticLevel {
  /** How far back it looks: 2, 5, 10, 15 or 30 minutes, or 1, 3, 6, 12 or 24 hours. */
  readonly timeRange: Duration;
  /** Time between two evaluations. @defaultValue Sumo Logic's own */
  readonly frequency?: Duration;
  /** When the alert begins. */
  readonly alert: MonitorThreshold;
  /** When the alert ends. @defaultValue when `alert` no longer holds */
  readonly resolution?: MonitorResolution;
}

/** Alerts on the number of results, or on a field of an aggregate. */
export interface StaticCondition {
  /** Tells the kinds of condition apart. */
  readonly type: "static";
  /** The field to compare. @defaultValue the number of results */
  readonly field?: string;
  /** When it is critical; this or `warning` is needed. */
  readonly critical?: StaticLevel;
  /** When it is a warning. */
  readonly warning?: StaticLevel;
}

/** Which way a value must leave what is usual. */
export const OUTLIER_DIRECTIONS = ["Both", "Up", "Down"] as const;

/** How far and how often a value must leave what is usual. */
export interface OutlierLevel {
  /** How many values make the baseline, at least 1. @defaultValue Sumo Logic's own */
  readonly window?: number;
  /** How many values in a row must be outliers, at least 1. @defaultValue Sumo Logic's own */
  readonly consecutive?: number;
  /** How many standard deviations make an outlier; not 0, which the provider does not send. @defaultValue Sumo Logic's own */
  readonly threshold?: number;
}

/** Alerts on values that leave what is usual. */
export interface OutlierCondition {
  /** Tells the kinds of condition apart. */
  readonly type: "outlier";
  /** The field of the aggregate to watch. */
  readonly field: string;
  /** Which way a value must leave what is usual. @defaultValue `Both` */
  readonly direction?: (typeof OUTLIER_DIRECTIONS)[number];
  /** When it is critical; this or `warning` is needed. */
  readonly critical?: OutlierLevel;
  /** When it is a warning. */
  readonly warning?: OutlierLevel;
}

/** Alerts on values that a learned model does not expect. */
export interface AnomalyCondition {
  /** Tells the kinds of condition apart. */
  readonly type: "anomaly";
  /** The field of the aggregate to watch. */
  readonly field: string;
  /** Which way a value must leave what is usual. @defaultValue `Both` */
  readonly direction?: (typeof OUTLIER_DIRECTIONS)[number];
  /** How sensitive the model is, 0.1 to 1. */
  readonly sensitivity: number;
  /** How many anomalies in the range make an alert, at least 1. */
  readonly minAnomalyCount: number;
  /** How far back it looks: 2, 5, 10, 15 or 30 minutes, or 1, 3, 6, 12 or 24 hours. */
  readonly timeRange: Duration;
}

/** Alerts when nothing arrives. */
export interface MissingDataCondition {
  /** How far back it looks: 2, 5, 10, 15 or 30 minutes, or 1, 3, 6, 12 or 24 hours. */
  readonly timeRange: Duration;
  /** Time between two evaluations. @defaultValue Sumo Logic's own */
  readonly frequency?: Duration;
}

/** When a monitor alerts. */
export type MonitorCondition = StaticCondition | OutlierCondition | AnomalyCondition;
