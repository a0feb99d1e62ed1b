import { ruleCheck } from "../check";
import { timeBoundsOf } from "./time-bounds";

/** A near-real-time rule leaves time to the service. */
export const nrtTimeFilter = ruleCheck(
  {
    code: "nrt-time-filter",
    level: "info",
    title: "The query of a near-real-time rule has no condition on time.",
    why: "Such a rule runs each minute on what has just arrived, by the time of arrival. A condition on TimeGenerated can only take away from that: events that come late are never seen.",
    example: {
      language: "detection",
      wrong:
        'rules:\n  sentinel:\n    - kind: nrt\n      query: |\n        DeviceNetworkEvents\n        | where TimeGenerated > ago(5m)\n        | where RemoteUrl endswith ".exe"\n        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n',
      right:
        'rules:\n  sentinel:\n    - kind: nrt\n      query: |\n        DeviceNetworkEvents\n        | where RemoteUrl endswith ".exe"\n        | project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n',
    },
    source: "Near-real-time analytics rules in Microsoft Sentinel, 2022-11-02",
  },
  ["nrt"],
  (rule) => {
    const bounds = timeBoundsOf(rule);
    if (!bounds) return [];
    return [
      {
        message: "bounds time by itself, and a near-real-time rule is given what has just arrived",
        help: "remove the condition on time",
        spot: bounds.spot,
      },
    ];
  },
);
