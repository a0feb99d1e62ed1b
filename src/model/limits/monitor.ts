import type { MonitorSpec } from "../sumologic/monitor";
import type { MonitorNotification, TriggerType } from "../sumologic/monitor-notification";
import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { monitorConditionLimits } from "./monitor-condition";
import { inside, nameTexts, notEmpty, recipients } from "./sumo-values";
import { textLength } from "./text";

/** Fields with too many values to group alerts by. Source: the provider's documentation of `sumologic_monitor`. */
const UNGROUPABLE = ["_blockid", "_raw", "_messagetime", "_receipttime", "_messageid"];

/** What a monitor must keep. Source: provider 3.2.9 and its issues 195 and 391. */
export function monitorLimits(spec: MonitorSpec): readonly LimitBreach[] {
  return [
    ...label("name", spec.name),
    ...(spec.description === undefined ? [] : label("description", spec.description)),
    ...textLength({ field: "query", value: spec.query, min: 1, max: Infinity }),
    ...textLength({ field: "alertName", value: spec.alertName, min: 1, max: 512 }),
    ...monitorConditionLimits(spec),
    ...inside(
      "notifications",
      (spec.notifications ?? []).flatMap((each, index) =>
        notification(each, `notifications[${String(index)}]`, triggers(spec)),
      ),
    ),
    ...nameTexts("notificationGroupFields", spec.notificationGroupFields),
    ...(spec.notificationGroupFields ?? [])
      .filter((each) => UNGROUPABLE.includes(each.toLowerCase()))
      .map((each) =>
        refuse(
          "monitor-group-field",
          ["notificationGroupFields"],
          `notificationGroupFields: alerts cannot be grouped by \`${each}\``,
          "group by a field with fewer values",
        ),
      ),
  ];
}

/** The provider takes names and descriptions of two characters or more, without a slash or white space at an edge. */
function label(field: string, value: string): LimitBreach[] {
  const breach = (code: string, found: string, help: string): LimitBreach[] => [
    refuse(code, [field], `${field}: ${found}`, help),
  ];
  if (value.length < 2)
    return breach("monitor-text-short", `${String(value.length)} character(s), 2 are needed`, "lengthen it");
  if (value.includes("/"))
    return breach("monitor-text-slash", "holds `/`, which the provider refuses in a monitor", "write it without `/`");
  if (value !== value.trim()) return breach("monitor-text-edges", "begins or ends with white space", "remove it");
  return [];
}

/** The states of an alert that a monitor's conditions can bring about. */
function triggers({ condition, missingData }: MonitorSpec): TriggerType[] {
  const found: TriggerType[] = [];
  if (condition?.type === "anomaly" || condition?.critical) found.push("Critical", "ResolvedCritical");
  if (condition && condition.type !== "anomaly" && condition.warning) found.push("Warning", "ResolvedWarning");
  if (missingData) found.push("MissingData", "ResolvedMissingData");
  return found;
}

function notification(each: MonitorNotification, at: string, possible: readonly TriggerType[]): LimitBreach[] {
  const { runForTriggerTypes: types } = each;
  return [
    ...notEmpty(`${at}.runForTriggerTypes`, types),
    ...types.filter((type) => !possible.includes(type)).map((type) => neverSent(`${at}.runForTriggerTypes`, type)),
    ...(each.connectionType === "Email"
      ? [
          ...recipients(`${at}.recipients`, each.recipients),
          ...text(`${at}.subject`, each.subject),
          ...text(`${at}.messageBody`, each.messageBody),
        ]
      : [
          ...json(`${at}.payloadOverride`, each.payloadOverride),
          ...json(`${at}.resolutionPayloadOverride`, each.resolutionPayloadOverride),
        ]),
  ];
}

function neverSent(at: string, type: TriggerType): LimitBreach {
  const help = "add the condition, or remove the trigger type";
  return refuse("notification-never-sent", [at], `${at}: waits for ${type}, which no condition brings about`, help);
}

function text(field: string, value: string): LimitBreach[] {
  return textLength({ field, value, min: 1, max: Infinity });
}

function json(field: string, payload: string | undefined): LimitBreach[] {
  if (payload === undefined || isJson(payload)) return [];
  return [refuse("payload-not-json", [field], `${field}: is not JSON`, "put `{{Name}}` and the like in quotes")];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
