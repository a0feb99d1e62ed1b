import type { QueryParameter, ScheduledSearchSpec } from "../sumologic/scheduled-search";
import type { SearchNotification } from "../sumologic/search-notification";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { searchScheduleLimits } from "./search-schedule";
import { signalQueryLimits } from "./signal-query";
import { atLeast, doubled, fieldNames, recipients } from "./sumo-values";
import { listLength, textLength, wholeNumber } from "./text";

/** What a scheduled search must keep. Source: provider 3.2.9 and "Schedule a Search", Sumo Logic documentation at 061a021. */
export function scheduledSearchLimits(spec: ScheduledSearchSpec): readonly LimitBreach[] {
  return [
    ...textLength({ field: "name", value: spec.name, min: 1, max: 255 }),
    ...textLength({ field: "description", value: spec.description, max: 255 }),
    ...textLength({ field: "queryString", value: spec.queryString, min: 1, max: Infinity }),
    ...parameters(spec.queryParameters ?? []),
    ...searchScheduleLimits(spec),
    ...atLeast(0, "threshold", spec.threshold?.count),
    ...(spec.notification.type === "cseSignal" ? signalQueryLimits(spec.queryString) : []),
    ...notification(spec.notification),
  ];
}

function parameters(all: readonly QueryParameter[]): LimitBreach[] {
  const names = all.map((each) => each.name);
  return [
    ...listLength("queryParameters", all.length, 0, 10),
    ...fieldNames("queryParameters", names),
    ...doubled(names).map((name) =>
      refuse("query-parameter-doubled", ["queryParameters"], `queryParameters: two are called \`${name}\``, "rename one of them"),
    ),
  ];
}

function notification(each: SearchNotification): LimitBreach[] {
  if (each.type === "email") return recipients("notification", each.toList);
  if (each.type !== "webhook") return [];
  const unused = each.maxItemizedAlerts !== undefined && !each.itemizeAlerts;
  return [
    ...wholeNumber({ field: "notification", value: each.maxItemizedAlerts, min: 1, max: 100 }),
    ...(unused
      ? [refuse("itemized-alerts-off", ["notification"], "notification: maxItemizedAlerts is not used, for itemizeAlerts is off", "set itemizeAlerts, or remove maxItemizedAlerts")]
      : []),
  ];
}
