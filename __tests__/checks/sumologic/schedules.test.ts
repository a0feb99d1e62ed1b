import { sumoMessagesOf } from "../messages-of";

const realTime = (query: string): string =>
  `{ kind: scheduled-search, schedule_type: RealTime, parseable_time_range: { type: relative, from: 15m }, notification: { type: email, to_list: [soc@example.com] }, query_string: ${JSON.stringify(query)} }`;

test.each([
  "_sourceCategory=a | first(user) by host",
  "_sourceCategory=a | count, last(user) by host",
  "_sourceCategory=a | where _messagetime > now() - 60000 | count",
  "_sourceCategory=a | limit 10",
  "_sourceCategory=a | sort by host | count by host",
  "_sourceCategory=a | timeslice 2d | count by _timeslice",
  "_sourceCategory=a | threatip src_ip",
  "_sourceCategory=a | transactionize id",
  "_sourceCategory=a [subquery: _sourceCategory=b | compose user] | count",
  "_sourceCategory=a | save append /shared/users",
])("real time does not know: %s", (query) => {
  expect(sumoMessagesOf("real-time-operator", realTime(query))).not.toEqual([]);
});

test.each([
  "_sourceCategory=a | count by host | sort by _count | limit 10",
  "_sourceCategory=a | timeslice 1d | count by _timeslice",
  '_sourceCategory=a "now()" | where user = "first(x)" | count',
  "_sourceCategory=a | count by first, last",
  "_sourceCategory=a // now()\n| count",
  '_sourceCategory=a | parse "user=* " as user | count by user',
])("real time knows: %s", (query) => {
  expect(sumoMessagesOf("real-time-operator", realTime(query))).toEqual([]);
});

test("another schedule may limit its messages", () => {
  const rule = `{ kind: scheduled-search, query_string: "_sourceCategory=a | limit 10", notification: { type: email, to_list: [soc@example.com] } }`;

  expect(sumoMessagesOf("real-time-operator", rule)).toEqual([]);
});

const every = (frequency: string, range: string): string =>
  `{ kind: scheduled-search, ${frequency}, parseable_time_range: ${range} }`;

test.each([
  ["as long as the time between runs", "schedule_type: 1Hour", "{ type: relative, from: 1h }"],
  ["a whole hour that ended a while ago", "schedule_type: 1Hour", "{ type: relative, from: 75m, to: 15m }"],
  [
    "the day before",
    "schedule_type: 1Day, cron_expression: 0 0 6 * * ? *",
    "{ type: complete, range_name: yesterday }",
  ],
  ["in real time", "schedule_type: RealTime", "{ type: relative, from: 5m }"],
  [
    "long enough for a cron expression",
    "schedule_type: Custom, cron_expression: 0 0/30 * * * ? *",
    "{ type: relative, from: 30m }",
  ],
])("a range %s leaves no gap", (_, frequency, range) => {
  expect(sumoMessagesOf("search-range-gap", every(frequency, range))).toEqual([]);
});

test("a range shorter than a day between two runs leaves a gap", () => {
  const rule = every("schedule_type: 1Day, cron_expression: 0 0 6 * * ? *", "{ type: relative, from: 6h }");

  expect(sumoMessagesOf("search-range-gap", rule)).toEqual([
    "rule r-search: parseableTimeRange: 6h, but 1d lie between two runs",
  ]);
});

test("messages of a search without an aggregation are counted as messages", () => {
  const rule = `{ kind: scheduled-search, query_string: "_sourceCategory=a", threshold: { threshold_type: message, operator: gt, count: 5 }, notification: { type: email, to_list: [soc@example.com] } }`;

  expect(sumoMessagesOf("search-threshold-kind", rule)).toEqual([]);
});
