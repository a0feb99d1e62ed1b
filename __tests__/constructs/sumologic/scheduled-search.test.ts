import { ScheduledSearch } from "../../../constructs/sumologic";
import type { ScheduledSearchProps } from "../../../constructs/sumologic";
import { Duration } from "../../../src/model";
import type { SearchNotification } from "../../../src/model";
import { SCHEDULED_SEARCH } from "../examples/sumologic";
import { lines, linesOf, newStack } from "../sentinel/render";
import { shown } from "./example";

test("the smallest scheduled search", () => {
  expect(shown("ScheduledSearch", "smallest")).toMatchInlineSnapshot(`
    "staged-tool: name = "Staged tool"
    staged-tool: parent_id = "0000000000000A01"
    staged-tool: parsing_mode = "Manual"
    staged-tool: query_string = "_sourceCategory=proxy | count by src_ip"
    staged-tool: run_by_receipt_time = false
    staged-tool: schedule = {"mute_error_emails":false,"notification":{"save_to_view_notification":{"view_name":"staged_tools"}},"parseable_time_range":{"begin_bounded_time_range":{"from":{"relative_time_range":{"relative_time":"-1h"}}}},"schedule_type":"1Hour","time_zone":"Etc/UTC"}
    staged-tool: time_range = {"begin_bounded_time_range":{"from":{"relative_time_range":{"relative_time":"-1h"}}}}"
  `);
});

test("the fullest scheduled search", () => {
  expect(shown("ScheduledSearch", "fullest")).toMatchInlineSnapshot(`
    "staged-tool: depends_on = []
    staged-tool: description = "A tool fetched from a file-sharing site."
    staged-tool: interval_time_type = "receiptTime"
    staged-tool: name = "Staged tool"
    staged-tool: parent_id = "0000000000000A01"
    staged-tool: parsing_mode = "AutoParse"
    staged-tool: query_parameter = [{"data_type":"STRING","description":"Where proxies log.","name":"category","value":"proxy"}]
    staged-tool: query_string = "_sourceCategory={{category}} | count by src_ip | src_ip as srcDevice_ip | 7 as normalizedSeverity | \\"Resource Development\\" as stage"
    staged-tool: run_by_receipt_time = true
    staged-tool: schedule = {"cron_expression":"0 0/20 * * * ? *","mute_error_emails":true,"notification":{"cse_signal_notification":{"record_type":"NetworkProxy"}},"parameter":[{"name":"category","value":"proxy"}],"parseable_time_range":{"begin_bounded_time_range":{"from":{"relative_time_range":{"relative_time":"-25m"}},"to":{"relative_time_range":{"relative_time":"-5m"}}}},"schedule_type":"Custom","threshold":{"count":0,"operator":"gt","threshold_type":"group"},"time_zone":"Europe/Berlin"}
    staged-tool: time_range = {"complete_literal_time_range":{"range_name":"yesterday"}}"
  `);
});

const sent = (notification: SearchNotification): string[] => {
  const { queryString } = SCHEDULED_SEARCH.fullest;
  const props = { ...SCHEDULED_SEARCH.smallest, queryString, notification };
  return lines((stack) => new ScheduledSearch(stack, "search", props)).flatMap(
    (line) => /"notification":(.*),"parseable_time_range"/.exec(line)?.slice(1) ?? [],
  );
};

test.each<[SearchNotification, string]>([
  [{ type: "cseSignal", recordType: "Network" }, '{"cse_signal_notification":{"record_type":"Network"}}'],
  [{ type: "alert", sourceId: "1" }, '{"alert_search_notification":{"source_id":"1"}}'],
  [{ type: "saveToView", viewName: "v" }, '{"save_to_view_notification":{"view_name":"v"}}'],
  [
    { type: "saveToLookup", lookupFilePath: "/Library/l", isLookupMergeOperation: true },
    '{"save_to_lookup_notification":{"is_lookup_merge_operation":true,"lookup_file_path":"/Library/l"}}',
  ],
  [
    {
      type: "email",
      toList: ["b@example.com", "a@example.com"],
      subjectTemplate: "{{SearchName}}",
      includeQuery: false,
    },
    '{"email_search_notification":{"include_csv_attachment":false,"include_histogram":true,"include_query":false,"include_result_set":true,"subject_template":"{{SearchName}}","to_list":["a@example.com","b@example.com"]}}',
  ],
  [
    { type: "webhook", webhookId: "1", payload: "{}", itemizeAlerts: true, maxItemizedAlerts: 100 },
    '{"webhook_search_notification":{"itemize_alerts":true,"max_itemized_alerts":100,"payload":"{}","webhook_id":"1"}}',
  ],
  [{ type: "serviceNow", externalId: "1" }, '{"service_now_search_notification":{"external_id":"1"}}'],
  [
    { type: "serviceNow", externalId: "1", fields: { eventType: "e", severity: 0, resource: "r", node: "n" } },
    '{"service_now_search_notification":{"external_id":"1","fields":{"event_type":"e","node":"n","resource":"r","severity":0}}}',
  ],
])("a notification is one block: %j", (notification, block) => {
  expect(sent(notification)).toEqual([block]);
});

test("the range of the library is that of the schedule unless it has its own", () => {
  const range = { type: "relative", from: Duration.minutes(90), to: Duration.minutes(30) } as const;
  const props = { ...SCHEDULED_SEARCH.smallest, parseableTimeRange: range };

  expect(linesOf(["time_range"], (stack) => new ScheduledSearch(stack, "search", props))).toEqual([
    'search: time_range = {"begin_bounded_time_range":{"from":{"relative_time_range":{"relative_time":"-90m"}},"to":{"relative_time_range":{"relative_time":"-30m"}}}}',
  ]);
});

test("what the provider would send wrongly, or crash on, cannot be written", () => {
  const { parseableTimeRange, ...unscheduled } = SCHEDULED_SEARCH.smallest;
  // @ts-expect-error there is no range
  const withoutRange: ScheduledSearchProps = unscheduled;
  // @ts-expect-error the range is empty
  const withEmptyRange: ScheduledSearchProps = { ...unscheduled, parseableTimeRange: {} };
  // @ts-expect-error a cron expression that a fixed frequency would hide
  const withUselessCron: ScheduledSearchProps = { ...SCHEDULED_SEARCH.smallest, cronExpression: "0 0 * * * ?" };
  // @ts-expect-error a day without its cron expression
  const withoutCron: ScheduledSearchProps = { ...SCHEDULED_SEARCH.smallest, scheduleType: "1Day" };
  const system = { type: "cseSignal", recordType: "Canary" } as const;
  // @ts-expect-error a record type of the system
  const withSystemRecord: ScheduledSearchProps = { ...SCHEDULED_SEARCH.smallest, notification: system };

  expect(parseableTimeRange.type).toBe("relative");
  expect([withoutRange, withEmptyRange, withUselessCron, withoutCron, withSystemRecord]).toHaveLength(5);
});

test("a search for signals without their fields is refused, all problems at once", () => {
  const notification = { type: "cseSignal", recordType: "Network" } as const;
  const make = (): unknown => new ScheduledSearch(newStack(), "search", { ...SCHEDULED_SEARCH.smallest, notification });

  expect(make).toThrow("test/search: 3 value(s) would be refused");
  expect(make).toThrow(/signal-without-severity.*signal-without-stage.*signal-without-entity/s);
});
