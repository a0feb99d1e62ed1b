import { ruleCheck } from "../check";
import { isWhole, queryOf } from "./query-output";

/** Where each result is an alert, results are few. */
export const alertPerResult = ruleCheck(
  {
    code: "alert-per-result-of-events",
    level: "info",
    title: "A rule that alerts for each result sums events up first.",
    why: "Without `summarize`, `distinct` or the like each event is a result, and each result an alert. One run raises at most 150 alerts, a near-real-time rule 30; what lies beyond is only told of in the last.",
    example: {
      language: "detection",
      wrong:
        "rules:\n  sentinel:\n    - kind: scheduled\n      eventGroupingSettings: { aggregationKind: AlertPerResult }\n",
      right:
        'rules:\n  sentinel:\n    - kind: scheduled\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(1h)\n        | where RemoteUrl endswith ".exe"\n        | summarize arg_max(TimeGenerated, RemoteUrl) by DeviceName, RemoteIP\n      eventGroupingSettings: { aggregationKind: AlertPerResult }\n',
    },
    source: "Microsoft Sentinel documentation, service limits: 150 alerts a run, 30 of a near-real-time rule",
  },
  ["scheduled", "nrt"],
  (rule) => {
    const analysis = queryOf(rule)?.analysis;
    if (!analysis || !isWhole(analysis) || rule.rule.spec.eventGrouping !== "AlertPerResult") return [];
    if (Object.keys(analysis.operators).some((each) => SUMMING.has(each)) || analysis.functions.length > 0) return [];
    return [
      {
        message: "raises an alert for each result, and the query gives each event as a result",
        help: "summarize by what one alert should be about, or use SingleAlert",
        spot: { field: ["eventGroupingSettings"] },
      },
    ];
  },
);

const SUMMING = new Set([
  "summarize",
  "distinct",
  "top",
  "take",
  "make-series",
  "sample",
  "sample-distinct",
  "scan",
  "count",
  "top-nested",
  "reduce",
  "partition",
]);
