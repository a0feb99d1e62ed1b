import { ruleCheck } from "../check";
import { inWords, timeBoundsOf } from "./time-bounds";

/** A query asks for no more time than the service gives it. */
export const lookBackBeyondPeriod = ruleCheck(
  {
    code: "look-back-beyond-period",
    level: "error",
    title: "A query looks back no farther than its rule's queryPeriod.",
    why: "The service gives a run the time of queryPeriod and cuts off what lies before, without a word. A baseline of seven days that gets one hour knows nothing, so that everything is new to it; run in the portal, the same query looks right.",
    example: {
      language: "kql",
      wrong:
        "DeviceNetworkEvents\n| where TimeGenerated > ago(7d)\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
      right:
        "DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n",
    },
    source: "Scheduled analytics rules in Microsoft Sentinel, 2024-10-16",
  },
  ["scheduled"],
  (rule) => {
    const bounds = timeBoundsOf(rule);
    const period = rule.rule.spec.queryPeriod;
    if (!bounds || bounds.longest <= period.inMinutes) return [];
    const longest = inWords(bounds.longest);
    return [
      {
        message: `the query looks back ${longest}, and queryPeriod gives it ${period.toShort()}`,
        help: `set queryPeriod to ${longest} or longer, at most 14d, or look back ${period.toShort()}`,
        spot: bounds.spot,
        // A little more, as for late events, leaves nearly all of it.
        ...(bounds.longest <= 1.1 * period.inMinutes && { level: "warning" as const }),
      },
    ];
  },
);
