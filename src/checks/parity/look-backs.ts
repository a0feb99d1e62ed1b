import { Duration, rangeMinutes } from "../../model";
import type { StaticCondition } from "../../model";
import type { DetectionCheck } from "../check";
import type { CheckedRule } from "../subject";
import { sidesOf } from "./sides";

const FACTOR = 24;
const BASELINE = Duration.days(30).inMinutes;

/** The two SIEMs look back about as far. */
export const sameLookBack: DetectionCheck = {
  of: "detection",
  page: {
    code: "parity-look-back",
    level: "info",
    title: "The rules of both SIEMs look back about as far.",
    why: `What lies farther apart than a rule looks back, it cannot put together, and what it does not remember is new to it. Compared are queryPeriod with window, range and baseline; told is when all rules of one SIEM look back more than ${FACTOR} times as far as all of the other. It may be right: one SIEM learns where the other counts.`,
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - { kind: scheduled, queryPeriod: 14d }\n  sumologic:\n    - { kind: first-seen, baseline_window_size: 1h }\n    - { kind: outlier, baseline_window_size: 2h }\n",
      right:
        "rules:\n  sentinel:\n    - { kind: scheduled, queryPeriod: 14d }\n  sumologic:\n    - { kind: first-seen, baseline_window_size: 14d }\n",
    },
    source: "siemform: docs/checks.md, parity",
  },
  find: (detection) => {
    const sides = sidesOf(detection);
    const sentinel = (sides?.sentinel ?? []).flatMap(minutesBack);
    const sumologic = (sides?.sumologic ?? []).flatMap(minutesBack);
    if (!isFarFrom(sentinel, sumologic) && !isFarFrom(sumologic, sentinel)) return [];
    return [
      {
        message: `the rules look back ${spans(sentinel)} in Microsoft Sentinel, and ${spans(sumologic)} in Sumo Logic`,
        help: "bring them nearer, or say under blindSpots what the shorter one cannot see",
      },
    ];
  },
};

/** Whether all of some rules look back many times farther than all of some others. */
function isFarFrom(some: readonly number[], others: readonly number[]): boolean {
  return some.length > 0 && others.length > 0 && Math.min(...some) > FACTOR * Math.max(...others);
}

/** How far back a rule looks; nothing for one that looks at each record by itself, or that an analyst runs. */
function minutesBack({ rule }: CheckedRule): number[] {
  switch (rule.kind) {
    case "scheduled":
      return [rule.spec.queryPeriod.inMinutes];
    case "threshold":
    case "aggregation":
    case "chain":
      return [rule.spec.windowSize.inMinutes];
    case "first-seen":
    case "outlier":
      return [rule.spec.baselineWindowSize?.inMinutes ?? BASELINE];
    case "scheduled-search":
      return [Math.max(1, rangeMinutes(rule.spec.parseableTimeRange))];
    case "monitor":
      return rule.spec.condition?.type === "static" ? levels(rule.spec.condition) : [];
    default:
      return [];
  }
}

function levels({ critical, warning }: StaticCondition): number[] {
  return [critical, warning].flatMap((each) => (each ? [each.timeRange.inMinutes] : []));
}

/** The shortest and the longest of several lengths of time. */
function spans(minutes: readonly number[]): string {
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)].map((each) => Duration.minutes(each).toShort());
  return least === most ? String(least) : `${String(least)} to ${String(most)}`;
}
