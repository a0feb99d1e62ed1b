import type { Duration } from "../duration";
import type { MonitorSpec } from "../sumologic/monitor";
import type { MonitorCondition, MonitorThreshold, OutlierLevel, StaticLevel } from "../sumologic/monitor-condition";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { atLeast, inside, nameText } from "./sumo-values";

const RANGES = [2, 5, 10, 15, 30, 60, 180, 360, 720, 1440];

/** What a monitor's conditions must keep. */
export function monitorConditionLimits({
  condition,
  missingData,
}: Pick<MonitorSpec, "condition" | "missingData">): LimitBreach[] {
  if (!condition && !missingData) return [neverAlerts("there is none, and no missingData", "add one")];
  return [
    ...(condition ? inside("condition", conditionLimits(condition)) : []),
    ...(missingData ? inside("missingData", timeRange("missingData.timeRange", missingData.timeRange)) : []),
  ];
}

function neverAlerts(why: string, help: string): LimitBreach {
  const fields = ["condition", "missingData"] as const;
  return refuse("monitor-never-alerts", fields, `condition: ${why}, so the monitor never alerts`, help);
}

function conditionLimits(condition: MonitorCondition): LimitBreach[] {
  const breaches = condition.field === undefined ? [] : nameText("condition.field", condition.field);
  if (condition.type === "anomaly") {
    return [
      ...breaches,
      ...sensitivity("condition.sensitivity", condition.sensitivity),
      ...atLeast(1, "condition.minAnomalyCount", condition.minAnomalyCount),
      ...timeRange("condition.timeRange", condition.timeRange),
    ];
  }
  if (!condition.critical && !condition.warning) {
    return [...breaches, neverAlerts("is neither critical nor a warning", "add `critical` or `warning`")];
  }
  return [
    ...breaches,
    ...(condition.type === "static" ? eachLevel(condition, staticLevel) : eachLevel(condition, outlierLevel)),
  ];
}

function eachLevel<Level>(
  { critical, warning }: { readonly critical?: Level; readonly warning?: Level },
  limits: (at: string, level: Level) => LimitBreach[],
): LimitBreach[] {
  return [
    ...(critical === undefined ? [] : limits("condition.critical", critical)),
    ...(warning === undefined ? [] : limits("condition.warning", warning)),
  ];
}

function staticLevel(at: string, { timeRange: range, alert, resolution }: StaticLevel): LimitBreach[] {
  return [
    ...timeRange(`${at}.timeRange`, range),
    ...notZero(`${at}.alert`, alert),
    ...(resolution ? notZero(`${at}.resolution`, resolution) : []),
  ];
}

function notZero(at: string, { threshold, thresholdType }: MonitorThreshold): LimitBreach[] {
  if (threshold !== 0) return [];
  const instead = thresholdType.startsWith("Greater") ? "GreaterThanOrEqual 1" : "LessThan 1";
  return [zero(at, `for a number of results write ${instead}`)];
}

function outlierLevel(at: string, { window, consecutive, threshold }: OutlierLevel): LimitBreach[] {
  return [
    ...atLeast(1, `${at}.window`, window),
    ...atLeast(1, `${at}.consecutive`, consecutive),
    ...(threshold === 0 ? [zero(at, "write the number of standard deviations")] : []),
  ];
}

function zero(at: string, help: string): LimitBreach {
  return refuse("monitor-threshold-zero", [at], `${at}.threshold: is 0, which the provider does not send`, help);
}

function sensitivity(field: string, value: number): LimitBreach[] {
  if (value >= 0.1 && value <= 1) return [];
  return [refuse("anomaly-sensitivity", [field], `${field}: ${String(value)} is not within 0.1 to 1`, "use 0.1 to 1")];
}

function timeRange(field: string, range: Duration): LimitBreach[] {
  if (RANGES.includes(range.inMinutes)) return [];
  return [
    refuse(
      "monitor-time-range",
      [field],
      `${field}: ${range.toShort()}, which the provider does not take`,
      "use 2m, 5m, 10m, 15m, 30m, 1h, 3h, 6h, 12h or 1d",
    ),
  ];
}
