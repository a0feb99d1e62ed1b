import { isAbsolute, isTimeRange, minutesOf, rangeMinutes } from "../../../src/sandbox/sumo/resources/time-range";

const relative = (relativeTime: string) => ({ type: "RelativeTimeRangeBoundary", relativeTime });
const literal = (rangeName: string) => ({ type: "LiteralTimeRangeBoundary", rangeName });
const iso = { type: "Iso8601TimeRangeBoundary", iso8601Time: "2026-01-01T00:00:00Z" };
const bounded = (from: object, to: object | null = null) => ({ type: "BeginBoundedTimeRange", from, to });

test.each([
  [bounded(relative("-1h")), 60],
  [bounded(relative("-1h30m"), relative("-30m")), 60],
  [bounded(relative("-2w"), literal("now")), 20_160],
  [bounded(literal("today")), undefined],
  [{ type: "CompleteLiteralTimeRange", rangeName: "previous_week" }, 10_080],
])("%j has %s minutes", (range, minutes) => {
  expect(isTimeRange(range)).toBe(true);
  expect(rangeMinutes(range)).toBe(minutes);
});

test.each([
  {},
  { type: "BeginBoundedTimeRange" },
  bounded(relative("1 h")),
  bounded(literal("soon")),
  bounded(relative("-1h"), literal("x")),
  { type: "CompleteLiteralTimeRange", rangeName: "toString" },
  bounded({ type: "toString" }),
  bounded({ type: "__defineGetter__" }),
  bounded({ ...iso, iso8601Time: "2026-02-30T00:00:00Z" }),
])("%j is no range", (range) => {
  expect(isTimeRange(range)).toBe(false);
});

test("a range with a date is absolute", () => {
  expect([
    isAbsolute(bounded(iso)),
    isAbsolute(bounded(relative("-1h"), iso)),
    isAbsolute(bounded(relative("-1h"))),
  ]).toEqual([true, true, false]);
});

test("a time without a sign counts forwards", () => {
  expect([minutesOf("90s"), minutesOf("-1d"), minutesOf("")]).toEqual([1.5, -1440, undefined]);
});
