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
