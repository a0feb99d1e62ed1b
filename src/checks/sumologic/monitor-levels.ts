import type { MonitorThreshold, StaticCondition } from "../../model";
import { ruleCheck } from "../check";
import type { Problem } from "../check";

/** A warning comes before what is critical. */
export const monitorLevels = ruleCheck(
  {
    code: "monitor-levels-crossed",
    level: "warning",
    title: "The warning of a monitor begins before its critical alert.",
    why: "A warning whose threshold lies at or beyond the critical one never comes first: whoever watches warnings is told nothing that the alert has not said.",
    example: {
      language: "detection",
      wrong: levels(
        "critical: { time_range: 15m, alert: { threshold: 5, threshold_type: GreaterThan } }, warning: { time_range: 15m, alert: { threshold: 50, threshold_type: GreaterThan } }",
      ),
      right: levels(
        "critical: { time_range: 15m, alert: { threshold: 50, threshold_type: GreaterThan } }, warning: { time_range: 15m, alert: { threshold: 5, threshold_type: GreaterThan } }",
      ),
    },
    source: "Sumo Logic documentation, Create a Monitor",
  },
  ["monitor"],
  ({ rule: { spec } }): readonly Problem[] => {
    const { critical, warning } = staticLevels(spec.condition);
    if (!critical || critical.timeRange.inMinutes !== warning?.timeRange.inMinutes) return [];
    const [first, then] = [warning.alert, critical.alert];
    if (isGreater(first) !== isGreater(then)) return [];
    const comesFirst = isGreater(then) ? first.threshold < then.threshold : first.threshold > then.threshold;
    if (comesFirst || isLooser(first, then)) return [];
    return [
      {
        message: `condition: the warning begins at ${shown(first)}, the critical alert at ${shown(then)}`,
        help: "exchange the thresholds, or remove the warning",
        spot: { field: ["condition", "warning", "alert"] },
      },
    ];
  },
);

/** An alert ends when it does not hold. */
export const monitorResolution = ruleCheck(
  {
    code: "monitor-resolution-overlap",
    level: "warning",
    title: "What ends an alert of a monitor does not hold while the alert does.",
    why: "A value that both begins and ends an alert lets it flap: it is raised and resolved with every evaluation, and each time somebody is told.",
    example: {
      language: "detection",
      wrong: levels(
        "critical: { time_range: 15m, alert: { threshold: 5, threshold_type: GreaterThan }, resolution: { threshold: 10, threshold_type: LessThan } }",
      ),
      right: levels(
        "critical: { time_range: 15m, alert: { threshold: 5, threshold_type: GreaterThan }, resolution: { threshold: 5, threshold_type: LessThanOrEqual } }",
      ),
    },
    source: "Sumo Logic documentation, Create a Monitor",
  },
  ["monitor"],
  ({ rule: { spec } }) => {
    const found = staticLevels(spec.condition);
    return (["critical", "warning"] as const).flatMap((level): Problem[] => {
      const { alert, resolution } = found[level] ?? {};
      if (!alert || !resolution || !overlap(alert, resolution)) return [];
      return [
        {
          message: `condition.${level}: begins at ${shown(alert)} and ends at ${shown(resolution)}, and some values are both`,
          help: "let the alert end where it no longer holds, or leave the resolution out",
          spot: { field: ["condition", level, "resolution"] },
        },
      ];
    });
  },
);

function staticLevels(condition: { readonly type: string } | undefined): Pick<StaticCondition, "critical" | "warning"> {
  return condition?.type === "static" ? (condition as StaticCondition) : {};
}

function isGreater({ thresholdType }: MonitorThreshold): boolean {
  return thresholdType.startsWith("Greater");
}

/** Whether a threshold includes its number where an equal one does not. */
function isLooser(a: MonitorThreshold, b: MonitorThreshold): boolean {
  return a.threshold === b.threshold && a.thresholdType.endsWith("Equal") && !b.thresholdType.endsWith("Equal");
}

function overlap(a: MonitorThreshold, b: MonitorThreshold): boolean {
  if (isGreater(a) === isGreater(b)) return true;
  const [above, below] = isGreater(a) ? [a, b] : [b, a];
  const touch = above.thresholdType.endsWith("Equal") && below.thresholdType.endsWith("Equal");
  return below.threshold > above.threshold || (touch && below.threshold === above.threshold);
}

function shown({ threshold, thresholdType }: MonitorThreshold): string {
  return `${thresholdType} ${threshold}`;
}

/** An example: the levels of a monitor. */
function levels(text: string): string {
  return `rules:\n  sumologic:\n    - kind: monitor\n      condition: { type: static, ${text} }\n`;
}
