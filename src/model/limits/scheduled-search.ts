import type { QueryParameter, ScheduledSearchSpec } from "../sumologic/scheduled-search";
import type { SearchNotification } from "../sumologic/search-notification";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { searchScheduleLimits } from "./search-schedule";
import { signalQueryLimits } from "./signal-query";
import { atLeast, doubled, inside, nameText, recipients } from "./sumo-values";
import { listLength, textLength, wholeNumber } from "./text";

const MAX_ITEMIZED = "notification.maxItemizedAlerts";

/** What a scheduled search must keep. Source: provider 3.2.9 and "Schedule a Search", Sumo Logic documentation at 061a021. */
export function scheduledSearchLimits(spec: ScheduledSearchSpec): readonly LimitBreach[] {
  return [
    ...nameText("name", spec.name),
    ...textLength({ field: "description", value: spec.description, max: 255 }),
    ...textLength({ field: "queryString", value: spec.queryString, min: 1, max: Infinity }),
    ...textLength({ field: "timeZone", value: spec.timeZone, min: 1, max: Infinity }),
    ...parameters(spec.queryParameters ?? []),
    ...searchScheduleLimits(spec),
    ...inside("threshold", atLeast(0, "threshold.count", spec.threshold?.count)),
    ...(spec.notification.type === "cseSignal" ? signalQueryLimits(spec.queryString) : []),
    ...notification(spec.notification),
  ];
}

function parameters(all: readonly QueryParameter[]): LimitBreach[] {
  const names = all.map((each) => each.name);
  return [
    ...listLength("queryParameters", all.length, 0, 10),
    ...inside(
      "queryParameters",
      names.flatMap((name, index) => nameText(`queryParameters[${String(index)}].name`, name)),
    ),
    ...doubled(names).map((name) =>
      refuse(
        "query-parameter-doubled",
        ["queryParameters"],
        `queryParameters: two are called \`${name}\``,
        "rename one of them",
      ),
    ),
  ];
}

function notification(each: SearchNotification): LimitBreach[] {
  if (each.type === "email") return inside("notification", recipients("notification.toList", each.toList));
  if (each.type !== "webhook") return [];
  const unused = each.maxItemizedAlerts !== undefined && !each.itemizeAlerts;
  return [
    ...inside("notification", wholeNumber({ field: MAX_ITEMIZED, value: each.maxItemizedAlerts, min: 1, max: 100 })),
    ...(unused
      ? [
          refuse(
            "itemized-alerts-off",
            ["notification"],
            `${MAX_ITEMIZED}: is not used, for itemizeAlerts is off`,
            "set itemizeAlerts, or remove maxItemizedAlerts",
          ),
        ]
      : []),
  ];
}
