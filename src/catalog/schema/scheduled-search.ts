import { z } from "zod";
import {
  COMPLETE_RANGES,
  CRON_SCHEDULES,
  FIXED_SCHEDULES,
  INTERVAL_TIME_TYPES,
  QUERY_PARAMETER_TYPES,
  RECORD_TYPES,
} from "../../model";
import { always, duration, formed, words } from "./common";
import { sumoBase } from "./cse-common";

const timeRange = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("relative").describe("A range that begins, and may end, some time before the run."),
    from: duration.describe("How long before the run it begins: 15m, 1h, 1d."),
    to: duration
      .optional()
      .describe("How long before the run it ends, shorter than from. Default: it ends with the run."),
  }),
  z.strictObject({
    type: z.literal("complete").describe("A whole day, week or month, in the schedule's time zone."),
    range_name: z.enum(COMPLETE_RANGES).describe("Which one."),
  }),
]);

const connectionId = formed(words, "the id of a connection, in quotes");

const notification = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("cseSignal").describe("Makes a Cloud SIEM signal of each result; it has the search's name."),
    record_type: z.enum(RECORD_TYPES).describe("The type of the record that results become."),
  }),
  z.strictObject({
    type: z.literal("email").describe("Sends the results by mail, at most 120 mails a day."),
    to_list: z.array(words).min(1, "is empty; name at least one recipient").describe("The recipients, at least one."),
    subject_template: words
      .optional()
      .describe("The subject; {{SearchName}} and the like are replaced. Default: Sumo Logic's own."),
    include_query: z.boolean().optional().describe("Whether the mail shows the query. Default: true."),
    include_result_set: z.boolean().optional().describe("Whether the mail shows the results. Default: true."),
    include_histogram: z.boolean().optional().describe("Whether the mail shows the histogram. Default: true."),
    include_csv_attachment: z.boolean().optional().describe("Whether the results are attached as CSV. Default: false."),
  }),
  z.strictObject({
    type: z.literal("alert").describe("Runs a script action."),
    source_id: connectionId.describe("The id of the script action's source."),
  }),
  z.strictObject({
    type: z.literal("webhook").describe("Calls a webhook connection."),
    webhook_id: connectionId.describe("The id of the connection."),
    payload: words.optional().describe("The JSON that is sent. Default: the connection's own."),
    itemize_alerts: z.boolean().optional().describe("Whether each result is a call of its own. Default: false."),
    max_itemized_alerts: z
      .int()
      .optional()
      .describe("The most calls of one run, 1 to 100; with itemize_alerts. Default: Sumo Logic's own."),
  }),
  z.strictObject({
    type: z.literal("saveToLookup").describe("Writes the results to a lookup table."),
    lookup_file_path: words.describe("The table's path in the library."),
    is_lookup_merge_operation: z.boolean().describe("Whether rows are merged into the table, not put in its place."),
  }),
  z.strictObject({
    type: z.literal("saveToView").describe("Writes the results to an index."),
    view_name: words.describe("The name of the index."),
  }),
  z.strictObject({
    type: z.literal("serviceNow").describe("Sends the results to ServiceNow."),
    external_id: connectionId.describe("The id of the connection."),
    fields: z
      .strictObject({
        event_type: words.optional().describe("The category of the event."),
        severity: z.literal([0, 1, 2, 3, 4]).optional().describe("0 clear, 1 critical, 2 major, 3 minor, 4 warning."),
        resource: words.optional().describe("The component it is about."),
        node: words.optional().describe("The device it is about."),
      })
      .optional()
      .describe("What the event says beside the results. Default: nothing."),
  }),
]);

const queryParameter = z.strictObject({
  name: words.describe("The name, written {{name}} in the query."),
  data_type: z.enum(QUERY_PARAMETER_TYPES).describe("What kind of value it takes."),
  value: z.string().describe("The value, in the library and in scheduled runs."),
  description: words.optional().describe("What it is for. Default: nothing."),
});

const threshold = z.strictObject({
  threshold_type: z.enum(["message", "group"]).describe("What is counted: messages, or the rows of an aggregate."),
  operator: z.enum(["eq", "gt", "ge", "lt", "le"]).describe("How the number of results is compared with count."),
  count: z.int().describe("The number to compare with, a whole number."),
});

/** Fields of a scheduled search that an override may set too. */
export const searchFields = {
  name: words
    .optional()
    .describe("Its name in the library, and of the signals it raises. Default: the detection's name."),
  description: words
    .optional()
    .describe("What it finds, at most 255 characters. Default: the detection's description."),
  parsing_mode: z
    .enum(["AutoParse", "Manual"])
    .optional()
    .describe("Whether JSON is parsed before the query asks for it. Default: Manual."),
  interval_time_type: z
    .enum(INTERVAL_TIME_TYPES)
    .optional()
    .describe("By which of a message's times it selects; not receiptTime in real time. Default: Sumo Logic's own."),
  query_parameters: z
    .array(queryParameter)
    .optional()
    .describe("Named values in the query, at most 10. Default: none."),
  schedule_type: z
    .enum([...FIXED_SCHEDULES, ...CRON_SCHEDULES])
    .describe("How often it runs; 1Day, 1Week and Custom need cron_expression."),
  cron_expression: words
    .optional()
    .describe(
      "When it runs: seconds, minutes, hours, day of month, month, day of week, perhaps year; 15m or more apart.",
    ),
  time_zone: words
    .optional()
    .describe("The time zone of the schedule by its full name, Europe/Berlin. Default: Etc/UTC."),
  parseable_time_range: timeRange.describe(
    "What a scheduled run looks at; how much is allowed depends on schedule_type.",
  ),
  time_range: timeRange
    .optional()
    .describe("What the search looks at when it is opened in the library. Default: parseable_time_range."),
  threshold: threshold.optional().describe("How many results it takes to notify. Default: every run notifies."),
  notification: notification.describe("What becomes of the results: exactly one thing."),
  mute_error_emails: z.boolean().optional().describe("Whether no mail is sent when the search fails. Default: false."),
};

const BY_CRON: readonly string[] = CRON_SCHEDULES;
const FIXED: readonly string[] = FIXED_SCHEDULES;

/** A search that runs on a schedule. */
export const scheduledSearch = z
  .strictObject({
    kind: z.literal("scheduled-search").describe("A search that runs on a schedule, and may raise Cloud SIEM signals."),
    ...sumoBase,
    ...searchFields,
    query_string: words.describe("The search, or the name of a .sumo file beside this one."),
  })
  .refine(({ schedule_type, cron_expression }) => !BY_CRON.includes(schedule_type) || cron_expression !== undefined, {
    error: "is missing; 1Day, 1Week and Custom need it, seconds first: 0 0 16 ? * 2-6 *",
    path: ["cron_expression"],
    when: always,
  })
  .refine(({ schedule_type, cron_expression }) => !FIXED.includes(schedule_type) || cron_expression === undefined, {
    error: "is for schedule_type 1Day, 1Week and Custom only; remove it, or change schedule_type",
    path: ["cron_expression"],
    when: always,
  });
