import { block, blocks, flag, number, orOmitted, text } from "../attributes";
import type { Attributes } from "../attributes";
import type { JsonObject } from "../json";
import { searchNotification } from "./search-notification";
import { timeRange } from "./search-time-range";
import { sumoResource } from "./sumo-resource";

/** `sumologic_log_search`: a search of the library, with its schedule. */
export const logSearch = sumoResource({
  path: "v1/logSearches",
  body: (attributes) => ({
    description: text(attributes, "description"),
    intervalTimeType: orOmitted(text(attributes, "interval_time_type")),
    name: text(attributes, "name"),
    parentId: text(attributes, "parent_id"),
    parsingMode: text(attributes, "parsing_mode") || "Manual",
    queryParameters: orOmitted(
      blocks(attributes, "query_parameter").map((each) => ({
        name: text(each, "name"),
        description: text(each, "description"),
        dataType: text(each, "data_type"),
        value: text(each, "value"),
      })),
    ),
    queryString: text(attributes, "query_string"),
    runByReceiptTime: flag(attributes, "run_by_receipt_time"),
    schedule: schedule(block(attributes, "schedule")),
    timeRange: timeRange(block(attributes, "time_range") ?? {}),
  }),
});

function schedule(given: Attributes | undefined): JsonObject | undefined {
  if (!given) return undefined;
  const threshold = block(given, "threshold");
  return {
    cronExpression: text(given, "cron_expression"),
    muteErrorEmails: flag(given, "mute_error_emails"),
    notification: searchNotification(block(given, "notification") ?? {}),
    parameters: orOmitted(
      blocks(given, "parameter").map((each) => ({ name: text(each, "name"), value: text(each, "value") })),
    ),
    parseableTimeRange: timeRange(block(given, "parseable_time_range") ?? {}),
    scheduleType: text(given, "schedule_type"),
    threshold: threshold && {
      count: number(threshold, "count"),
      operator: text(threshold, "operator"),
      thresholdType: text(threshold, "threshold_type"),
    },
    timeZone: text(given, "time_zone"),
  };
}
