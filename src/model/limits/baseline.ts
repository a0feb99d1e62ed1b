import { Duration } from "../duration";
import type { BaselineSpec } from "../sumologic/baseline";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";

const NINETY_DAYS = Duration.days(90);

/** What a rule that learns must keep. Source: "Write a First Seen Rule" and "Write an Outlier Rule", Sumo Logic documentation. */
export function baselineLimits(spec: BaselineSpec): LimitBreach[] {
  const { baselineWindowSize: baseline = Duration.days(30), retentionWindowSize: retention = NINETY_DAYS } = spec;
  const breaches: LimitBreach[] = [];
  if (retention.inMinutes > NINETY_DAYS.inMinutes) {
    breaches.push(
      refuse(
        "retention-too-long",
        ["retentionWindowSize"],
        `retentionWindowSize: ${retention.toShort()}, at most 90d are allowed`,
        "use 90d or less",
      ),
    );
  }
  if (baseline.inMinutes >= retention.inMinutes) {
    breaches.push(
      refuse(
        "baseline-beyond-retention",
        ["baselineWindowSize", "retentionWindowSize"],
        `baselineWindowSize: ${baseline.toShort()} is not shorter than retentionWindowSize ${retention.toShort()}`,
        `set baselineWindowSize below ${retention.toShort()}`,
      ),
    );
  }
  return breaches;
}
