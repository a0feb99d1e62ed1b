import { Compiler } from "../../src/compile";
import type { Content } from "../../src/model";
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

const codes = (project: Content): string[] => [
  ...new Set([
    ...new Compiler(project).findings().map((each) => each.code),
    ...project.environments.flatMap((each) =>
      new Compiler(project).compile(each).findings.map((finding) => finding.code),
    ),
  ]),
];

const specOf = (project: Content, id: string): Record<string, unknown> => {
  const { rules } = new Compiler(project).compile(project.environments[0] ?? environment());
  return { ...rules.find((rule) => rule.id === id)?.spec };
};

test("the stronger layer wins whichever way it sets a value", () => {
  const weak = ring({
    overrides: [override({ all: true }, { sentinel: { queryPeriod: Duration.days(3), severity: "Low" } })],
  });
  const strong = environment({
    overrides: [override({ id: "demo-scheduled" }, { severity: "critical", parameters: { lookback: "7d" } })],
  });

  const spec = specOf(content({ rings: [weak], environments: [strong] }), "demo-scheduled");

  expect([spec["queryPeriod"], spec["severity"]]).toEqual([Duration.days(7), "High"]);
  expect(spec["query"]).toContain("let lookback = 7d;");
});

test("a severity of a layer wins over the one that a rule's author wrote", () => {
  const rule = scheduledRule();
  const written = scheduledRule({ fields: { ...rule.fields, severity: "High" } });
  const project = content({
    detections: [detection({ rules: [written] })],
    environments: [environment({ overrides: [override({ id: "demo" }, { severity: "low" })] })],
  });

  expect(specOf(project, "demo-scheduled")["severity"]).toBe("Low");
});

test("a parameter and a field of one layer and one weight that disagree are a tie", () => {
  const overrides = [
    override({ id: "demo" }, { parameters: { lookback: "7d" } }),
    override({ id: "demo" }, { sentinel: { queryPeriod: Duration.days(3) } }),
  ];

  expect(codes(content({ environments: [environment({ overrides })] }))).toEqual(["override-tie"]);
});

test("a tie below a closer selector is none, in whatever order they stand", () => {
  const tags = detection({ tags: ["a", "b"] });
  const two = [override({ tag: "a" }, { severity: "low" }), override({ tag: "b" }, { severity: "medium" })];
  const closer = override({ id: "demo" }, { severity: "informational" });

  expect(codes(content({ detections: [tags], environments: [environment({ overrides: [...two, closer] })] }))).toEqual(
    [],
  );
  expect(codes(content({ detections: [tags], environments: [environment({ overrides: [closer, ...two] })] }))).toEqual(
    [],
  );
});

test("two groups of one environment stand side by side", () => {
  const groups = [
    group({ id: "eu", overrides: [override({ id: "demo" }, { severity: "low" })] }),
    group({ id: "bank", overrides: [override({ id: "demo" }, { severity: "medium" })] }),
  ];

  expect(codes(content({ groups, environments: [environment({ groups: ["eu", "bank"] })] }))).toEqual(["override-tie"]);
});

test.each([
  [
    "a parameter that belongs to another rule",
    { id: "demo-match" },
    { parameters: { lookback: "2d" } },
    "override-parameter-unknown",
  ],
  [
    "a Sentinel field of a Sumo Logic rule",
    { id: "demo-match" },
    { sentinel: { queryPeriod: Duration.days(2) } },
    "override-field-unknown",
  ],
  ["a field that the kind does not have", { id: "demo" }, { sumologic: { limit: 3 } }, "override-field-unknown"],
  ["nothing", { id: "demo" }, {}, "override-without-effect"],
] as const)("an override that sets %s is found", (_, select, set, code) => {
  expect(codes(content({ environments: [environment({ overrides: [override(select, set)] })] }))).toEqual([code]);
});

test("a severity for a rule that has none is found", () => {
  const search = matchRule({ id: "demo-search", kind: "scheduled-search", fields: {}, texts: [] });
  const project = content({
    detections: [detection({ rules: [search], parameters: [] })],
    environments: [environment({ overrides: [override({ id: "demo-search" }, { severity: "critical" })] })],
  });

  expect(codes(project)).toContain("override-field-unknown");
});

test.each([
  ["a field", { sentinel: { triggerThreshold: 10_000 } }],
  ["an emptied list", { parameters: { lookback: [] } }],
])("%s needs a reason", (_, set) => {
  const bare = override({ id: "demo" }, set, { justification: undefined });

  expect(codes(content({ environments: [environment({ overrides: [bare] })] }))).toContain("override-unjustified");
});

test("a detection that changed is compiled anew, also with the same rules", () => {
  const before = detection();
  const after = { ...before, name: "Renamed", severity: "low" as const };
  specOf(content({ detections: [before] }), "demo-scheduled");

  expect(specOf(content({ detections: [after] }), "demo-scheduled")).toMatchObject({
    displayName: "Renamed",
    severity: "Low",
  });
});

test("a parameter that sets a field of another type is found", () => {
  const number = { ...LOOKBACK, type: "number" as const, default: 3, inQuery: false };

  expect(
    codes(
      content({ detections: [detection({ parameters: [number], rules: [scheduledRule({ query: "DeviceEvents" })] })] }),
    ),
  ).toContain("parameter-sets-other-type");
});

test("a default that the query's file does not have is found, with both values", () => {
  const project = content({ detections: [detection({ parameters: [{ ...LOOKBACK, default: "2d" }] })] });

  expect(new Compiler(project).findings().map((each) => each.message)).toEqual([
    'rule demo-scheduled: parameter `lookback` is 1d in the query and "2d" in the detection',
  ]);
});

test("a value that stands in the file already keeps its author's letters", () => {
  const query = 'let words = dynamic([\n    "a", // first\n    "b"\n]);\nlet lookback = 24h;\nDeviceEvents';
  const words = { ...LOOKBACK, name: "words", type: "list" as const, default: ["a", "b"], sets: [] };
  const project = content({
    detections: [detection({ parameters: [LOOKBACK, words], rules: [scheduledRule({ query })] })],
  });

  expect(codes(project)).toEqual([]);
  expect(specOf(project, "demo-scheduled")["query"]).toBe(query);
});
