import { SEVERITIES } from "../../model";
import type { SentinelSeverity } from "../../model";
import type { DetectionCheck } from "../check";
import type { CheckedRule } from "../subject";
import { sidesOf } from "./sides";

/** A severity on a scale that both SIEMs have: `critical` is High in Sentinel. */
const SCALE = SEVERITIES.slice(0, 4);
const OF_SENTINEL: Readonly<Record<SentinelSeverity, number>> = { Informational: 0, Low: 1, Medium: 2, High: 3 };
const OF_INSIGHT = { LOW: 1, MEDIUM: 2, HIGH: 3, CRITICAL: 3 } as const;

/** The two SIEMs find the same thing equally bad. */
export const sameSeverity: DetectionCheck = {
  of: "detection",
  page: {
    code: "parity-severity",
    level: "warning",
    title: "The gravest rules of both SIEMs have the same severity.",
    why: "Severity decides who looks, and when. The same behaviour that wakes somebody here waits until Monday there. Compared are the gravest rule and insight of each SIEM: Sumo Logic's 1 is informational, 2 and 3 low, 4 to 6 medium, 7 and more high. A rule that takes its severity from its results is not compared.",
    example: {
      language: "detection",
      wrong: severities("High"),
      right: severities("Medium"),
    },
    source: "siemform: docs/checks.md, parity",
  },
  find: (detection) => {
    const sides = sidesOf(detection);
    if (!sides) return [];
    const sentinel = gravest(sides.sentinel);
    const sumologic = gravest(sides.sumologic);
    if (sentinel === undefined || sumologic === undefined || sentinel === sumologic) return [];
    return [
      {
        message: `the rules are at most ${SCALE[sentinel] ?? ""} in Microsoft Sentinel, and ${SCALE[sumologic] ?? ""} in Sumo Logic`,
        help: "leave the severity to the detection's own, or set both alike",
      },
    ];
  },
};

/** The gravest severity of some rules; `undefined` when one depends on what it finds, or none has any. */
function gravest(rules: readonly CheckedRule[]): number | undefined {
  const found = rules.map(severityOf);
  const ranks = found.filter((each) => typeof each === "number");
  return found.includes("depends") || ranks.length === 0 ? undefined : Math.max(...ranks);
}

function severityOf({ rule }: CheckedRule): number | "depends" | undefined {
  switch (rule.kind) {
    case "scheduled":
    case "nrt":
      return rule.spec.alertDetailsOverride?.alertSeverityColumnName === undefined
        ? OF_SENTINEL[rule.spec.severity]
        : "depends";
    case "match":
    case "aggregation":
      return rule.spec.severityMapping.type === "constant" ? ofCloudSiem(rule.spec.severityMapping.default) : "depends";
    case "threshold":
    case "chain":
    case "first-seen":
    case "outlier":
      return ofCloudSiem(rule.spec.severity);
    case "custom-insight":
      return rule.spec.dynamicSeverity ? "depends" : OF_INSIGHT[rule.spec.severity];
    case "scheduled-search":
      return rule.spec.notification.type === "cseSignal" ? ofSearch(rule.spec.queryString) : undefined;
    default:
      return undefined;
  }
}

function ofCloudSiem(severity: number): number {
  if (severity >= 7) return 3;
  if (severity >= 4) return 2;
  return severity >= 2 ? 1 : 0;
}

/** A search names the severity of its signals in its text: a number, or something that depends on the result. */
function ofSearch(query: string): number | "depends" {
  const severity = /\|\s*(\d+)\s+as\s+normalizedSeverity\b/i.exec(query)?.[1];
  return severity === undefined ? "depends" : ofCloudSiem(Number(severity));
}

/** An example: a detection that is low, where the search's signals are medium and one rule of Sentinel differs. */
function severities(sentinel: SentinelSeverity): string {
  return `severity: low\nrules:\n  sentinel:\n    - { kind: scheduled, severity: ${sentinel} }\n`;
}
