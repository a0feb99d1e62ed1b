import type { Duration } from "../duration";

/** Windows that Cloud SIEM names; any other length is CUSTOM, in milliseconds. */
export const WINDOW_SIZES = ["T05M", "T10M", "T30M", "T60M", "T12H", "T24H", "T05D"] as const;

/** The name of a window. */
export type WindowSize = (typeof WINDOW_SIZES)[number] | "CUSTOM";

const NAMES = new Map<number, WindowSize>([
  [5, "T05M"],
  [10, "T10M"],
  [30, "T30M"],
  [60, "T60M"],
  [720, "T12H"],
  [1440, "T24H"],
  [7200, "T05D"],
]);

/** Cloud SIEM's name for a window of this length. */
export function windowSizeName(window: Duration): WindowSize {
  return NAMES.get(window.inMinutes) ?? "CUSTOM";
}
