import { z } from "zod";
import { CONNECTION_TYPES, OUTLIER_DIRECTIONS, THRESHOLD_TYPES, TRIGGER_TYPES } from "../../model";
import { always, duration, words } from "./common";
import { sumoBase } from "./cse-common";

const timeRange = duration.describe("How far back it looks: 2m, 5m, 10m, 15m, 30m, 1h, 3h, 6h, 12h or 1d.");
const frequency = duration.optional().describe("Time between two evaluations. Default: Sumo Logic's own.");
const comparison = {
  threshold: z.number().describe("The number to compare with; not 0, which the provider does not send."),
  threshold_type: z.enum(THRESHOLD_TYPES).describe("How the value is compared with it."),
};

const staticLevel = z.strictObject({
  time_range: timeRange,
  frequency,
  alert: z.strictObject(comparison).describe("When the alert begins."),
  resolution: z
    .strictObject({
      ...comparison,
      resolution_window: duration.optional().describe("How long it must hold. Default: the range of the alert."),
    })
    .optional()
    .describe("When the alert ends. Default: when `alert` no longer holds."),
});

const outlierLevel = z.strictObject({
  window: z.int().min(1).optional().describe("How many values make the baseline. Default: Sumo Logic's own."),
  consecutive: z
    .int()
    .min(1)
    .optional()
    .describe("How many values in a row must be outliers. Default: Sumo Logic's own."),
  threshold: z
    .number()
    .optional()
    .describe("How many standard deviations make an outlier; not 0. Default: Sumo Logic's own."),
});

const direction = z
  .enum(OUTLIER_DIRECTIONS)
  .optional()
  .describe("Which way a value must leave what is usual. Default: Both.");
const aggregateField = words.describe("The field of the aggregate to watch.");

const condition = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("static").describe("Alerts on the number of results, or on a field of an aggregate."),
    field: words.optional().describe("The field to compare. Default: the number of results."),
    critical: staticLevel.optional().describe("When it is critical; this or warning is needed."),
    warning: staticLevel.optional().describe("When it is a warning."),
  }),
  z.strictObject({
    type: z.literal("outlier").describe("Alerts on values that leave what is usual."),
    field: aggregateField,
    direction,
    critical: outlierLevel.optional().describe("When it is critical; this or warning is needed."),
    warning: outlierLevel.optional().describe("When it is a warning."),
  }),
  z.strictObject({
    type: z.literal("anomaly").describe("Alerts on values that a learned model does not expect."),
    field: aggregateField,
    direction,
    sensitivity: z.number().describe("How sensitive the model is, 0.1 to 1."),
    min_anomaly_count: z.int().min(1).describe("How many anomalies in the range make an alert, at least 1."),
    time_range: timeRange,
  }),
]);

const runForTriggerTypes = z
  .array(z.enum(TRIGGER_TYPES))
  .min(1, "is empty; name at least one state")
  .describe("The states of the alert it is sent for, at least one.");

const notification = z.discriminatedUnion("connection_type", [
  z.strictObject({
    connection_type: z.literal("Email").describe("A mail."),
    run_for_trigger_types: runForTriggerTypes,
    recipients: z
      .array(words)
      .min(1, "is empty; name at least one recipient")
      .describe("The recipients, at least one."),
    subject: words.describe("The subject; {{Name}} and the like are replaced."),
    message_body: words.describe("The text; {{TriggerType}} and the like are replaced."),
    time_zone: words.optional().describe("The time zone of times in it by its full name. Default: Etc/UTC."),
  }),
  z.strictObject({
    connection_type: z.enum(CONNECTION_TYPES).describe("The kind of connection that is called."),
    run_for_trigger_types: runForTriggerTypes,
    connection_id: words.describe("The id of the connection."),
    payload_override: words.optional().describe("The JSON that is sent. Default: the connection's own."),
    resolution_payload_override: words
      .optional()
      .describe("The JSON that is sent when the alert ends. Default: the connection's own."),
  }),
]);

/** Fields of a monitor that an override may set too. */
export const monitorFields = {
  name: words.optional().describe("Its name, without /. Default: the detection's name."),
  description: words.optional().describe("What it finds, without /. Default: the detection's description."),
  condition: condition.optional().describe("When it alerts; this or missing_data is needed."),
  missing_data: z
    .strictObject({ time_range: timeRange, frequency })
    .optional()
    .describe("When it alerts because nothing arrives. Default: it does not."),
  notifications: z.array(notification).optional().describe("Who is told about an alert. Default: nobody."),
  playbook: words
    .optional()
    .describe("What to do about an alert, in Markdown. Default: the steps of the detection's playbook."),
  automated_playbook_ids: z
    .array(words)
    .optional()
    .describe("Ids of playbooks that Sumo Logic runs by itself. Default: none."),
  alert_name: words
    .optional()
    .describe("The name of its alerts; {{ResultJson.field}} and the like are replaced. Default: its name."),
  notification_group_fields: z
    .array(words)
    .optional()
    .describe("Fields whose every value is an alert of its own. Default: one alert for all results."),
  evaluation_delay: duration.optional().describe("How long it waits for late data. Default: Sumo Logic's own."),
  tags: z.record(z.string(), words).optional().describe("Tags by key. Default: none."),
};

/** A monitor of logs. */
export const monitor = z
  .strictObject({
    kind: z.literal("monitor").describe("A monitor of logs, with a playbook and notifications."),
    ...sumoBase,
    ...monitorFields,
    query: words.describe("The search, or the name of a .sumo file beside this one."),
  })
  .refine((each) => each.condition !== undefined || each.missing_data !== undefined, {
    error: "never alerts; add `condition` or `missing_data`",
    when: always,
  });
