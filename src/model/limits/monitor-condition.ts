import type { Duration } from "../duration";
import type { MonitorSpec } from "../sumologic/monitor";
import type { AnomalyCondition, MonitorThreshold, OutlierCondition, OutlierLevel, StaticCondition, StaticLevel } from "../sumologic/monitor-condition";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { atLeast, fieldNames } from "./sumo-values";

const FIELD = "condition";
const RANGES = [2, 5, 10, 15, 30, 60, 180, 360, 720, 1440];

/** What a monitor's conditions must keep. */
export function monitorConditionLimits({ condition, missingData }: Pick<MonitorSpec, "condition" | "missingData">): LimitBreach[] {
  const breaches = missingData ? timeRange("missingData", missingData.timeRange) : [];
  if (!condition) return missingData ? breaches : [nothing("condition: there is none, and no missingData, so the monitor never alerts", "add one")];
  if (condition.type === "anomaly") return [...breaches, ...anomaly(condition)];
  if (!condition.critical && !condition.warning) {
    return [...breaches, nothing("condition: is neither critical nor a warning, so the monitor never alerts", "add `critical` or `warning`")];
  }
  return [...breaches, ...(condition.type === "static" ? statically(condition) : outlier(condition))];
}

function nothing(message: string, help: string): LimitBreach {
  return refuse("monitor-never-alerts", [FIELD, "missingData"], message, help);
}

function statically({ field, critical, warning }: StaticCondition): LimitBreach[] {
  const levels = [critical, warning].filter((level): level is StaticLevel => level !== undefined);
  return [...(field === undefined ? [] : fieldNames(FIELD, [field])), ...levels.flatMap(level)];
}

function level({ timeRange: range, alert, resolution }: StaticLevel): LimitBreach[] {
  return [...timeRange(FIELD, range), ...notZero("alert", alert), ...(resolution ? notZero("resolution", resolution) : [])];
}

function notZero(property: string, { threshold, thresholdType }: MonitorThreshold): LimitBreach[] {
  if (threshold !== 0) return [];
  const instead = thresholdType.startsWith("Greater") ? "GreaterThanOrEqual 1" : "LessThan 1";
  return [zero(`condition: ${property} compares with 0`, `for a number of results write ${instead}`)];
}

function zero(message: string, help: string): LimitBreach {
  return refuse("monitor-threshold-zero", [FIELD], `${message}, which the provider does not send`, help);
}

function outlier({ field, critical, warning }: OutlierCondition): LimitBreach[] {
  const levels = [critical, warning].filter((each): each is OutlierLevel => each !== undefined);
  return [
    ...fieldNames(FIELD, [field]),
    ...levels.flatMap(({ window, consecutive, threshold }) => [
      ...atLeast(1, FIELD, window),
      ...atLeast(1, FIELD, consecutive),
      ...(threshold === 0 ? [zero("condition: the threshold is 0", "write the number of standard deviations")] : []),
    ]),
  ];
}

function anomaly({ field, sensitivity, minAnomalyCount, timeRange: range }: AnomalyCondition): LimitBreach[] {
  return [
    ...fieldNames(FIELD, [field]),
    ...atLeast(1, FIELD, minAnomalyCount),
    ...timeRange(FIELD, range),
    ...(sensitivity >= 0.1 && sensitivity <= 1
      ? []
      : [refuse("anomaly-sensitivity", [FIELD], `condition: sensitivity ${String(sensitivity)} is not within 0.1 to 1`, "use 0.1 to 1")]),
  ];
}

function timeRange(field: string, range: Duration): LimitBreach[] {
  if (RANGES.includes(range.inMinutes)) return [];
  return [
    refuse(
      "monitor-time-range",
      [field],
      `${field}: looks back ${range.toShort()}, which the provider does not take`,
      "use 2m, 5m, 10m, 15m, 30m, 1h, 3h, 6h, 12h or 1d",
    ),
  ];
}
