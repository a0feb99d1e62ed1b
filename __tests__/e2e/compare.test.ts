import { differences } from "../../e2e/world/compare";

const RULE = { name: "id-1", display_name: "Rule", severity: "High", query: "T | where x == '$${y}'", enabled: true };
const SYNTHESIZED = { resource: { azurerm_sentinel_alert_rule_scheduled: { rule: RULE } } };
const PROPERTIES = { displayName: "Rule", severity: "High", query: "T | where x == '${y}'", enabled: true };
const STORED = { scope: "w", kind: "alertRules", key: "id-1", body: { properties: PROPERTIES } };

const LIST = { name: "list", items: [{ value: "a" }, { value: "b" }] };
const SUMO = { resource: { sumologic_cse_match_list: { list: LIST } } };
const STORED_LIST = { scope: "o", kind: "match-lists", key: "1", body: { name: "list" } };
const item = (value: string): object => ({ scope: "o", kind: "match-list-items/1", key: value, body: { value } });

test("a service that holds just what was synthesized differs in nothing", () => {
  expect(differences(SYNTHESIZED, [STORED])).toEqual([]);
});

test.each([
  ["lost", [], ["azurerm_sentinel_alert_rule_scheduled.rule is not in the service"]],
  ["doubled", [STORED, STORED], ["azurerm_sentinel_alert_rule_scheduled.rule is in the service 2 times"]],
  [
    "changed",
    [{ ...STORED, body: { properties: { ...PROPERTIES, severity: "Low", query: "T" } } }],
    [
      'azurerm_sentinel_alert_rule_scheduled.rule: properties.severity is "Low" and not "High"',
      'azurerm_sentinel_alert_rule_scheduled.rule: properties.query is "T" and not "T | where x == \'${y}\'"',
    ],
  ],
  [
    "accompanied by what nobody asked for",
    [STORED, { ...STORED, key: "id-2", name: "Stray" }],
    ["nobody asked for alertRules Stray"],
  ],
])("a rule that is %s is a difference", (_what, stored, lines) => {
  expect(differences(SYNTHESIZED, stored)).toEqual(lines);
});

test.each([
  ["has lost an item", ["a"], "list has the items a and not a, b"],
  ["has one more", ["a", "b", "c"], "list has the items a, b, c and not a, b"],
])("a list that %s is a difference", (_what, values, line) => {
  expect(differences(SUMO, [STORED_LIST, ...values.map(item)] as Parameters<typeof differences>[1])).toEqual([line]);
});

test("a resource of a type that the tests do not know is a difference, for it would not be looked at", () => {
  expect(differences({ resource: { azurerm_new_thing: { x: {} } } }, [])).toEqual([
    "azurerm_new_thing is not known to the tests: add it to THING_TYPES",
  ]);
});

const ITEM = { value: "a", description: "Scanner", expiration: "2027-05-31T00:00:00Z" };
const STORED_ITEM = { value: "a", meta: { description: "Scanner" }, expiration: "2027-05-31T00:00:00.000Z" };

test.each([
  ["that is the same is none", STORED_ITEM, []],
  [
    "with another description is a difference",
    { ...STORED_ITEM, meta: { description: "Printer" } },
    [
      "list has the items a (Printer) until 2027-05-31T00:00:00.000Z and not a (Scanner) until 2027-05-31T00:00:00.000Z",
    ],
  ],
  [
    "that never ends is a difference",
    { ...STORED_ITEM, expiration: undefined },
    ["list has the items a (Scanner) and not a (Scanner) until 2027-05-31T00:00:00.000Z"],
  ],
])("an item %s", (_what, body, lines) => {
  const wanted = { resource: { sumologic_cse_match_list: { list: { name: "list", items: [ITEM] } } } };

  expect(differences(wanted, [STORED_LIST, { ...STORED_LIST, kind: "match-list-items/1", body }])).toEqual(lines);
});

const MONITOR = {
  name: "Monitor",
  trigger_conditions: {
    logs_static_condition: { critical: { alert: { threshold: 1 }, resolution: { threshold: 2 }, time_range: "1h" } },
  },
};
const ALERT = { triggerType: "Critical", detectionMethod: "LogsStaticCondition", timeRange: "1h", threshold: 1 };
const SEARCH = {
  name: "Search",
  time_range: { begin_bounded_time_range: { from: { relative_time_range: { relative_time: "-1h" } } } },
};
const FROM = { type: "RelativeTimeRangeBoundary", relativeTime: "-1h" };
const AUTOMATION = {
  name: "id-2",
  action_incident: [{ order: 2, labels: ["playbook"] }],
  action_incident_task: [{ order: 1, title: "Look", description: "Look at it" }],
};
const TASK = {
  order: 1,
  actionType: "AddIncidentTask",
  actionConfiguration: { title: "Look", description: "Look at it" },
};
const LABEL = { actionType: "ModifyProperties", actionConfiguration: { labels: [{ labelName: "playbook" }] } };
const OVERRIDE = {
  name: "id-3",
  alert_details_override: [{ dynamic_property: [{ name: "AlertLink", value: "Link" }] }],
};

/** Of each shape: its resource, what the service has for it, and the same with one value changed. */
const SHAPES = [
  {
    type: "sumologic_monitor",
    configured: MONITOR,
    kind: "monitors",
    same: { name: "Monitor", triggers: [ALERT, { ...ALERT, triggerType: "ResolvedCritical", threshold: 2 }] },
    other: { name: "Monitor", triggers: [ALERT, { ...ALERT, triggerType: "ResolvedCritical", threshold: 3 }] },
  },
  {
    type: "sumologic_log_search",
    configured: SEARCH,
    kind: "log-searches",
    same: { name: "Search", timeRange: { type: "BeginBoundedTimeRange", from: FROM, to: null } },
    other: { name: "Search", timeRange: { type: "BeginBoundedTimeRange", from: { ...FROM, relativeTime: "-2h" } } },
  },
  {
    type: "azurerm_sentinel_automation_rule",
    configured: AUTOMATION,
    kind: "automationRules",
    same: { properties: { actions: [TASK, { ...LABEL, order: 2 }] } },
    other: { properties: { actions: [{ ...LABEL, order: 2 }] } },
  },
  {
    type: "azurerm_sentinel_alert_rule_scheduled",
    configured: OVERRIDE,
    kind: "alertRules",
    same: {
      properties: { alertDetailsOverride: { alertDynamicProperties: [{ alertProperty: "AlertLink", value: "Link" }] } },
    },
    other: {
      properties: { alertDetailsOverride: { alertDynamicProperties: [{ alertProperty: "AlertLink", value: "No" }] } },
    },
  },
];

test.each(SHAPES)("what $type keeps in another shape is compared", ({ type, configured, kind, same, other }) => {
  const wanted = { resource: { [type]: { it: configured } } };
  const stored = { scope: "s", kind, key: configured.name };

  expect(differences(wanted, [{ ...stored, body: same }])).toEqual([]);
  expect(differences(wanted, [{ ...stored, body: other }])).toHaveLength(1);
});

test("a reference stands for the id that its resource has in the service", () => {
  const wanted = {
    resource: {
      sumologic_cse_match_rule: { rule: { name: "Rule" } },
      sumologic_cse_custom_insight: { insight: { name: "Insight", rule_ids: ["${sumologic_cse_match_rule.rule.id}"] } },
    },
  };
  const rule = { scope: "o", kind: "rules/templated", key: "MATCH-U1", body: { name: "Rule" } };
  const insight = { scope: "o", kind: "custom-insights", key: "1", body: { name: "Insight", ruleIds: ["MATCH-U2"] } };

  expect(differences(wanted, [rule, insight])).toEqual([
    'sumologic_cse_custom_insight.insight: ruleIds is ["MATCH-U2"] and not ["MATCH-U1"]',
  ]);
});
