import { mistakes, sumoRule } from "./sample";
import type { Change } from "./sample";
import { THRESHOLD, AGGREGATION, CHAIN, FIRST_SEEN, OUTLIER, SEARCH, MONITOR, INSIGHT } from "./sumo-rules";

test.each<[string, readonly Change[], readonly string[]]>([
  [
    "a window that names no length",
    [sumoRule(THRESHOLD.replace("T10M", "CUSTOM\nwindow_size_millis: 2700000"))],
    [
      "…/staging-download/detection.yaml:38:20 wrong-value: rules.sumologic[0].window_size: `CUSTOM` names no length -> write the length itself, such as 45m",
      "…/staging-download/detection.yaml:39:7 unknown-key: rules.sumologic[0].window_size_millis: there is no such key here -> leave it out: `window_size` takes any length, such as 45m",
    ],
  ],
  [
    "a window of another form",
    [sumoRule(THRESHOLD.replace("T10M", "T10"))],
    [
      "…/staging-download/detection.yaml:38:20 wrong-value: rules.sumologic[0].window_size: `T10` is not a length of time of whole minutes -> write it like 5m, 1h, 1d or PT5M, PT1H, P1D",
    ],
  ],
  [
    "milliseconds that are no whole minutes",
    [sumoRule(THRESHOLD.replace("3600000", "90000"))],
    [
      "…/staging-download/detection.yaml:39:32 wrong-value: rules.sumologic[0].suppression_window_size: `90000` milliseconds are not whole minutes -> write a length of time like 30m or 7d",
    ],
  ],
  [
    "a limit and a severity out of bounds",
    [sumoRule(THRESHOLD.replace("limit: 10", "limit: 0\nseverity: 11"))],
    [
      "…/staging-download/detection.yaml:41:14 wrong-value: rules.sumologic[0].limit: `0` is too small -> write 1 or more",
      "…/staging-download/detection.yaml:42:17 wrong-value: rules.sumologic[0].severity: `11` is too large -> write 10 or less",
    ],
  ],
  [
    "a severity in words",
    [sumoRule(THRESHOLD.replace("limit: 10", "limit: 10\nseverity: high"))],
    [
      "…/staging-download/detection.yaml:42:17 wrong-type: rules.sumologic[0].severity: `high` is a text, not a whole number from 1 to 10 -> write a whole number from 1 to 10",
    ],
  ],
  [
    "a key that is missing",
    [sumoRule(THRESHOLD.replace("limit: 10\n", ""))],
    [
      "…/staging-download/detection.yaml:34:7 missing-key: rules.sumologic[0].limit: is missing -> add `limit`, a whole number — how many records, or distinct values, make a signal, at least 1",
    ],
  ],
  [
    "no entity",
    [sumoRule(THRESHOLD.replace("[{ entity_type: _ip, expression: srcDevice_ip }]", "[]"))],
    [
      "…/staging-download/detection.yaml:36:7 wrong-value: rules.sumologic[0].entity_selectors: is empty -> name at least one entity",
    ],
  ],
  [
    "one field without its list",
    [sumoRule(THRESHOLD.replace("group_by_fields: [srcDevice_ip]", "group_by_fields: srcDevice_ip"))],
    [
      "…/staging-download/detection.yaml:40:24 wrong-type: rules.sumologic[0].group_by_fields: `srcDevice_ip` is a text, not a list -> write it as a list: [srcDevice_ip]",
    ],
  ],
  [
    "an aggregate in capitals, with an argument that YAML takes for a truth value",
    [sumoRule(AGGREGATION.replace('count, arguments: ["true"]', "Count, arguments: [true]"))],
    [
      "…/staging-download/detection.yaml:41:32 wrong-word: rules.sumologic[0].aggregation_functions[0].function: `Count` is not one of: avg, count, count_distinct, first, last, max, min, sum -> did you mean `count`?",
      '…/staging-download/detection.yaml:41:51 wrong-type: rules.sumologic[0].aggregation_functions[0].arguments[0]: `true` is a truth value, not a text -> put it in quotes: "true"',
    ],
  ],
  [
    "a range of values, which the provider would spoil",
    [sumoRule(AGGREGATION.replace("type: equal", "type: range"))],
    [
      "…/staging-download/detection.yaml:49:27 wrong-word: rules.sumologic[0].severity_mapping.mapping[0].type: `range` is not one of: equal, eq -> write one case a value: the provider loses the upper bound of a range",
    ],
  ],
  [
    "an unknown way to a severity",
    [sumoRule(AGGREGATION.replace("type: fieldValueMapping", "type: mapping"))],
    [
      "…/staging-download/detection.yaml:46:15 wrong-word: rules.sumologic[0].severity_mapping.type: `mapping` is not one of: constant, fieldValue, fieldValueMapping -> did you mean `fieldValueMapping`?",
    ],
  ],
  [
    "an expression that YAML takes for a list",
    [sumoRule(AGGREGATION.replace("n > 5", "[n > 5]"))],
    [
      "…/staging-download/detection.yaml:43:27 wrong-type: rules.sumologic[0].trigger_expression: is a list, not a text -> put the text in quotes, for it begins with [",
    ],
  ],
  [
    "a step of a chain without its limit, in a file that is not there",
    [sumoRule(CHAIN.replace("{ expression: a = 1, limit: 5 }", "expression: steps.cse"))],
    [
      "…/staging-download/detection.yaml:41:11 missing-key: rules.sumologic[0].expressions_and_limits[0].limit: is missing -> add `limit`, a whole number — how many records must meet it, at least 1",
      "…/staging-download/detection.yaml:41:23 missing-file: rules.sumologic[0].expressions_and_limits[0].expression: there is no file `steps.cse` beside this one -> write `steps.cse`, or the query itself behind the key",
    ],
  ],
  [
    "a slip in the steps of a chain",
    [sumoRule(CHAIN.replace("expressions_and_limits", "expressions_and_limit"))],
    [
      "…/staging-download/detection.yaml:40:7 unknown-key: rules.sumologic[0].expressions_and_limit: there is no such key here -> did you mean `expressions_and_limits`?",
    ],
  ],
  [
    "a baseline in small letters, learnt in a second, with a key of another kind",
    [
      sumoRule(
        FIRST_SEEN.replace(
          'PER_ENTITY\nbaseline_window_size: "2592000000"',
          "per_entity\nbaseline_window_size: 1000\nlimit: 3",
        ),
      ),
    ],
    [
      "…/staging-download/detection.yaml:40:22 wrong-word: rules.sumologic[0].baseline_type: `per_entity` is not one of: GLOBAL, PER_ENTITY -> did you mean `PER_ENTITY`?",
      "…/staging-download/detection.yaml:41:29 wrong-value: rules.sumologic[0].baseline_window_size: `1000` milliseconds are not whole minutes -> write a length of time like 30m or 7d",
      "…/staging-download/detection.yaml:42:7 unknown-key: rules.sumologic[0].limit: there is no such key here -> only threshold has it: remove it, or change the kind",
    ],
  ],
  [
    "the provider's list of aggregates",
    [sumoRule(OUTLIER.replace("aggregation_function:", "aggregation_functions:"))],
    [
      "…/staging-download/detection.yaml:40:7 unknown-key: rules.sumologic[0].aggregation_functions: there is no such key here -> write `aggregation_function`: an outlier rule has one, not a list",
    ],
  ],
  [
    "a number that is not whole",
    [sumoRule(OUTLIER.replace("deviation_threshold: 3", "deviation_threshold: 2.5"))],
    [
      "…/staging-download/detection.yaml:41:28 wrong-type: rules.sumologic[0].deviation_threshold: `2.5` is a number, not a whole number -> write a whole number",
    ],
  ],
  [
    "a daily search without a time",
    [sumoRule(SEARCH.replace("cron_expression: 0 0 16 ? * 2-6 *\n", ""))],
    [
      "…/staging-download/detection.yaml:34:7 missing-key: rules.sumologic[0].cron_expression: is missing -> add `cron_expression`, a text — 1Day, 1Week and Custom need it, seconds first: 0 0 16 ? * 2-6 *",
    ],
  ],
  [
    "an hourly search with a time",
    [sumoRule(SEARCH.replace("schedule_type: 1Day", "schedule_type: 1Hour"))],
    [
      "…/staging-download/detection.yaml:39:7 wrong-value: rules.sumologic[0].cron_expression: is for schedule_type 1Day, 1Week and Custom only -> remove it, or change schedule_type",
    ],
  ],
  [
    "an unknown schedule",
    [sumoRule(SEARCH.replace("schedule_type: 1Day", "schedule_type: Daily"))],
    [
      "…/staging-download/detection.yaml:38:22 wrong-word: rules.sumologic[0].schedule_type: `Daily` is not one of: RealTime, 15Minutes, 1Hour, 2Hours, 4Hours, 6Hours, 8Hours, 12Hours, 1Day, 1Week, Custom -> write one of them",
    ],
  ],
  [
    "a range with the provider's minus",
    [sumoRule(SEARCH.replace("from: 1d", "from: -1d"))],
    [
      "…/staging-download/detection.yaml:40:53 wrong-value: rules.sumologic[0].parseable_time_range.from: `-1d` is not a length of time of whole minutes -> write it without the minus",
    ],
  ],
  [
    "a range in the provider's blocks",
    [
      sumoRule(
        SEARCH.replace(
          "{ type: relative, from: 1d }",
          "{ begin_bounded_time_range: { from: { relative_time_range: { relative_time: -1d } } } }",
        ),
      ),
    ],
    [
      "…/staging-download/detection.yaml:40:31 unknown-key: rules.sumologic[0].parseable_time_range.begin_bounded_time_range: there is no such key here -> write `type: relative` and `from: 15m`",
    ],
  ],
  [
    "a range without its mapping",
    [sumoRule(SEARCH.replace("{ type: relative, from: 1d }", "24h"))],
    [
      "…/staging-download/detection.yaml:40:29 wrong-type: rules.sumologic[0].parseable_time_range: `24h` is a text, not a mapping whose `type` is one of relative, complete -> write a mapping whose `type` is one of relative, complete",
    ],
  ],
  [
    "a notification in the provider's blocks",
    [
      sumoRule(
        SEARCH.replace(
          "{ type: cseSignal, record_type: EndpointProcess }",
          "{ cse_signal_notification: { record_type: EndpointProcess } }",
        ),
      ),
    ],
    [
      "…/staging-download/detection.yaml:44:23 unknown-key: rules.sumologic[0].notification.cse_signal_notification: there is no such key here -> give `notification` a `type`: cseSignal, email, alert, webhook, saveToLookup, saveToView or serviceNow",
    ],
  ],
  [
    "a notification in the provider's words",
    [sumoRule(SEARCH.replace("type: cseSignal", "type: cse_signal"))],
    [
      "…/staging-download/detection.yaml:44:29 wrong-word: rules.sumologic[0].notification.type: `cse_signal` is not one of: cseSignal, email, alert, webhook, saveToLookup, saveToView, serviceNow -> did you mean `cseSignal`?",
    ],
  ],
  [
    "a record type by half its name",
    [sumoRule(SEARCH.replace("EndpointProcess }", "Process }"))],
    [
      "…/staging-download/detection.yaml:44:53 wrong-word: rules.sumologic[0].notification.record_type: `Process` is not one of: Audit, AuditChange, AuditFile, AuditResourceAccess, Authentication, AuthenticationPrivilegeEscalation, Email, Endpoint, EndpointModuleLoad, EndpointProcess, Network, NetworkDHCP, NetworkDNS, NetworkFlow, NetworkHTTP, NetworkProxy, Notification, NotificationVulnerability -> did you mean `EndpointProcess`?",
    ],
  ],
  [
    "the provider's schedule",
    [sumoRule(SEARCH.replace("notification:", "schedule:"))],
    [
      "…/staging-download/detection.yaml:34:7 missing-key: rules.sumologic[0].notification: is missing -> add `notification`, a mapping whose `type` is one of cseSignal, email, alert, webhook, saveToLookup, saveToView, serviceNow — what becomes of the results: exactly one thing",
      "…/staging-download/detection.yaml:44:7 unknown-key: rules.sumologic[0].schedule: there is no such key here -> leave it out: schedule_type, cron_expression, time_zone, parseable_time_range, threshold and notification stand in the rule itself",
    ],
  ],
  [
    "a condition in capitals",
    [sumoRule(MONITOR.replace("type: static", "type: Static"))],
    [
      "…/staging-download/detection.yaml:39:15 wrong-word: rules.sumologic[0].condition.type: `Static` is not one of: static, outlier, anomaly -> did you mean `static`?",
    ],
  ],
  [
    "a monitor that never alerts",
    [sumoRule(MONITOR.replace(/condition:[^]*(?=notifications)/, ""))],
    [
      "…/staging-download/detection.yaml:34:7 wrong-value: rules.sumologic[0]: never alerts -> add `condition` or `missing_data`",
    ],
  ],
  [
    "a connection by half its name",
    [sumoRule(MONITOR.replace("connection_type: Slack", "connection_type: Teams"))],
    [
      "…/staging-download/detection.yaml:46:30 wrong-word: rules.sumologic[0].notifications[1].connection_type: `Teams` is not one of: Email, AWSLambda, AzureFunctions, Datadog, HipChat, Jira, MicrosoftTeams, NewRelic, Opsgenie, PagerDuty, ServiceNow, Slack, Webhook -> did you mean `MicrosoftTeams`?",
    ],
  ],
  [
    "a slip in the key that tells connections apart",
    [sumoRule(MONITOR.replace("connection_type: Slack", "conection_type: Slack"))],
    [
      "…/staging-download/detection.yaml:46:13 unknown-key: rules.sumologic[0].notifications[1].conection_type: there is no such key here -> did you mean `connection_type`?",
    ],
  ],
  [
    "a comparison in other words",
    [sumoRule(MONITOR.replace("threshold_type: GreaterThan }", "threshold_type: gt }"))],
    [
      "…/staging-download/detection.yaml:42:50 wrong-word: rules.sumologic[0].condition.critical.alert.threshold_type: `gt` is not one of: GreaterThan, GreaterThanOrEqual, LessThan, LessThanOrEqual -> write one of them",
    ],
  ],
  [
    "Cloud SIEM's ids of rules",
    [sumoRule(INSIGHT.replace("rules: [r2, r3]", "rule_ids: [MATCH-S00359]"))],
    [
      "…/staging-download/detection.yaml:36:7 unknown-key: rules.sumologic[0].rule_ids: there is no such key here -> write `rules`: the ids that the rules have in this project",
    ],
  ],
  [
    "an insight of rules and of names",
    [sumoRule(INSIGHT.replace("rules: [r2, r3]", 'rules: [r2]\nsignal_names: ["*"]'))],
    [
      "…/staging-download/detection.yaml:34:7 wrong-value: rules.sumologic[0]: must have exactly one of `rules` and `signal_names` -> write the one whose signals make the insight",
    ],
  ],
  [
    "an insight of nothing",
    [sumoRule(INSIGHT.replace("rules: [r2, r3]\n", ""))],
    [
      "…/staging-download/detection.yaml:34:7 wrong-value: rules.sumologic[0]: must have exactly one of `rules` and `signal_names` -> write the one whose signals make the insight",
    ],
  ],
  [
    "a severity of an insight in small letters",
    [sumoRule(INSIGHT.replace("ordered: true", "severity: high"))],
    [
      "…/staging-download/detection.yaml:37:17 wrong-word: rules.sumologic[0].severity: `high` is not one of: LOW, MEDIUM, HIGH, CRITICAL -> did you mean `HIGH`?",
    ],
  ],
])("%s", (_, changes, expected) => {
  expect(mistakes(...changes)).toEqual(expected);
});
