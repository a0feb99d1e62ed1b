import { block, number, orOmitted, text } from "../attributes";
import type { Attributes } from "../attributes";
import type { JsonObject } from "../json";

/** Fields of a trigger, as they go out; none when they are not given. A threshold of 0 is not sent. */
function triggerFields(given: Attributes): JsonObject {
  return {
    anomalyDetectorType: orOmitted(text(given, "anomaly_detector_type")),
    consecutive: orOmitted(number(given, "consecutive")),
    direction: orOmitted(text(given, "direction")),
    field: orOmitted(text(given, "field")),
    frequency: orOmitted(text(given, "frequency")),
    minAnomalyCount: orOmitted(number(given, "min_anomaly_count")),
    occurrenceType: "",
    resolutionWindow: orOmitted(text(given, "resolution_window")),
    sensitivity: orOmitted(number(given, "sensitivity")),
    threshold: orOmitted(number(given, "threshold")),
    thresholdType: orOmitted(text(given, "threshold_type")),
    timeRange: orOmitted(text(given, "time_range")),
    triggerSource: "",
    window: orOmitted(number(given, "window")),
  };
}

const METHODS = [
  ["logs_static_condition", "LogsStaticCondition"],
  ["logs_outlier_condition", "LogsOutlierCondition"],
  ["logs_anomaly_condition", "LogsAnomalyCondition"],
] as const;
const LEVELS = [
  ["critical", "Critical"],
  ["warning", "Warning"],
] as const;

/** The conditions of a monitor, as a flat list: for each level one trigger that alerts and one that resolves. */
export function monitorTriggers(conditions: Attributes): readonly JsonObject[] {
  const found = METHODS.flatMap(([name, method]) => levels(block(conditions, name), method));
  const missing = block(conditions, "logs_missing_data_condition");
  return [...found, ...(missing ? missingData(missing) : [])];
}

function levels(condition: Attributes | undefined, detectionMethod: string): JsonObject[] {
  if (!condition) return [];
  const { critical: _critical, warning: _warning, ...base } = condition;
  return LEVELS.flatMap(([name, triggerType]) => {
    const level = block(condition, name);
    if (!level) return [];
    const alert = { ...base, ...level, ...block(level, "alert") };
    const resolution = { ...base, ...level, ...block(level, "resolution") };
    return [
      { ...triggerFields(alert), detectionMethod, triggerType },
      { ...triggerFields(resolution), detectionMethod, triggerType: `Resolved${triggerType}` },
    ];
  });
}

function missingData(condition: Attributes): JsonObject[] {
  const fields = { ...triggerFields(condition), detectionMethod: "LogsMissingDataCondition" };
  return [
    { ...fields, triggerType: "MissingData" },
    { ...fields, triggerType: "ResolvedMissingData" },
  ];
}
