import { Duration } from "../duration";
import type { WindowedRuleSpec } from "../sumologic/cse-rule";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { nameTexts } from "./sumo-values";

const FIVE_DAYS = Duration.days(5);

/** What the window and the groups of a rule must keep; `Duration` itself begins at the smallest window, one minute. */
export function windowLimits({
  windowSize: window,
  suppressionWindowSize: suppression,
  groupByFields,
}: WindowedRuleSpec): LimitBreach[] {
  const breaches = nameTexts("groupByFields", groupByFields);
  if (window.inMinutes > FIVE_DAYS.inMinutes) {
    breaches.push(
      refuse(
        "window-too-long",
        ["windowSize"],
        `windowSize: ${window.toShort()}, at most 5d are allowed`,
        "use 5d or less",
      ),
    );
  }
  if (suppression && suppression.inMinutes <= window.inMinutes) {
    breaches.push(
      refuse(
        "suppression-within-window",
        ["suppressionWindowSize", "windowSize"],
        `suppressionWindowSize: ${suppression.toShort()} is not longer than windowSize ${window.toShort()}`,
        `set suppressionWindowSize above ${window.toShort()}, or remove it`,
      ),
    );
  }
  return breaches;
}
