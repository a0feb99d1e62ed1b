import { examples, sumologic } from "./refusal-example";
import type { RefusalExample } from "./refusal-example";

/** What Sumo Logic refuses and siemform's files cannot say: reading them stops there. */
export const SUMO_UNREAD: readonly RefusalExample[] = [
  ...examples("detection", [
    [
      "chain-limit-range",
      sumologic(
        "kind: chain, expressions_and_limits: [{ expression: http_url LIKE 'a%', limit: 0 }, { expression: http_url LIKE 'b%', limit: 1 }]",
      ),
      "wrong-value",
    ],
    ["expression-empty", sumologic(`kind: match, expression: " "`), "wrong-value"],
    ["first-seen-baseline-type", sumologic("kind: first-seen, baseline_type: LOCAL"), "wrong-word"],
    ["first-seen-value-empty", sumologic(`kind: first-seen, value_fields: [""]`), "wrong-value"],
    ["first-seen-without-value", sumologic("kind: first-seen, value_fields: []"), "wrong-value"],
    [
      "insight-dynamic-severity",
      sumologic("kind: custom-insight, dynamic_severity: [{ minimum_signal_severity: 8, insight_severity: GRAVE }]"),
      "wrong-word",
    ],
    ["insight-name-empty", sumologic(`kind: custom-insight, name: ""`), "wrong-value"],
    ["insight-severity", sumologic("kind: custom-insight, severity: GRAVE"), "wrong-word"],
    [
      "insight-signal-severity-range",
      sumologic("kind: custom-insight, dynamic_severity: [{ minimum_signal_severity: 11, insight_severity: HIGH }]"),
      "wrong-value",
    ],
    ["insight-strategy", sumologic("kind: custom-insight, signal_match_strategy: LOOSE"), "wrong-word"],
    ["insight-tag-empty", sumologic(`kind: custom-insight, tags: [""]`), "wrong-value"],
    [
      "monitor-connection-type",
      sumologic(
        `kind: monitor, notifications: [{ connection_type: Pigeon, connection_id: "00000000000000A1", run_for_trigger_types: [Critical] }]`,
      ),
      "wrong-word",
    ],
    [
      "monitor-direction",
      sumologic(
        "kind: monitor, query: '_sourceCategory=proxy/access | timeslice 5m | count by _timeslice', condition: { type: outlier, field: _count, direction: Sideways, critical: { window: 10, threshold: 3 } }",
      ),
      "wrong-word",
    ],
    ["monitor-evaluation-delay", sumologic("kind: monitor, evaluation_delay: soon"), "wrong-value"],
    [
      "monitor-threshold-type",
      sumologic(
        "kind: monitor, condition: { type: static, critical: { time_range: 15m, alert: { threshold: 5, threshold_type: Above } } }",
      ),
      "wrong-word",
    ],
    ["query-empty", sumologic(`kind: scheduled-search, query_string: ""`), "wrong-value"],
    [
      "rule-aggregation-function",
      sumologic(
        `kind: aggregation, aggregation_functions: [{ name: downloads, function: median, arguments: [http_url] }]`,
      ),
      "wrong-word",
    ],
    ["rule-aggregation-missing", sumologic("kind: aggregation, aggregation_functions: []"), "wrong-value"],
    [
      "rule-entity-incomplete",
      sumologic(`kind: match, entity_selectors: [{ entity_type: _hostname, expression: "" }]`),
      "wrong-value",
    ],
    ["rule-group-field-empty", sumologic(`kind: threshold, group_by_fields: [""]`), "wrong-value"],
    ["rule-name-empty", sumologic(`kind: match, name: ""`), "wrong-value"],
    ["rule-name-expression-empty", sumologic(`kind: match, name_expression: ""`), "wrong-value"],
    ["rule-description-empty", sumologic(`kind: match, description_expression: ""`), "wrong-value"],
    ["rule-plain-description-empty", sumologic(`kind: threshold, description: ""`), "wrong-value"],
    [
      "rule-severity-mapping-default",
      sumologic("kind: match, severity_mapping: { type: constant, default: 11 }"),
      "wrong-value",
    ],
    [
      "rule-severity-mapping-empty",
      sumologic(
        "kind: match, severity_mapping: { type: fieldValueMapping, default: 5, field: http_method, mapping: [] }",
      ),
      "wrong-value",
    ],
    [
      "rule-severity-mapping-entry",
      sumologic(
        "kind: match, severity_mapping: { type: fieldValueMapping, default: 5, field: http_method, mapping: [{ from: GET, to: 11 }] }",
      ),
      "wrong-value",
    ],
    [
      "rule-severity-mapping-field",
      sumologic(`kind: match, severity_mapping: { type: fieldValue, default: 5, field: "" }`),
      "wrong-value",
    ],
    [
      "rule-severity-mapping-type",
      sumologic("kind: match, severity_mapping: { type: random, default: 5 }"),
      "wrong-word",
    ],
    ["rule-severity-range", sumologic("kind: threshold, severity: 11"), "wrong-value"],
    ["rule-tag-empty", sumologic(`kind: match, tags: [""]`), "wrong-value"],
    ["rule-without-entity", sumologic("kind: match, entity_selectors: []"), "wrong-value"],
    ["schedule-cron-missing", sumologic("kind: scheduled-search, schedule_type: 1Day"), "missing-key"],
    ["schedule-range", sumologic("kind: scheduled-search, parseable_time_range: { type: sometime }"), "wrong-word"],
    [
      "schedule-range-absolute",
      sumologic("kind: scheduled-search, parseable_time_range: { type: absolute, from: 2026-01-01T00:00:00Z }"),
      "wrong-word",
    ],
    [
      "schedule-record-type",
      sumologic("kind: scheduled-search, notification: { type: cseSignal, record_type: Canary }"),
      "wrong-word",
    ],
    [
      "schedule-threshold",
      sumologic("kind: scheduled-search, threshold: { count: 1, operator: above, threshold_type: group }"),
      "wrong-word",
    ],
    ["schedule-time-zone", sumologic(`kind: scheduled-search, time_zone: ""`), "wrong-value"],
    ["schedule-type", sumologic("kind: scheduled-search, schedule_type: 3Hours"), "wrong-word"],
    ["search-interval-time-type", sumologic("kind: scheduled-search, interval_time_type: bootTime"), "wrong-word"],
    [
      "search-parameter-type",
      sumologic("kind: scheduled-search, query_parameters: [{ name: p, data_type: DATE, value: a }]"),
      "wrong-word",
    ],
    ["search-parsing-mode", sumologic("kind: scheduled-search, parsing_mode: Guess"), "wrong-word"],
    ["threshold-limit-range", sumologic("kind: threshold, limit: 0"), "wrong-value"],
  ]),
  ...examples("list", [
    ["match-list-column-empty", `sumologic: { targetColumn: "" }`, "wrong-value"],
    ["match-list-description-empty", `description: ""`, "wrong-value"],
    ["match-list-value-empty", `items: [{ value: "", description: Nothing. }]`, "wrong-value"],
  ]),
];
