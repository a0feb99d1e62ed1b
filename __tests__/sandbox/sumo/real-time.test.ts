import { runsInRealTime } from "../../../src/sandbox/sumo/refusals/real-time";

test.each([
  "error | transactionize x",
  "error | limit 10",
  "error | sort by _messagetime | limit 10",
  "error | sort by host | count by host",
  "error | top 10 host by size",
  "error | count, last(user) by host",
  "error | where _messagetime > now() - 60000 | count",
  "error | timeslice 2d | count by _timeslice",
  "error | timeslice 25h | count by _timeslice",
  "error [subquery: warning | compose user] | count",
  "error | lookup raw from sumo://threat/cs on threat=ip",
  "error | parse using public/x",
])("%s is not for real time", (query) => {
  expect(runsInRealTime(query)).toBe(false);
});

test.each([
  "error",
  "error | count by host | sort by _count | limit 10",
  "error | count_distinct(user) by host | top 5 host by _count_distinct",
  "error | timeslice 1d | count by _timeslice | accum _count",
  'error "now()" | where user = "first(x) | limit 1" | count',
  "error | count by first, last",
  'error | transaction on id with "a" as b results by flow | limit 5',
  "error | where total > 5 | limits as x",
  "first(error) | count",
  "error // | limit 10\n| count",
])("%s runs in real time", (query) => {
  expect(runsInRealTime(query)).toBe(true);
});
