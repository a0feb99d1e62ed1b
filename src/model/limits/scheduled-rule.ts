import { Duration } from "../duration";
import type { AnalyticsRuleSpec, ScheduledRuleSpec } from "../sentinel/analytics-rule";
import { analyticsRuleLimits } from "./analytics-rule";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { wholeNumber } from "./text";

const FIVE_MINUTES = Duration.minutes(5);
const FOURTEEN_DAYS = Duration.days(14);

/** What a scheduled analytics rule must keep; at most 10 entity mappings. */
export function scheduledRuleLimits(spec: ScheduledRuleSpec): readonly LimitBreach[] {
  return [
    ...analyticsRuleLimits(spec, 10),
    ...wholeNumber({ field: "triggerThreshold", value: spec.triggerThreshold, min: 0, max: 10_000 }),
    ...between("queryFrequency", spec.queryFrequency, FIVE_MINUTES, FOURTEEN_DAYS),
    ...between("queryPeriod", spec.queryPeriod, FIVE_MINUTES, FOURTEEN_DAYS),
    ...schedule(spec),
    ...suppressionLimits(spec, spec.queryFrequency),
  ];
}

function schedule({ queryFrequency: every, queryPeriod: period }: ScheduledRuleSpec): LimitBreach[] {
  const fields = ["queryPeriod", "queryFrequency"] as const;
  const text = `looks back ${period.toShort()} but runs every ${every.toShort()}`;
  if (every.inMinutes > period.inMinutes) {
    return [
      refuse(
        "look-back-too-short",
        fields,
        `queryPeriod: ${text}; events between two runs would never be seen`,
        `set queryPeriod to ${every.toShort()} or longer`,
      ),
    ];
  }
  if (period.inMinutes >= 2880 && every.inMinutes < 60) {
    return [
      refuse(
        "long-look-back-too-often",
        fields,
        `queryPeriod: ${text}; from 2d on the service wants 1h or more between runs`,
        "set queryFrequency to 1h or longer, or queryPeriod below 2d",
      ),
    ];
  }
  return [];
}

/** What suppression must keep: five minutes to 24 hours, at least the time between two runs. */
export function suppressionLimits(spec: AnalyticsRuleSpec, every?: Duration): LimitBreach[] {
  const suppression = spec.suppressionDuration;
  if (!suppression) return [];
  const breaches = between("suppressionDuration", suppression, FIVE_MINUTES, Duration.hours(24));
  if (every && every.inMinutes > suppression.inMinutes) {
    breaches.push(
      refuse(
        "suppression-shorter-than-frequency",
        ["suppressionDuration", "queryFrequency"],
        `suppressionDuration: ${suppression.toShort()} is shorter than queryFrequency ${every.toShort()}`,
        `set suppressionDuration to ${every.toShort()} or longer, or remove it`,
      ),
    );
  }
  return breaches;
}

function between(field: string, value: Duration, min: Duration, max: Duration): LimitBreach[] {
  if (value.inMinutes >= min.inMinutes && value.inMinutes <= max.inMinutes) return [];
  const range = `${min.toShort()} to ${max.toShort()}`;
  return [
    refuse("duration-out-of-range", [field], `${field}: ${value.toShort()} is not within ${range}`, `use ${range}`),
  ];
}
