import { cronGap } from "./cron";

/** Frequencies that need nothing else. */
export const FIXED_SCHEDULES = [
  "RealTime",
  "15Minutes",
  "1Hour",
  "2Hours",
  "4Hours",
  "6Hours",
  "8Hours",
  "12Hours",
] as const;

/** Frequencies that a cron expression completes. */
export const CRON_SCHEDULES = ["1Day", "1Week", "Custom"] as const;

/** How often a search runs: often enough without a cron expression, or with the one that says when. */
export type RunFrequency =
  | {
      /** How often it runs. */
      readonly scheduleType: (typeof FIXED_SCHEDULES)[number];
      /** Only `1Day`, `1Week` and `Custom` have one. */
      readonly cronExpression?: undefined;
    }
  | {
      /** How often it runs. */
      readonly scheduleType: (typeof CRON_SCHEDULES)[number];
      /** When it runs: seconds, minutes, hours, day of month, month, day of week, perhaps year; 15 minutes or more apart. */
      readonly cronExpression: string;
    };

const MINUTES = {
  RealTime: 0,
  "15Minutes": 15,
  "1Hour": 60,
  "2Hours": 120,
  "4Hours": 240,
  "6Hours": 360,
  "8Hours": 480,
  "12Hours": 720,
  "1Day": 1440,
  "1Week": 10_080,
} as const;

/** The shortest time between two runs, in minutes; `undefined` when a cron expression cannot be read. */
export function minutesBetweenRuns(frequency: RunFrequency): number | undefined {
  if (frequency.scheduleType === "Custom") return cronGap(frequency.cronExpression);
  return MINUTES[frequency.scheduleType];
}

/** Frequencies in minutes and the longest range each allows. Source: "Schedule a Search", Sumo Logic documentation at 061a021. */
const LONGEST_RANGES = [
  { upTo: 0, range: 15 },
  { upTo: 15, range: 1440 },
  { upTo: 60, range: 7 * 1440 },
  { upTo: 180, range: 15 * 1440 },
  { upTo: 720, range: 30 * 1440 },
] as const;

/** The longest range, in minutes, of a search with so many minutes between two runs. */
export function longestRange(minutesBetween: number): number {
  return LONGEST_RANGES.find(({ upTo }) => minutesBetween <= upTo)?.range ?? Infinity;
}
