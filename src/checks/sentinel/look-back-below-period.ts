import { ruleCheck } from "../check";
import { inWords, timeBoundsOf } from "./time-bounds";

/** A rule's queryPeriod is what its query reads. */
export const lookBackBelowPeriod = ruleCheck(
  {
    code: "look-back-below-period",
    level: "info",
    title: "A rule's queryPeriod is as long as its query looks back.",
    why: "Both say how far a run looks back, and the shorter one counts. Whoever turns the longer one changes nothing and thinks they did.",
    example: {
      language: "detection",
      wrong: "rules:\n  sentinel:\n    - kind: scheduled\n      queryPeriod: 1d\n",
      right: "rules:\n  sentinel:\n    - kind: scheduled\n      queryPeriod: 1h\n",
    },
    source: "Scheduled analytics rules in Microsoft Sentinel, 2024-10-16",
  },
  ["scheduled"],
  (rule) => {
    const bounds = timeBoundsOf(rule);
    const { queryPeriod: period, queryFrequency: every } = rule.rule.spec;
    if (!bounds?.areComplete || bounds.longest >= period.inMinutes || bounds.longest < every.inMinutes) return [];
    const longest = inWords(bounds.longest);
    return [
      {
        message: `the query looks back ${longest}, less than its queryPeriod of ${period.toShort()}`,
        help: `set queryPeriod to ${longest}, or look back ${period.toShort()}`,
        spot: bounds.spot,
      },
    ];
  },
);
