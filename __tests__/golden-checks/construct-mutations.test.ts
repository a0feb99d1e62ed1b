import type * as Analytics from "../../constructs/sentinel/analytics-rule-config";
import type * as Cse from "../../constructs/sumologic/cse-rule-config";
import type { Goldens } from "../../src/golden";
import { content, detection, LOOKBACK, matchRule, scheduledRule } from "../fixtures/content";

const query = 'let lookback = 1d;\nDeviceEvents | where a == "${file(\\"/etc/hostname\\")}" and b == "%{if true}"';
const project = content({
  detections: [detection({ parameters: [LOOKBACK], rules: [scheduledRule({ query }), matchRule()] })],
});

/** The goldens as a fresh copy of the code makes them. */
async function freshGoldens(): Promise<Goldens> {
  let goldens: Goldens = new Map();
  await jest.isolateModulesAsync(async () => {
    const { Compiler } = await import("../../src/compile/index.js");
    const { goldensOf } = await import("../../src/golden/index.js");
    const compiler = new Compiler(project);
    goldens = goldensOf(
      project,
      project.environments.map((each) => compiler.compile(each)),
    );
  });
  return goldens;
}

function changed(before: Goldens, after: Goldens): string[] {
  return [...before].filter(([file, text]) => after.get(file) !== text).map(([file]) => file);
}

afterEach(() => {
  jest.dontMock("../../constructs/author-text");
  jest.dontMock("../../constructs/sentinel/analytics-rule-config");
  jest.dontMock("../../constructs/sumologic/cse-rule-config");
});

test("goldens of the same code are the same", async () => {
  expect(changed(await freshGoldens(), await freshGoldens())).toEqual([]);
});

test("a change of the escaping makes a golden fail", async () => {
  const before = await freshGoldens();
  jest.doMock("../../constructs/author-text", () => ({
    ...jest.requireActual<object>("../../constructs/author-text"),
    literal: (config: unknown) => config,
  }));

  expect(changed(before, await freshGoldens())).toContain("stacks/test-sentinel.txt");
});

test("a change of a Sentinel construct's default makes a golden fail", async () => {
  const before = await freshGoldens();
  const actual = jest.requireActual<typeof Analytics>("../../constructs/sentinel/analytics-rule-config");
  jest.doMock("../../constructs/sentinel/analytics-rule-config", () => ({
    ...actual,
    analyticsRuleConfig: (...input: Parameters<typeof actual.analyticsRuleConfig>) => ({
      ...actual.analyticsRuleConfig(...input),
      enabled: false,
    }),
  }));

  expect(changed(before, await freshGoldens())).toContain("rules/demo/demo-scheduled.json");
});

test("a change of a Sumo Logic construct's default makes a golden fail", async () => {
  const before = await freshGoldens();
  const actual = jest.requireActual<typeof Cse>("../../constructs/sumologic/cse-rule-config");
  jest.doMock("../../constructs/sumologic/cse-rule-config", () => ({
    ...actual,
    cseRuleConfig: (...input: Parameters<typeof actual.cseRuleConfig>) => ({
      ...actual.cseRuleConfig(...input),
      isPrototype: true,
    }),
  }));

  expect(changed(before, await freshGoldens())).toContain("rules/demo/demo-match.json");
});
