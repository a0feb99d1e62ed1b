import type { Duration } from "../duration";

/** Whole days, weeks or months that Sumo Logic names. */
export const COMPLETE_RANGES = ["today", "yesterday", "previous_week", "previous_month"] as const;

/** A range that begins, and may end, some time before the search runs. */
export interface RelativeTimeRange {
  /** Tells the kinds of range apart. */
  readonly type: "relative";
  /** How long before the run it begins. */
  readonly from: Duration;
  /** How long before the run it ends; shorter than `from`. @defaultValue it ends with the run */
  readonly to?: Duration;
}

/** A whole day, week or month, in the schedule's time zone. */
export interface CompleteTimeRange {
  /** Tells the kinds of range apart. */
  readonly type: "complete";
  /** Which one. */
  readonly rangeName: (typeof COMPLETE_RANGES)[number];
}

/** What a search looks at. Sumo Logic refuses absolute ranges in a schedule, so there are none. */
export type SearchTimeRange = RelativeTimeRange | CompleteTimeRange;

const COMPLETE_MINUTES = { today: 1440, yesterday: 1440, previous_week: 7 * 1440, previous_month: 31 * 1440 } as const;

/** The length of a range in minutes, the longest it can have; zero or less when it ends before it begins. */
export function rangeMinutes(range: SearchTimeRange): number {
  if (range.type === "complete") return COMPLETE_MINUTES[range.rangeName];
  return range.from.inMinutes - (range.to?.inMinutes ?? 0);
}
