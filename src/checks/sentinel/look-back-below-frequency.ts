import { ruleCheck } from "../check";
import { inWords, timeBoundsOf } from "./time-bounds";

/** A query looks back to the run before it. */
export const lookBackBelowFrequency = ruleCheck(
  {
    code: "look-back-below-frequency",
    level: "error",
    title: "A query looks back at least as far as the time between two runs.",
    why: "What happens in the rest of that time is read by no run: with a query of fifteen minutes that runs each hour, three quarters of all events are never seen.",
    example: {
      language: "kql",
      wrong:
        "DeviceNetworkEvents\n| where TimeGenerated > ago(15m)\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
      right:
        "DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
    },
    source: "Scheduled analytics rules in Microsoft Sentinel, 2024-10-16",
  },
  ["scheduled"],
  (rule) => {
    const bounds = timeBoundsOf(rule);
    const every = rule.rule.spec.queryFrequency;
    if (!bounds?.areComplete || bounds.longest >= every.inMinutes) return [];
    return [
      {
        message: `the query looks back ${inWords(bounds.longest)} and runs every ${every.toShort()}; what lies between is never seen`,
        help: `look back ${every.toShort()} or farther, or run it every ${inWords(bounds.longest)}`,
        spot: bounds.spot,
      },
    ];
  },
);
