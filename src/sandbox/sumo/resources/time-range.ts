import type { JsonObject } from "../../store";
import { isMoment } from "../is-moment";
import { isObject, objectAt, textAt } from "../json";

const UNIT_MINUTES: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10_080 };
const DAY = 1440;
const COMPLETE: Readonly<Record<string, number>> = {
  today: DAY,
  yesterday: DAY,
  previous_week: 7 * DAY,
  previous_month: 31 * DAY,
};
const LITERALS = ["now", "second", "minute", "hour", "day", "today", "week", "month", "year"];
const BOUNDARIES: ReadonlyMap<string, (boundary: JsonObject) => boolean> = new Map([
  ["RelativeTimeRangeBoundary", (boundary) => minutesOf(textAt(boundary, "relativeTime")) !== undefined],
  ["LiteralTimeRangeBoundary", (boundary) => LITERALS.includes(textAt(boundary, "rangeName"))],
  ["EpochTimeRangeBoundary", (boundary) => typeof boundary["epochMillis"] === "number"],
  ["Iso8601TimeRangeBoundary", (boundary) => isMoment(textAt(boundary, "iso8601Time"))],
]);
const ABSOLUTE = ["EpochTimeRangeBoundary", "Iso8601TimeRangeBoundary"];

/** Whether a range has one of the service's forms. */
export function isTimeRange(range: JsonObject): boolean {
  if (textAt(range, "type") === "CompleteLiteralTimeRange") return Object.hasOwn(COMPLETE, textAt(range, "rangeName"));
  if (textAt(range, "type") !== "BeginBoundedTimeRange") return false;
  return isBoundary(range["from"]) && (range["to"] === undefined || range["to"] === null || isBoundary(range["to"]));
}

/** Whether a range begins or ends at a moment that is written down. */
export function isAbsolute(range: JsonObject): boolean {
  return ["from", "to"].some((end) => ABSOLUTE.includes(textAt(objectAt(range, end), "type")));
}

/** How many minutes a range has; `undefined` when that depends on the moment. */
export function rangeMinutes(range: JsonObject): number | undefined {
  if (textAt(range, "type") === "CompleteLiteralTimeRange") return COMPLETE[textAt(range, "rangeName")];
  const from = minutesOf(textAt(objectAt(range, "from"), "relativeTime"));
  const to = isObject(range["to"]) ? endMinutes(range["to"]) : 0;
  return from === undefined || to === undefined ? undefined : to - from;
}

/** A relative time in minutes, with its sign: `-1h30m` is -90. */
export function minutesOf(text: string): number | undefined {
  const [, sign, units] = /^(-?)((?:\d+[smhdw])+)$/.exec(text) ?? [];
  if (units === undefined) return undefined;
  const parts = [...units.matchAll(/(\d+)([smhdw])/g)];
  const minutes = parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (UNIT_MINUTES[unit] ?? 0), 0);
  return sign === "-" ? -minutes : minutes;
}

function endMinutes(end: JsonObject): number | undefined {
  return textAt(end, "rangeName") === "now" ? 0 : minutesOf(textAt(end, "relativeTime"));
}

function isBoundary(value: unknown): boolean {
  return isObject(value) && (BOUNDARIES.get(textAt(value, "type"))?.(value) ?? false);
}
