import { Compiler } from "../../src/compile";
import type { Content, RuleSource, SharedFunction, SharedList } from "../../src/model";
import { content, detection, environment, matchRule, scheduledRule } from "../fixtures/content";

const list = (id: string, changes: Partial<SharedList> = {}): SharedList => ({
  id,
  formerIds: [],
  name: id,
  description: "A list.",
  items: [{ value: "a", description: "First.", columns: {} }],
  sentinel: { searchKey: "Name" },
  sumologic: { targetColumn: "Domain" },
  source: { file: `queries/lists/${id}.yaml`, path: [] },
  ...changes,
});

const fun = (id: string, query: string): SharedFunction => ({
  id,
  formerIds: [],
  name: id,
  parameters: [],
  query,
  querySource: { file: `queries/functions/${id}.kql`, path: [] },
  source: { file: `queries/functions/${id}.yaml`, path: [] },
});

const insight = (rules: readonly string[]): RuleSource =>
  matchRule({ id: "demo-insight", kind: "custom-insight", fields: { rules }, texts: [] });

const project = (rule: RuleSource, changes: Partial<Content> = {}): Content =>
  content({ detections: [detection({ parameters: [], rules: [rule] })], ...changes });

const compiledIds = (of: Content): string[] =>
  new Compiler(of)
    .compile(of.environments[0] ?? environment())
    .rules.filter((rule) => rule.deployment.state === "deployed")
    .map((rule) => rule.id);

const codes = (of: Content): string[] => [
  ...new Compiler(of).findings().map((each) => each.code),
  ...new Compiler(of).compile(of.environments[0] ?? environment()).findings.map((each) => each.code),
];

test("a list and a function that a query names are deployed before it, and what the function names too", () => {
  const rule = scheduledRule({ query: "let a = _GetWatchlist('vip_users');\nDeviceEvents | invoke my_fun()" });
  const lists = [list("vip-users"), list("other-hosts"), list("unused")];
  const of = project(rule, {
    lists,
    functions: [fun("my-fun", "T | where x in (_GetWatchlist('other_hosts'))"), fun("idle", "T")],
  });

  expect(compiledIds(of)).toEqual(["demo-scheduled", "my-fun", "other-hosts", "vip-users"]);
});

test.each([
  ["that the project does not have", "no_such", [], "list-unknown"],
  ["that is made for the other SIEM only", "vip_users", [list("vip-users", { sentinel: undefined })], "list-not-there"],
])("a list %s is found", (_, name, lists, code) => {
  expect(
    codes(project(scheduledRule({ query: `DeviceEvents | where x in (_GetWatchlist('${name}'))` }), { lists })),
  ).toEqual([code]);
});

test("two lists of one remote name are found", () => {
  expect(codes(content({ lists: [list("vip-users"), list("vip_users")] }))).toEqual(["name-shared"]);
});

test.each([
  ["is not there", ["nobody"], "rule-unknown"],
  ["is of the other SIEM", ["demo-scheduled"], "rule-unknown"],
])("an insight whose rule %s is an error", (_, rules, code) => {
  const of = content({ detections: [detection({ rules: [scheduledRule(), insight(rules)] })] });

  expect(codes(of)).toEqual([code]);
});

test("an insight whose rule is kept in another state is an error", () => {
  const shards = [{ name: "web", select: [{ id: "demo-match" }] }];
  const of = content({
    detections: [detection({ rules: [matchRule(), insight(["demo-match"])], parameters: [] })],
    environments: [environment({ shards })],
  });

  expect(codes(of)).toEqual(["rule-elsewhere"]);
});

test("an insight whose rule is switched off there is not applicable", () => {
  const off = {
    select: { id: "demo-match" },
    set: { mode: "off" as const, parameters: {}, sentinel: {}, sumologic: {} },
    justification: { reason: "noise", owner: "soc", ticket: "SOC-1", expires: "2027-01-31" },
    source: { file: "environments/test.yaml", path: ["overrides", 0] },
  };
  const of = content({
    detections: [detection({ rules: [matchRule(), insight(["demo-match"])], parameters: [] })],
    environments: [environment({ overrides: [off] })],
  });

  expect(
    new Compiler(of).compile(of.environments[0] ?? environment()).rules.find((rule) => rule.id === "demo-insight")
      ?.deployment,
  ).toEqual({
    state: "absent",
    cause: "notApplicable",
    reason: "it needs demo-match, which does not run there",
  });
});

test("a detection that says why it has no rule for a SIEM is named there", () => {
  const of = content({
    detections: [detection({ rules: [scheduledRule()], notSupported: { sumologic: "no such telemetry" } })],
  });

  expect(new Compiler(of).compile(of.environments[0] ?? environment()).unsupported).toEqual([
    { detection: "demo", siem: "sumologic", reason: "no such telemetry" },
  ]);
});
