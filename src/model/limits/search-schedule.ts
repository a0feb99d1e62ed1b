import { Duration } from "../duration";
import { cronGap } from "../sumologic/cron";
import type { ScheduledSearchSpec } from "../sumologic/scheduled-search";
import { longestRange, minutesBetweenRuns } from "../sumologic/search-schedule";
import type { RunFrequency } from "../sumologic/search-schedule";
import { rangeMinutes } from "../sumologic/search-time-range";
import type { SearchTimeRange } from "../sumologic/search-time-range";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";

/** What the frequency and the ranges of a search must keep. */
export function searchScheduleLimits(spec: ScheduledSearchSpec): LimitBreach[] {
  return [
    ...(spec.timeRange ? reversed("timeRange", spec.timeRange) : []),
    ...reversed("parseableTimeRange", spec.parseableTimeRange),
    ...cron(spec),
    ...(spec.scheduleType === "RealTime" ? realTime(spec) : tooLong(spec, spec.parseableTimeRange)),
  ];
}

function reversed(field: string, range: SearchTimeRange): LimitBreach[] {
  if (range.type === "complete" || rangeMinutes(range) > 0) return [];
  const text = `begins ${range.from.toShort()} and ends ${range.to?.toShort() ?? "0m"} before the run`;
  return [refuse("time-range-reversed", [field], `${field}: ${text}, so it is empty`, "set `from` longer than `to`")];
}

function cron({ cronExpression }: RunFrequency): LimitBreach[] {
  if (cronExpression === undefined) return [];
  const gap = cronGap(cronExpression);
  const fields = ["cronExpression"] as const;
  if (gap === undefined) {
    return [
      refuse(
        "cron-form",
        fields,
        `cronExpression: \`${cronExpression}\` is not seconds, minutes, hours, day of month, month and day of week`,
        "write it like `0 0 16 ? * 2-6 *`",
      ),
    ];
  }
  if (gap >= 15) return [];
  return [
    refuse(
      "cron-too-often",
      fields,
      `cronExpression: \`${cronExpression}\` has runs ${gap < 1 ? "less than 1m" : `${String(gap)}m`} apart, 15m is the least`,
      "leave 15m or more between two runs",
    ),
  ];
}

function realTime({ parseableTimeRange: range, intervalTimeType }: ScheduledSearchSpec): LimitBreach[] {
  const minutes = rangeMinutes(range);
  const breaches: LimitBreach[] = [];
  if (range.type === "complete" || minutes < 5 || minutes > 15) {
    const found = range.type === "complete" ? `\`${range.rangeName}\`` : `${String(minutes)}m`;
    breaches.push(
      refuse(
        "real-time-range",
        ["parseableTimeRange", "scheduleType"],
        `parseableTimeRange: ${found}, but RealTime looks at 5m to 15m`,
        "use 5m to 15m, or run less often",
      ),
    );
  }
  if (intervalTimeType === "receiptTime") {
    breaches.push(
      refuse(
        "real-time-by-receipt",
        ["intervalTimeType", "scheduleType"],
        "intervalTimeType: receiptTime does not go with RealTime",
        "use messageTime, or run less often",
      ),
    );
  }
  return breaches;
}

function tooLong(frequency: RunFrequency, range: SearchTimeRange): LimitBreach[] {
  const between = minutesBetweenRuns(frequency);
  if (between === undefined) return [];
  const longest = longestRange(between);
  const minutes = rangeMinutes(range);
  if (minutes <= longest) return [];
  return [
    refuse(
      "time-range-too-long",
      ["parseableTimeRange", "scheduleType", "cronExpression"],
      `parseableTimeRange: ${shown(range, minutes)}, but a search that runs every ${short(between)} looks at ${short(longest)} at most`,
      `use ${short(longest)} or less, or run less often`,
    ),
  ];
}

function shown(range: SearchTimeRange, minutes: number): string {
  return range.type === "complete" ? `\`${range.rangeName}\` (${short(minutes)})` : short(minutes);
}

function short(minutes: number): string {
  return Duration.minutes(Math.max(1, minutes)).toShort();
}
