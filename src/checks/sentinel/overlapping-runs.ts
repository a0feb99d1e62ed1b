import type { ScheduledRuleSpec } from "../../model";
import { ruleCheck } from "../check";
import { isWhole, queryOf } from "./query-output";

/** Two runs do not alert about the same events. */
export const overlappingRuns = ruleCheck(
  {
    code: "runs-overlap",
    level: "info",
    title: "A run judges what the runs before it have not judged.",
    why: "With a queryPeriod longer than queryFrequency the same events are read again, and each run alerts about them again: a day's events each hour are 24 alerts. The query may bound what it judges by itself, or the incidents may be grouped.",
    example: {
      language: "detection",
      wrong:
        'rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1d)\n        | where RemoteUrl endswith ".exe"\n        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n      queryPeriod: 1d\n',
      right:
        'rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1d)\n        | where RemoteUrl endswith ".exe"\n        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n      queryPeriod: 1d\n      queryFrequency: 1d\n',
    },
    source: "Scheduled analytics rules in Microsoft Sentinel, 2024-10-16",
  },
  ["scheduled"],
  (rule) => {
    const { spec } = rule.rule;
    const { queryFrequency: every, queryPeriod: period } = spec;
    const query = queryOf(rule);
    if (!query || !isWhole(query.analysis)) return [];
    const judged = Math.min(period.inMinutes, ...query.analysis.timeSpans.map((each) => each.minutes));
    if (judged <= every.inMinutes || isToldOnce(spec) || boundsByItself(query.text)) return [];
    return [
      {
        message: `reads ${period.toShort()} every ${every.toShort()}, so that several runs alert about the same events`,
        help: "make both equal, let the query judge the time since the last run only, group its alerts, or suppress them",
        spot: { field: ["queryPeriod"] },
      },
    ];
  },
);

function isToldOnce({ suppressionDuration, incidentConfiguration }: ScheduledRuleSpec): boolean {
  return suppressionDuration !== undefined || incidentConfiguration?.groupingConfiguration?.enabled === true;
}

/** By the time of ingestion, or by a first time that is compared with something. */
function boundsByItself(query: string): boolean {
  return /\bingestion_time\s*\(|\b(?:datetime_diff|leftanti|anti)\b|\bmax\s*\(\s*TimeGenerated\b/.test(query);
}
