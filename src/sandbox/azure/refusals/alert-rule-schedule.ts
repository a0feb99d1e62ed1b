import { secondsOf } from "../arm/iso-duration";
import type { AlertRuleProperties, AlertRuleSubject } from "./alert-rule-properties";
import { SOURCES, dataModel, notOneOf, refusal, unworded } from "./refusal";
import type { RefusalRow } from "./refusal";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const THRESHOLD_MOST = 10_000;
const OPERATORS = ["GreaterThan", "LessThan", "Equal", "NotEqual"];

/** What is refused of the times and the threshold of a scheduled rule. */
export const ALERT_RULE_SCHEDULE: readonly RefusalRow<AlertRuleSubject>[] = [
  rangeRow("query-frequency-range", "queryFrequency", [5 * MINUTE, 14 * DAY], "5 minutes and 14 days"),
  rangeRow("query-period-range", "queryPeriod", [5 * MINUTE, 14 * DAY], "5 minutes and 14 days"),
  rangeRow("suppression-range", "suppressionDuration", [5 * MINUTE, DAY], "5 minutes and 24 hours"),
  refusal({
    id: "frequency-beyond-period",
    summary: "A rule looks back at least as far as the time between two runs.",
    source: unworded(SOURCES.scheduled),
    find: ({ rule }) =>
      seconds(rule, "queryFrequency") > seconds(rule, "queryPeriod")
        ? invalid("The 'queryPeriod' should be greater than or equal to the 'queryFrequency'.")
        : undefined,
  }),
  refusal({
    id: "long-period-too-often",
    summary: "A rule that looks back two days or more runs at most once an hour.",
    source: `${SOURCES.models}, FrequencyLimitationForLongPeriodQuery`,
    find: ({ rule }) =>
      seconds(rule, "queryPeriod") >= 2 * DAY && seconds(rule, "queryFrequency") < HOUR
        ? invalid(
            "When 'queryPeriod' greater than or equal to 2 days, the 'queryFrequency' should be greater than or equal to 1 hour.",
          )
        : undefined,
  }),
  refusal({
    id: "suppression-below-frequency",
    summary: "Suppression that is on lasts at least until the next run.",
    source: unworded(SOURCES.scheduled),
    find: ({ rule }) =>
      rule.suppressionEnabled === true && seconds(rule, "queryFrequency") > seconds(rule, "suppressionDuration")
        ? invalid("The 'suppressionDuration' should be greater than or equal to the 'queryFrequency'.")
        : undefined,
  }),
  refusal({
    id: "trigger-operator-unknown",
    summary: `The operator of the threshold is one of ${OPERATORS.join(", ")}.`,
    source: unworded(`${SOURCES.bicep}, TriggerOperator`),
    find: ({ rule: { triggerOperator: operator } }) =>
      OPERATORS.includes(operator ?? "") ? undefined : notOneOf("TriggerOperator", operator ?? "", OPERATORS),
  }),
  refusal({
    id: "trigger-threshold-range",
    summary: `The threshold is a whole number from 0 to ${THRESHOLD_MOST}.`,
    source: unworded(`${SOURCES.models}, Range(0, 10000)`),
    find: ({ rule: { triggerThreshold: threshold } }) =>
      Number.isInteger(threshold) && Number(threshold) >= 0 && Number(threshold) <= THRESHOLD_MOST
        ? undefined
        : dataModel(
            `Invalid value '${String(threshold)}' for 'TriggerThreshold'. The value should be between '0' and '${THRESHOLD_MOST}'`,
          ),
  }),
  refusal({
    id: "start-time-range",
    summary: "A rule that is given a time to start at starts between 10 minutes and 30 days from then.",
    source: unworded(SOURCES.scheduled),
    find: ({ rule: { startTimeUtc: start }, now, startTimeBefore }) => {
      const ahead = start && start !== startTimeBefore ? (Date.parse(start) - now.getTime()) / 1000 : 10 * MINUTE;
      return ahead >= 10 * MINUTE && ahead <= 30 * DAY
        ? undefined
        : invalid("The 'startTimeUtc' should be between 10 minutes and 30 days from now.");
    },
  }),
];

type Time = "queryFrequency" | "queryPeriod" | "suppressionDuration";

function rangeRow(
  id: string,
  name: Time,
  [least, most]: readonly [number, number],
  words: string,
): RefusalRow<AlertRuleSubject> {
  return refusal({
    id,
    summary: `The ${name} of a rule is an ISO 8601 duration between ${words}.`,
    source: unworded(SOURCES.scheduled),
    find: ({ rule }) => {
      const found = seconds(rule, name);
      if (found >= least && found <= most) return undefined;
      return invalid(`The '${name}' '${rule[name] ?? ""}' should be between ${words}.`);
    },
  });
}

/** NaN when it is not a duration: no comparison with it holds. */
function seconds(rule: AlertRuleProperties, name: Time): number {
  return secondsOf(rule[name] ?? "") ?? Number.NaN;
}

function invalid(problem: string): string {
  return `Invalid Properties for Scheduled alert rule: ${problem}`;
}
