import { TerraformVariable, Token } from "cdktf";
import { IncidentTasks, ScheduledRule } from "../../../constructs/sentinel";
import type { IncidentTasksProps } from "../../../constructs/sentinel";
import { Duration, remoteGuid } from "../../../src/model";
import { ANALYTICS_RULE_ID, SENTINEL_EXAMPLES, WORKSPACE_ID } from "../examples/sentinel";
import { lines, linesOf, newStack } from "./render";

const example = SENTINEL_EXAMPLES.find(({ name }) => name === "IncidentTasks");

const PROPS: IncidentTasksProps = {
  workspaceId: WORKSPACE_ID,
  displayName: "T1608 tasks",
  analyticsRuleIds: [ANALYTICS_RULE_ID],
  tasks: [{ title: "Find the file" }],
  order: 7,
  label: "t1608",
};

const steps = (count: number): IncidentTasksProps["tasks"] =>
  Array.from({ length: count }, (_, index) => ({ title: `Step ${index + 1}` }));

const condition = (...ids: string[]): string =>
  JSON.stringify(
    `[{"conditionType":"Property","conditionProperties":{"propertyName":"IncidentRelatedAnalyticRuleIds","operator":"Contains","propertyValues":${JSON.stringify(ids)}}}]`,
  );

test("the smallest incident tasks are one automation rule that adds a label and a task", () => {
  expect(lines((stack) => example?.smallest(stack, "t1608-tasks"))).toEqual([
    't1608-tasks: action_incident = [{"labels":["t1608"],"order":1}]',
    't1608-tasks: action_incident_task = [{"order":2,"title":"Find the file"}]',
    `t1608-tasks: condition_json = ${condition(ANALYTICS_RULE_ID)}`,
    't1608-tasks: display_name = "T1608 tasks"',
    "t1608-tasks: enabled = true",
    `t1608-tasks: log_analytics_workspace_id = "${WORKSPACE_ID}"`,
    `t1608-tasks: name = "${remoteGuid("t1608-tasks/1")}"`,
    "t1608-tasks: order = 100",
    't1608-tasks: triggers_on = "Incidents"',
    't1608-tasks: triggers_when = "Created"',
  ]);
});

test("the fullest incident tasks send every property in both automation rules", () => {
  const properties = ["description", "enabled", "expiration", "name", "order", "display_name"];

  expect(linesOf(properties, (stack) => example?.fullest(stack, "t1608-tasks"))).toEqual([
    't1608-tasks: display_name = "T1608 tasks"',
    "t1608-tasks: enabled = false",
    't1608-tasks: expiration = "2027-01-31T00:00:00Z"',
    `t1608-tasks: name = "${remoteGuid("t1608-tasks-first/1")}"`,
    "t1608-tasks: order = 100",
    't1608-tasks_2: display_name = "T1608 tasks"',
    "t1608-tasks_2: enabled = false",
    't1608-tasks_2: expiration = "2027-01-31T00:00:00Z"',
    `t1608-tasks_2: name = "${remoteGuid("t1608-tasks-first/2")}"`,
    "t1608-tasks_2: order = 101",
  ]);
});

test("40 tasks make three automation rules of at most 20 actions, one after the other", () => {
  const { resources } = new IncidentTasks(newStack(), "t1608-tasks", { ...PROPS, tasks: steps(40) });

  const actions = resources.map((each) => each.actionIncidentTaskInput as { order: number; title: string }[]);
  expect(resources.map((each) => each.orderInput)).toEqual([7, 8, 9]);
  expect(actions.map((each) => each.map(({ order }) => order))).toEqual([
    Array.from({ length: 19 }, (_, index) => index + 2),
    Array.from({ length: 19 }, (_, index) => index + 2),
    [2, 3],
  ]);
  expect(actions.flat().map(({ title }) => title)).toEqual(steps(40).map(({ title }) => title));
});

test("the condition names the resources of rules in the same stack", () => {
  const condition_json = linesOf(["condition_json"], (stack) => {
    const rule = new ScheduledRule(stack, "staged-tool", {
      workspaceId: WORKSPACE_ID,
      displayName: "Staged tool",
      severity: "Medium",
      query: "DeviceProcessEvents",
      queryFrequency: Duration.hours(1),
      queryPeriod: Duration.hours(1),
    });
    new IncidentTasks(stack, "t1608-tasks", { ...PROPS, analyticsRuleIds: [rule.resource.id, ANALYTICS_RULE_ID] });
  });

  expect(condition_json).toEqual([
    `t1608-tasks: condition_json = ${condition("${azurerm_sentinel_alert_rule_scheduled.staged-tool.id}", ANALYTICS_RULE_ID)}`,
  ]);
});

test("a list of rules known only to Terraform is refused, for a condition is a text", () => {
  const stack = newStack();
  const ids = Token.asList(new TerraformVariable(stack, "ids", { type: "list(string)" }).value);

  expect(() => new IncidentTasks(stack, "t1608-tasks", { ...PROPS, analyticsRuleIds: ids })).toThrow(
    new RangeError("test/t1608-tasks: analyticsRuleIds is a list known only to Terraform; give the ids one by one"),
  );
});

test("an order known only to Terraform does for one automation rule, not for several", () => {
  const stack = newStack();
  const order = new TerraformVariable(stack, "order", { type: "number" }).numberValue;

  expect(linesOf(["order"], (each) => new IncidentTasks(each, "t1608-tasks", { ...PROPS, order }))).toEqual([
    't1608-tasks: order = "${var.order}"',
  ]);
  expect(() => new IncidentTasks(stack, "t1608-tasks", { ...PROPS, order, tasks: steps(20) })).toThrow(
    new RangeError("test/t1608-tasks: order is known only to Terraform, and several automation rules count on from it"),
  );
});

test("a renamed playbook keeps the names of its automation rules", () => {
  const props = { ...PROPS, tasks: steps(20), formerIds: ["t1608", "t1608-steps"] };

  expect(linesOf(["name"], (stack) => new IncidentTasks(stack, "t1608-tasks", props))).toEqual([
    `t1608-tasks: name = "${remoteGuid("t1608/1")}"`,
    `t1608-tasks_2: name = "${remoteGuid("t1608/2")}"`,
  ]);
});

test("an id that leaves no room for the number of an automation rule is refused, with the length that does", () => {
  const id = "x".repeat(99);

  expect(() => new IncidentTasks(newStack(), id, PROPS)).not.toThrow();
  expect(() => new IncidentTasks(newStack(), id, { ...PROPS, tasks: steps(20) })).toThrow(
    new RangeError(
      `test/${id}: the id \`${id}\` has 99 characters, 98 are allowed here: \`${id}_2\` is derived from it and may have 100`,
    ),
  );
});
