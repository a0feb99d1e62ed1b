import { Compiler } from "../../src/compile";
import type { CompiledRule, Finding } from "../../src/compile";
import type { Content, Environment } from "../../src/model";
import { Duration } from "../../src/model";
import {
  content,
  detection,
  environment,
  group,
  LOOKBACK,
  matchRule,
  override,
  ring,
  scheduledRule,
} from "../fixtures/content";

const compile = (
  project: Content,
  target: Environment = project.environments[0] ?? environment(),
): ReturnType<Compiler["compile"]> => new Compiler(project).compile(target);
const ruleOf = (project: Content, id: string): CompiledRule | undefined =>
  compile(project).rules.find((rule) => rule.id === id);
const specOf = (project: Content, id: string): Record<string, unknown> => ({ ...ruleOf(project, id)?.spec });
const sentences = (findings: readonly Finding[]): string[] =>
  findings.map((each) => `${each.level} ${each.code}: ${each.message}`);

test("a rule takes from its detection what its author left out, and every value says where it comes from", () => {
  const rule = ruleOf(content(), "demo-scheduled");

  expect(rule?.spec).toMatchObject({
    displayName: "Demo",
    severity: "High",
    tactics: ["resource-development"],
    queryFrequency: Duration.days(1),
  });
  expect(Object.fromEntries(Object.entries(rule?.origins ?? {}).map(([key, { layer }]) => [key, layer]))).toEqual({
    description: "detection",
    displayName: "detection",
    "parameters.lookback": "parameter",
    query: "rule",
    queryFrequency: "rule",
    queryPeriod: "parameter",
    severity: "detection",
    tactics: "detection",
    techniques: "detection",
  });
});

test("compiling twice gives equal rules, and they survive JSON", () => {
  const once = compile(content()).rules;

  expect(JSON.parse(JSON.stringify(once))).toEqual(JSON.parse(JSON.stringify(compile(content()).rules)));
});

test("a parameter's value replaces the literal by its span and sets the field too", () => {
  const project = content({
    environments: [environment({ overrides: [override({ id: "demo" }, { parameters: { lookback: "2d" } })] })],
  });

  const spec = specOf(project, "demo-scheduled");

  expect(spec["query"]).toBe(
    "let lookback = 2d;\nDeviceEvents\n// filter noise\n| where TimeGenerated > ago(lookback)",
  );
  expect(spec["queryPeriod"]).toEqual(Duration.days(2));
});

test.each([
  ["missing", scheduledRule({ query: "DeviceEvents" }), "parameter-missing"],
  ["there twice", scheduledRule({ query: "let lookback = 1d;\nlet lookback = 2d;\nDeviceEvents" }), "parameter-twice"],
  ["not a literal", scheduledRule({ query: "let lookback = 1d + 1h;\nDeviceEvents" }), "parameter-not-literal"],
])("a query whose parameter is %s is an error", (_, rule, code) => {
  const project = content({ detections: [detection({ rules: [rule] })] });

  expect(new Compiler(project).findings().map((each) => each.code)).toEqual([code]);
});

test("a marked literal that the detection does not declare is an error", () => {
  const project = content({
    detections: [detection({ rules: [matchRule({ expression: "bytes > /* param least */ 1" })] })],
  });

  expect(sentences(new Compiler(project).findings())).toContain(
    "error parameter-undeclared: rule demo-match: the query names a parameter `least` that the detection does not have",
  );
});

test("a value of another type than its parameter's is an error", () => {
  const project = content({
    environments: [environment({ overrides: [override({ id: "demo" }, { parameters: { lookback: 5 } })] })],
  });

  expect(sentences(compile(project).findings)).toEqual([
    "error parameter-value-wrong: parameter `lookback`: 5 is not of type duration",
  ]);
});

test.each([
  ["the environment over the group", { ring: "low", group: "low", environment: "medium" }, "Medium"],
  ["the group over the ring", { ring: "low", group: "medium" }, "Medium"],
  ["the ring over the detection", { ring: "low" }, "Low"],
] as const)("a stronger layer wins: %s", (_, severities, expected) => {
  const overrides = (severity?: "low" | "medium"): ReturnType<typeof override>[] =>
    severity ? [override({ all: true }, { severity })] : [];
  const layered: Partial<Record<"ring" | "group" | "environment", "low" | "medium">> = severities;
  const project = content({
    rings: [ring({ overrides: overrides(layered.ring) })],
    groups: [group({ overrides: overrides(layered.group) })],
    environments: [environment({ groups: ["eu"], overrides: overrides(layered.environment) })],
  });

  expect(specOf(project, "demo-scheduled")["severity"]).toBe(expected);
});

test.each([
  ["rule over detection", { id: "demo-scheduled" }, { id: "demo" }],
  ["detection over sub-technique", { id: "demo" }, { technique: "T1608.001" }],
  ["sub-technique over technique", { technique: "T1608.001" }, { technique: "T1608" }],
  ["technique over tag", { technique: "T1608" }, { tag: "noisy" }],
  ["tag over all", { tag: "noisy" }, { all: true as const }],
])("in one layer the closer selector wins: %s", (_, closer, wider) => {
  const overrides = [override(wider, { severity: "low" }), override(closer, { severity: "medium" })];
  const project = content({ detections: [detection({ tags: ["noisy"] })], environments: [environment({ overrides })] });

  expect(specOf(project, "demo-scheduled")["severity"]).toBe("Medium");
});

test("two overrides of one layer and one weight are an error", () => {
  const overrides = [override({ id: "demo" }, { severity: "low" }), override({ id: "demo" }, { severity: "medium" })];
  const project = content({ environments: [environment({ overrides })] });

  expect(new Set(compile(project).findings.map((each) => each.code))).toEqual(new Set(["override-tie"]));
});

test.each([
  ["lowers the severity", { severity: "low" as const }],
  ["switches off", { mode: "off" as const }],
  ["puts into shadow", { mode: "shadow" as const }],
])("an override that %s must say why and until when", (_, set) => {
  const bare = override({ id: "demo" }, set, { justification: undefined });
  const project = content({ environments: [environment({ overrides: [bare] })] });

  expect(new Set(compile(project).findings.map((each) => each.code))).toEqual(new Set(["override-unjustified"]));
});

test("an override that raises the severity needs no reason", () => {
  const bare = override({ id: "demo" }, { severity: "critical" }, { justification: undefined });

  expect(compile(content({ environments: [environment({ overrides: [bare] })] })).findings).toEqual([]);
});

test("an override of an unknown parameter is an error with the nearest name", () => {
  const project = content({
    environments: [environment({ overrides: [override({ id: "demo" }, { parameters: { lookbak: "2d" } })] })],
  });

  const [finding] = new Compiler(project).findings();

  expect([finding?.code, finding?.help]).toEqual(["override-parameter-unknown", "did you mean `lookback`?"]);
});

test("a rule whose data an environment lacks is not applicable, and still there", () => {
  const target = environment();
  const project = content({
    environments: [
      { ...target, sentinel: target.sentinel && { ...target.sentinel, data: { tables: ["Syslog"], connectors: [] } } },
    ],
  });

  expect(ruleOf(project, "demo-scheduled")?.deployment).toEqual({
    state: "absent",
    cause: "notApplicable",
    reason: "test has no table DeviceEvents",
  });
});

test("unknown data deploys everything with a warning", () => {
  const target = environment();
  const data = { tables: "unknown", connectors: "unknown" } as const;
  const project = content({ environments: [{ ...target, sentinel: target.sentinel && { ...target.sentinel, data } }] });

  expect(ruleOf(project, "demo-scheduled")?.deployment).toEqual({ state: "deployed", mode: "live" });
  expect(compile(project).findings.map((each) => each.code)).toEqual(["data-unknown"]);
});

test.each([
  ["experimental", 1, { state: "deployed", mode: "live" }],
  [
    "experimental",
    2,
    { state: "absent", cause: "off", reason: "experimental: runs in the first ring only, not in dev" },
  ],
  ["test", 2, { state: "deployed", mode: "shadow" }],
  ["stable", 2, { state: "deployed", mode: "live" }],
  ["deprecated", 2, { state: "deployed", mode: "off" }],
] as const)("a detection that is %s in ring %i", (status, order, expected) => {
  const project = content({ detections: [detection({ status })], rings: [ring({ order })] });

  expect(ruleOf(project, "demo-scheduled")?.deployment).toEqual(expected);
});

test.each([
  ["defender", { severity: "Informational" }],
  ["azure", { severity: "High", incidentConfiguration: { createIncident: false } }],
] as const)("shadow in the %s portal", (portal, expected) => {
  const target = environment();
  const project = content({
    detections: [detection({ status: "test" })],
    environments: [{ ...target, sentinel: target.sentinel && { ...target.sentinel, portal } }],
  });

  expect(specOf(project, "demo-scheduled")).toMatchObject(expected);
});

test("in the Defender portal a column that holds the severity does not defeat the shadow", () => {
  const plain = scheduledRule();
  const rule = scheduledRule({
    fields: {
      ...plain.fields,
      alertDetailsOverride: { alertSeverityColumnName: "Level", alertTacticsColumnName: "T" },
    },
  });

  const spec = specOf(content({ detections: [detection({ status: "test", rules: [rule] })] }), "demo-scheduled");

  expect([spec["severity"], spec["alertDetailsOverride"]]).toEqual(["Informational", { alertTacticsColumnName: "T" }]);
});

test("shadow in Cloud SIEM is a prototype, off is disabled", () => {
  expect(specOf(content({ detections: [detection({ status: "test" })] }), "demo-match")).toMatchObject({
    isPrototype: true,
  });
  expect(specOf(content({ detections: [detection({ status: "deprecated" })] }), "demo-match")).toMatchObject({
    enabled: false,
  });
});

const noise = {
  name: "noise",
  select: { id: "demo" },
  justification: { reason: "build agents", owner: "soc", ticket: "SOC-2", expires: "2027-01-31" },
  source: { file: "environments/test.yaml", path: ["filters", 0] },
} as const;

test("a tenant's exclusion goes to its marked place in a query, and beside a Cloud SIEM rule", () => {
  const filters = [{ ...noise, sentinel: 'DeviceName startswith "build-"', cse: "device_hostname LIKE 'build-%'" }];
  const project = content({ environments: [environment({ filters })] });

  const { rules, findings } = compile(project);

  expect(findings).toEqual([]);
  expect(specOf(project, "demo-scheduled")["query"]).toBe(
    'let lookback = 1d;\nDeviceEvents\n// filter noise\n| where not(coalesce((DeviceName startswith "build-"), false))\n| where TimeGenerated > ago(lookback)',
  );
  expect(rules.find((each) => each.kind === "tuning-expression")).toMatchObject({
    id: "siemform-filter-environment-test-noise",
    spec: {
      expression: "device_hostname LIKE 'build-%'",
      rules: ["demo-match"],
      description: "build agents (owner soc, ticket SOC-2, expires 2027-01-31)",
    },
  });
  expect(specOf(project, "demo-match")["expression"]).toBe("bytes > 1");
});

test.each([
  ["for a place that the query does not have", { ...noise, name: "nois", sentinel: "a" }, "filter-without-site"],
  ["that would end the stage", { ...noise, sentinel: "a | take 1" }, "filter-faulty"],
])("an exclusion %s is an error", (_, filter, code) => {
  const project = content({ environments: [environment({ filters: [filter] })] });

  expect(compile(project).findings.map((each) => each.code)).toContain(code);
});

test("the same project in another order compiles to the same", () => {
  const other = detection({
    id: "other",
    rules: [scheduledRule({ id: "other-scheduled" })],
    parameters: [{ ...LOOKBACK, rules: ["other-scheduled"] }],
  });

  const forwards = compile(content({ detections: [detection(), other] })).rules;
  const backwards = compile(content({ detections: [other, detection()] })).rules;

  expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards));
});
