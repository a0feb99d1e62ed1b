import type {
  MonitorTriggerConditions,
  MonitorTriggerConditionsLogsOutlierConditionCritical,
  MonitorTriggerConditionsLogsStaticConditionCritical,
} from "@cdktf/provider-sumologic/lib/monitor";
import type {
  AnomalyCondition,
  MissingDataCondition,
  MonitorCondition,
  MonitorResolution,
  MonitorSpec,
  MonitorThreshold,
  OutlierLevel,
  StaticLevel,
  ThresholdType,
} from "../../src/model";

const OPPOSITE = {
  GreaterThan: "LessThanOrEqual",
  GreaterThanOrEqual: "LessThan",
  LessThan: "GreaterThanOrEqual",
  LessThanOrEqual: "GreaterThan",
} as const satisfies Record<ThresholdType, ThresholdType>;

/** The provider's configuration of when a monitor alerts. */
export function triggerConditionsConfig({ condition, missingData }: MonitorSpec): MonitorTriggerConditions {
  return {
    ...(condition && conditionConfig(condition)),
    logsMissingDataCondition: missingData && missing(missingData),
  };
}

function conditionConfig(condition: MonitorCondition): MonitorTriggerConditions {
  switch (condition.type) {
    case "static":
      return {
        logsStaticCondition: {
          field: condition.field,
          critical: condition.critical && staticLevel(condition.critical),
          warning: condition.warning && staticLevel(condition.warning),
        },
      };
    case "outlier":
      return {
        logsOutlierCondition: {
          field: condition.field,
          direction: condition.direction ?? "Both",
          critical: condition.critical && outlierLevel(condition.critical),
          warning: condition.warning && outlierLevel(condition.warning),
        },
      };
    case "anomaly":
      return { logsAnomalyCondition: anomaly(condition) };
  }
}

function staticLevel({
  timeRange,
  frequency,
  alert,
  resolution = opposite(alert),
}: StaticLevel): MonitorTriggerConditionsLogsStaticConditionCritical {
  const { threshold, thresholdType, resolutionWindow } = resolution;
  return {
    timeRange: timeRange.toShort(),
    frequency: frequency?.toShort(),
    alert: { threshold: alert.threshold, thresholdType: alert.thresholdType },
    resolution: { threshold, thresholdType, resolutionWindow: resolutionWindow?.toShort() },
  };
}

function opposite({ threshold, thresholdType }: MonitorThreshold): MonitorResolution {
  return { threshold, thresholdType: OPPOSITE[thresholdType] };
}

function outlierLevel({
  window,
  consecutive,
  threshold,
}: OutlierLevel): MonitorTriggerConditionsLogsOutlierConditionCritical {
  return { window, consecutive, threshold };
}

function anomaly(condition: AnomalyCondition): MonitorTriggerConditions["logsAnomalyCondition"] {
  return {
    field: condition.field,
    direction: condition.direction ?? "Both",
    anomalyDetectorType: "Cluster",
    critical: {
      sensitivity: condition.sensitivity,
      minAnomalyCount: condition.minAnomalyCount,
      timeRange: condition.timeRange.toShort(),
    },
  };
}

function missing({ timeRange, frequency }: MissingDataCondition): MonitorTriggerConditions["logsMissingDataCondition"] {
  return { timeRange: timeRange.toShort(), frequency: frequency?.toShort() };
}
