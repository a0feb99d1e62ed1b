import type { LogSearchTimeRange } from "@cdktf/provider-sumologic/lib/log-search";
import type { Duration, SearchTimeRange } from "../../src/model";

/** The provider's configuration of a range; a scheduled run takes the same shape. */
export function timeRangeConfig(range: SearchTimeRange): LogSearchTimeRange {
  if (range.type === "complete") return { completeLiteralTimeRange: { rangeName: range.rangeName } };
  return { beginBoundedTimeRange: { from: before(range.from), to: range.to && before(range.to) } };
}

function before(time: Duration): { relativeTimeRange: { relativeTime: string } } {
  return { relativeTimeRange: { relativeTime: `-${time.toShort()}` } };
}
