/** A rule of its kind, the lines below its id. */
export const THRESHOLD = `requires: {}
entity_selectors: [{ entity_type: _ip, expression: srcDevice_ip }]
kind: threshold
window_size: T10M
suppression_window_size: 3600000
group_by_fields: [srcDevice_ip]
limit: 10
count_distinct: true
count_field: dns_query
expression: x = 1
`;

/** A rule of its kind, the lines below its id. */
export const AGGREGATION = `requires: {}
entity_selectors: [{ entity_type: _ip, expression: srcDevice_ip }]
kind: aggregation
window_size: 45m
suppression_window_size: 2h
aggregation_functions:
  - { name: n, function: count, arguments: ["true"] }
match_expression: a = 1
trigger_expression: n > 5
group_by_entity: false
severity_mapping:
  type: fieldValueMapping
  field: action
  default: 3
  mapping: [{ type: equal, from: 5, to: 4 }]
`;

/** A rule of its kind, the lines below its id. */
export const CHAIN = `requires: {}
entity_selectors: [{ entity_type: _ip, expression: srcDevice_ip }]
kind: chain
window_size: 30m
ordered: true
expressions_and_limits:
  - { expression: a = 1, limit: 5 }
  - { expression: b = 1, limit: 1 }
`;

/** A rule of its kind, the lines below its id. */
export const FIRST_SEEN = `requires: {}
entity_selectors: [{ entity_type: _ip, expression: srcDevice_ip }]
kind: first-seen
filter_expression: a = 1
value_fields: [user_username]
baseline_type: PER_ENTITY
baseline_window_size: "2592000000"
retention_window_size: 90d
summary_expression: "{{user_username}}"
`;

/** A rule of its kind, the lines below its id. */
export const OUTLIER = `requires: {}
entity_selectors: [{ entity_type: _ip, expression: srcDevice_ip }]
kind: outlier
window_size: T24H
match_expression: a = 1
aggregation_function: { name: n, function: sum, arguments: [bytesOut] }
deviation_threshold: 3
floor_value: 0
`;

/** A rule of its kind, the lines below its id. */
export const SEARCH = `requires: {}
kind: scheduled-search
query_string: _sourceCategory=x | count
schedule_type: 1Day
cron_expression: 0 0 16 ? * 2-6 *
parseable_time_range: { type: relative, from: 1d }
time_range: { type: complete, range_name: yesterday }
threshold: { threshold_type: group, operator: gt, count: 0 }
query_parameters: [{ name: x, data_type: STRING, value: a }]
notification: { type: cseSignal, record_type: EndpointProcess }
`;

/** A rule of its kind, the lines below its id. */
export const MONITOR = `requires: {}
kind: monitor
query: _sourceCategory=x
condition:
  type: static
  critical:
    time_range: 15m
    alert: { threshold: 5, threshold_type: GreaterThan }
    resolution: { threshold: 5, threshold_type: LessThanOrEqual, resolution_window: 15m }
notifications:
  - { connection_type: Email, run_for_trigger_types: [Critical], recipients: [a@b.c], subject: s, message_body: m }
  - { connection_type: Slack, run_for_trigger_types: [Critical], connection_id: 00AB }
tags: { cost_center: A1 }
`;

/** A rule of its kind, the lines below its id. */
export const INSIGHT = `kind: custom-insight
rules: [r2, r3]
ordered: true
dynamic_severity: [{ minimum_signal_severity: 8, insight_severity: CRITICAL }]
`;
