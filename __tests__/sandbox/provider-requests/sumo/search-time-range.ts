import { block, text } from "../attributes";
import type { Attributes } from "../attributes";
import type { JsonObject } from "../json";

/** A time range, as searches and their schedules send it; a bound that is not given goes out as null. */
export function timeRange(range: Attributes): JsonObject | null {
  const complete = block(range, "complete_literal_time_range");
  if (complete) return { type: "CompleteLiteralTimeRange", rangeName: text(complete, "range_name") };
  const bounded = block(range, "begin_bounded_time_range");
  if (!bounded) return null;
  return {
    type: "BeginBoundedTimeRange",
    from: boundary(block(bounded, "from")),
    to: boundary(block(bounded, "to")),
  };
}

function boundary(bound: Attributes | undefined): JsonObject | null {
  const relative = bound && block(bound, "relative_time_range");
  return relative ? { type: "RelativeTimeRangeBoundary", relativeTime: text(relative, "relative_time") } : null;
}
