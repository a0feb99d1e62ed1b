import type { JsonObject } from "../../store";
import { textAt, without } from "../json";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The named windows, in milliseconds (provider documentation, window_size). */
export const WINDOWS: Readonly<Record<string, number>> = {
  T05M: 5 * MINUTE,
  T10M: 10 * MINUTE,
  T30M: 30 * MINUTE,
  T60M: HOUR,
  T12H: 12 * HOUR,
  T24H: 24 * HOUR,
  T05D: 120 * HOUR,
};
/** The name of a window that is none of the named ones. */
export const CUSTOM = "CUSTOM";

/**
 * A rule's window as it is read back: a name is sent as `windowSize`; `windowSizeName` and the milliseconds are answered. A
 * window that is not known is kept as it was sent, for the refusals to see.
 */
export function withWindow(fields: JsonObject): JsonObject {
  if (fields["windowSize"] === undefined) return without(fields, ["windowSizeName", "windowSizeMilliseconds"]);
  const { windowSize } = fields;
  const name = typeof windowSize === "string" ? windowSize.toUpperCase() : "";
  const rest = without(fields, ["windowSizeMilliseconds"]);
  if (name !== CUSTOM) return { ...rest, windowSizeName: name, windowSize: WINDOWS[name] ?? fields["windowSize"] };
  const text = textAt(fields, "windowSizeMilliseconds");
  const milliseconds = /^\d+$/.test(text) ? Number(text) : text;
  return { ...rest, windowSizeName: CUSTOM, windowSize: milliseconds, windowSizeMilliseconds: text };
}
