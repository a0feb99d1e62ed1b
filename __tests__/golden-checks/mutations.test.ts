import { Compiler } from "../../src/compile";
import { compareGoldens, goldensOf } from "../../src/golden";
import type { Content } from "../../src/model";
import { Duration } from "../../src/model";
import { content, detection, environment, LOOKBACK, matchRule, override, scheduledRule } from "../fixtures/content";

function changedFiles(before: Content, after: Content): string[] {
  return compareGoldens(goldens(before), goldens(after)).map(({ file }) => file);
}

function goldens(project: Content): ReturnType<typeof goldensOf> {
  const compiler = new Compiler(project);
  return goldensOf(
    project,
    project.environments.map((each) => compiler.compile(each)),
  );
}

const rules = [scheduledRule(), matchRule()];

test.each([
  ["a title", detection({ name: "Demos" })],
  ["a description", detection({ description: "Finds another demo." })],
  ["a severity", detection({ severity: "medium" })],
  [
    "a technique",
    detection({ attack: { tactics: ["resource-development"], techniques: ["T1608.002"], analytics: [] } }),
  ],
  ["a status", detection({ status: "test" })],
  ["a parameter's default", detection({ parameters: [{ ...LOOKBACK, default: "2d" }] })],
  [
    "one character of a query",
    detection({
      rules: [
        scheduledRule({
          query: "let lookback = 1d;\nDeviceEvents\n// filter noise\n| where TimeGenerated >= ago(lookback)",
        }),
        matchRule(),
      ],
    }),
  ],
  [
    "a schedule",
    detection({
      rules: [scheduledRule({ fields: { ...rules[0]?.fields, queryFrequency: Duration.hours(12) } }), matchRule()],
    }),
  ],
  [
    "an entity",
    detection({
      rules: [
        scheduledRule(),
        matchRule({
          fields: {
            ...rules[1]?.fields,
            entitySelectors: [{ entityType: "_hostname", expression: "device_hostname" }],
          },
        }),
      ],
    }),
  ],
])("changing %s of a detection changes a rule's golden and the stack's index", (_, changed) => {
  const files = changedFiles(content(), content({ detections: [changed] }));

  expect(files.some((file) => file.startsWith("rules/demo/"))).toBe(true);
  expect(files.some((file) => file.startsWith("stacks/test-"))).toBe(true);
});

const target = environment();

test.each([
  [
    "a tenant",
    environment({
      sentinel: target.sentinel && { ...target.sentinel, tenantId: "00000000-0000-0000-0000-0000000000c9" },
    }),
    "stacks/test-sentinel.txt",
  ],
  [
    "a workspace",
    environment({ sentinel: target.sentinel && { ...target.sentinel, workspace: "law-other" } }),
    "stacks/test-sentinel.txt",
  ],
  [
    "a user",
    environment({ sumologic: target.sumologic && { ...target.sumologic, userId: "0000000000C0FFEF" } }),
    "stacks/test-sumologic.txt",
  ],
  [
    "a deployment",
    environment({ sumologic: target.sumologic && { ...target.sumologic, deployment: "us2" } }),
    "stacks/test-sumologic.txt",
  ],
  ["a backend", environment({ backend: { type: "local", directory: "elsewhere" } }), "stacks/test-sentinel.txt"],
  [
    "an override",
    environment({ overrides: [override({ id: "demo" }, { severity: "low" })] }),
    "environments/test.sentinel.json",
  ],
  [
    "the data",
    environment({ sentinel: target.sentinel && { ...target.sentinel, data: { tables: [], connectors: [] } } }),
    "environments/test.sentinel.json",
  ],
])("changing %s of an environment changes %#: its golden", (_, changed, file) => {
  expect(changedFiles(content(), content({ environments: [changed] }))).toContain(file);
});

test("a change in one environment leaves the rules' goldens alone", () => {
  const changed = environment({ overrides: [override({ id: "demo" }, { severity: "low" })] });

  expect(
    changedFiles(content(), content({ environments: [changed] })).filter((file) => file.startsWith("rules/")),
  ).toEqual([]);
});

test("the reason of an override is part of the golden", () => {
  const because = (reason: string): Content => {
    const justification = { reason, owner: "soc", ticket: "SOC-1", expires: "2027-01-31" };
    return content({
      environments: [environment({ overrides: [override({ id: "demo" }, { severity: "low" }, { justification })] })],
    });
  };

  expect(changedFiles(because("noise"), because("testing"))).toEqual([
    "environments/test.sentinel.json",
    "environments/test.sumologic.json",
  ]);
});
