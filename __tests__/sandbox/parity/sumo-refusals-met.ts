import { examples, list, sumologic, x } from "./refusal-example";
import type { RefusalExample } from "./refusal-example";

/** What Sumo Logic refuses, no page shows, and siemform finds. */
export const SUMO_MET: readonly RefusalExample[] = [
  ...examples("detection", [
    [
      "aggregation-too-many",
      sumologic(
        `kind: aggregation, aggregation_functions: [${list(7, (each) => `{ name: a${each}, function: count, arguments: ["true"] }`)}], trigger_expression: a0 > 1`,
      ),
      "list-length",
    ],
    ["chain-without-step", sumologic("kind: chain, expressions_and_limits: []"), "chain-too-short"],
    ["monitor-alert-name-length", sumologic(`kind: monitor, alert_name: ${x(513)}`), "text-too-long"],
    ["outlier-deviation-range", sumologic("kind: outlier, deviation_threshold: 6"), "number-out-of-range"],
    [
      "rule-type-full",
      `rules: { sumologic: [${list(101, (each) => `{ id: m${each}, kind: match, name: M${each} }`)}] }`,
      "rule-type-full",
    ],
    ["content-name-taken", sumologic("id: r-again, kind: scheduled-search"), "rule-name-doubled"],
    [
      "schedule-webhook-alerts",
      sumologic(
        `kind: scheduled-search, notification: { type: webhook, webhook_id: "00000000000000A1", itemize_alerts: true, max_itemized_alerts: 101 }`,
      ),
      "number-out-of-range",
    ],
    ["search-name-length", sumologic(`kind: scheduled-search, name: ${x(256)}`), "text-too-long"],
    [
      "search-parameters-too-many",
      sumologic(
        `kind: scheduled-search, query_parameters: [${list(11, (each) => `{ name: p${each}, data_type: ANY, value: a }`)}]`,
      ),
      "list-length",
    ],
  ]),
  ...examples("construct", [
    ["lookup-description-missing", `LookupTable: { description: "" }`, "text-empty"],
    ["lookup-description-length", `LookupTable: { description: ${x(1001)} }`, "text-too-long"],
    [
      "lookup-field-doubled",
      "LookupTable: { fields: [{ fieldName: domain, fieldType: string }, { fieldName: domain, fieldType: string }] }",
      "lookup-field-doubled",
    ],
    ["match-list-name-empty", `MatchList: { remoteName: "" }`, "remote-name-form"],
    ["tuning-name-empty", `TuningExpression: { name: "" }`, "text-empty"],
    ["expression-empty", `TuningExpression: { expression: " " }`, "text-empty"],
    ["rule-group-field-empty", `AggregationRule: { groupByFields: [""] }`, "text-empty"],
    [
      "rule-entity-incomplete",
      `AggregationRule: { entitySelectors: [{ entityType: "", expression: device_hostname }] }`,
      "text-empty",
    ],
    ["monitor-description-form", `Monitor: { description: " Downloads " }`, "monitor-text-edges"],
    ["monitor-alert-name-length", `Monitor: { alertName: ${x(513)} }`, "text-too-long"],
    ["schedule-time-zone", `ScheduledSearch: { timeZone: "" }`, "text-empty"],
  ]),
];
