import { TerraformVariable, Token } from "cdktf";
import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { NrtRule, ScheduledRule } from "../../../constructs/sentinel";
import type { NrtRuleProps } from "../../../constructs/sentinel";
import { Duration, remoteGuid } from "../../../src/model";
import type { TacticName } from "../../../src/model";
import { SENTINEL_EXAMPLES, WORKSPACE_ID } from "../examples/sentinel";
import { lines, linesOf, newStack, notes } from "./render";

const HOURLY = { queryFrequency: Duration.hours(1), queryPeriod: Duration.hours(1) };
const PROPS: NrtRuleProps = {
  workspaceId: WORKSPACE_ID,
  displayName: "Staged tool",
  severity: "Medium",
  query: "DeviceProcessEvents",
};

const [scheduledExample, nrtExample] = SENTINEL_EXAMPLES;

const SCHEDULE = ["query_frequency", "query_period", "trigger_operator", "trigger_threshold"];
const isSchedule = (line: string): boolean => SCHEDULE.some((name) => line.includes(`: ${name} = `));

const KINDS: [string, (scope: Construct, id: string, props: NrtRuleProps) => ScheduledRule | NrtRule][] = [
  ["ScheduledRule", (scope, id, props) => new ScheduledRule(scope, id, { ...props, ...HOURLY })],
  ["NrtRule", (scope, id, props) => new NrtRule(scope, id, props)],
];

test("the smallest scheduled rule says all that decides what it does", () => {
  expect(lines((stack) => scheduledExample?.smallest(stack, "staged-tool"))).toEqual([
    'staged-tool: display_name = "Staged tool"',
    "staged-tool: enabled = true",
    'staged-tool: event_grouping = {"aggregation_method":"SingleAlert"}',
    'staged-tool: incident = {"create_incident_enabled":true,"grouping":{"enabled":false,"entity_matching_method":"AllEntities","lookback_duration":"PT5H","reopen_closed_incidents":false}}',
    `staged-tool: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    'staged-tool: name = "6aad26fa-20da-5796-99d5-b76e96c4fcc6"',
    'staged-tool: query = "DeviceProcessEvents | project DeviceName, AccountSid, RemoteUrl"',
    'staged-tool: query_frequency = "PT1H"',
    'staged-tool: query_period = "PT1H"',
    'staged-tool: severity = "Medium"',
    'staged-tool: suppression_duration = "PT5H"',
    "staged-tool: suppression_enabled = false",
    'staged-tool: trigger_operator = "GreaterThan"',
    "staged-tool: trigger_threshold = 0",
  ]);
});

test("the fullest scheduled rule sends every property in azurerm's words", () => {
  expect(lines((stack) => scheduledExample?.fullest(stack, "staged-tool"))).toEqual([
    'staged-tool: alert_details_override = [{"description_format":"{{DeviceName}} fetched {{RemoteUrl}}","display_name_format":"Staged tool on {{DeviceName}}","dynamic_property":[{"name":"AlertLink","value":"RemoteUrl"}],"severity_column_name":"Severity","tactics_column_name":"Tactics"}]',
    'staged-tool: alert_rule_template_guid = "9a8b7c6d-0000-4000-8000-000000000004"',
    'staged-tool: alert_rule_template_version = "1.0.2"',
    'staged-tool: custom_details = {"Url":"RemoteUrl"}',
    "staged-tool: depends_on = []",
    'staged-tool: description = "A tool fetched from a file-sharing site."',
    'staged-tool: display_name = "Staged tool"',
    "staged-tool: enabled = false",
    'staged-tool: entity_mapping = [{"entity_type":"Host","field_mapping":[{"column_name":"DeviceName","identifier":"HostName"}]},{"entity_type":"Account","field_mapping":[{"column_name":"AccountSid","identifier":"Sid"}]}]',
    'staged-tool: event_grouping = {"aggregation_method":"AlertPerResult"}',
    'staged-tool: incident = {"create_incident_enabled":true,"grouping":{"by_alert_details":["Severity"],"by_custom_details":["Url"],"by_entities":["Host"],"enabled":true,"entity_matching_method":"Selected","lookback_duration":"P1D","reopen_closed_incidents":true}}',
    `staged-tool: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    'staged-tool: name = "9a8b7c6d-0000-4000-8000-000000000003"',
    'staged-tool: query = "DeviceProcessEvents | project DeviceName, AccountSid, RemoteUrl"',
    'staged-tool: query_frequency = "PT1H"',
    'staged-tool: query_period = "PT1H"',
    'staged-tool: severity = "Medium"',
    'staged-tool: suppression_duration = "P1D"',
    "staged-tool: suppression_enabled = true",
    'staged-tool: tactics = ["DefenseEvasion","ResourceDevelopment"]',
    'staged-tool: techniques = ["T1105","T1608"]',
    'staged-tool: trigger_operator = "NotEqual"',
    "staged-tool: trigger_threshold = 3",
  ]);
});

test.each(["smallest", "fullest"] as const)(
  "the %s near-real-time rule sends what the scheduled one does, without a schedule",
  (size) => {
    const scheduled = lines((stack) => scheduledExample?.[size](stack, "staged-tool"));
    const nrt = lines((stack) => nrtExample?.[size](stack, "staged-tool"));

    expect(nrt).toEqual(scheduled.filter((line) => !isSchedule(line)));
  },
);

describe.each(KINDS)("%s", (_, make) => {
  test("what azurerm cannot hold of ATT&CK is noted beside the rule", () => {
    const props: NrtRuleProps = {
      ...PROPS,
      notes: ["agreed in review"],
      tactics: ["defense-impairment", "stealth", "execution"],
      techniques: ["T1608.002", "T1608.001", "T1105", "T1608.001"],
    };

    expect(linesOf(["tactics", "techniques"], (stack) => make(stack, "staged-tool", props))).toEqual([
      'staged-tool: tactics = ["DefenseEvasion","Execution"]',
      'staged-tool: techniques = ["T1105","T1608"]',
    ]);
    expect(notes((stack) => make(stack, "staged-tool", props))).toEqual([
      "agreed in review",
      "notSupported: tactic defense-impairment (TA0112): Sentinel has no Defense Impairment; DefenseEvasion is the nearest",
      "notSupported: tactic stealth (TA0005): Sentinel still has the older name, DefenseEvasion",
      "notSupported: sub-techniques T1608.001, T1608.002: the azurerm provider sends techniques only",
    ]);
  });

  test("a renamed rule keeps the name it has in its workspace", () => {
    const props = { ...PROPS, formerIds: ["staged-file", "staged-exe"] };

    expect(linesOf(["name"], (stack) => make(stack, "staged-tool", props))).toEqual([
      `staged-tool: name = "${remoteGuid("staged-file")}"`,
    ]);
  });

  test("all that would be refused is said at once, with the place of the rule", () => {
    const props = { ...PROPS, displayName: "", workspaceId: "soc", query: "union *" };

    expect(() => make(newStack(), "staged-tool", props)).toThrow(
      new RangeError(
        [
          "test/staged-tool: 3 value(s) would be refused",
          "  workspace-id-form: workspaceId: `soc` is not the resource id of a workspace; write /subscriptions/…/resourceGroups/…/providers/Microsoft.OperationalInsights/workspaces/…, in these letters",
          "  text-empty: displayName: is empty; write at least 1 character(s)",
          "  query-reads-all-tables: query: `union *` reads every table; analytics rules may not; name the tables",
        ].join("\n"),
      ),
    );
  });

  test("a property known only to Terraform is not judged, the others are; nobody is told of its place", () => {
    const stack = newStack();
    const token = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
    const props = { ...PROPS, workspaceId: token, displayName: token };

    const rule = make(stack, "staged-tool", props);

    expect(rule.node.metadata.map((each) => each.data as unknown)).toEqual([
      "displayName is known only to Terraform; its limits are not checked here",
    ]);
    expect(() => make(stack, "other-tool", { ...props, description: "" })).toThrow("description: is empty");
  });

  test("a technique known only to Terraform is sent whole, behind the others", () => {
    const withToken = (stack: TerraformStack): unknown => {
      const token = new TerraformVariable(stack, "technique", { type: "string" }).stringValue;
      return make(stack, "staged-tool", { ...PROPS, techniques: [token, "T1608.001", "T1105", token] });
    };

    expect(linesOf(["techniques"], withToken)).toEqual([
      'staged-tool: techniques = ["T1105","T1608","${var.technique}"]',
    ]);
    expect(notes(withToken)).toEqual([
      "notSupported: sub-techniques T1608.001: the azurerm provider sends techniques only",
    ]);
  });

  test("a list of techniques known only to Terraform is sent as it is", () => {
    const sent = linesOf(["techniques"], (stack) => {
      const techniques = new TerraformVariable(stack, "techniques", { type: "list(string)" }).listValue;
      return make(stack, "staged-tool", { ...PROPS, techniques });
    });

    expect(sent).toEqual(['staged-tool: techniques = "${var.techniques}"']);
  });

  test("tactics known only to Terraform are refused, for each SIEM has its own names", () => {
    const tactics = Token.asList({ resolve: () => ["stealth"] }) as TacticName[];

    expect(() => make(newStack(), "staged-tool", { ...PROPS, tactics })).toThrow(
      new RangeError(
        "test/staged-tool: tactics are known only to Terraform, and each SIEM has its own names for them; give ATT&CK's",
      ),
    );
  });
});
