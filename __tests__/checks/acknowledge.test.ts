import { acknowledge } from "../../src/checks";
import type { Finding } from "../../src/compile";
import type { Acknowledgement } from "../../src/model";
import { content, detection, environment, group, ring } from "../fixtures/content";

const ENVIRONMENT = "environments/test.yaml";
const DETECTION = "queries/T1608/demo/detection.yaml";

const acknowledgement = (file: string, changes: Partial<Acknowledgement> = {}): Acknowledgement => ({
  code: "kql-terminal-sort",
  reason: "It will do",
  owner: "soc",
  expires: "2027-01-31",
  source: { file, path: ["acknowledged", 0] },
  ...changes,
});

const finding = (changes: Partial<Finding> = {}): Finding => ({
  code: "kql-terminal-sort",
  level: "warning",
  message: "sorts last",
  help: "leave it out",
  file: "queries/T1608/demo/demo.kql",
  rule: "demo-scheduled",
  environment: "test",
  ...changes,
});

const inDetection = (changes: Partial<Acknowledgement> = {}) =>
  content({ detections: [detection({ acknowledged: [acknowledgement(DETECTION, changes)] })] });
const eu = environment({ groups: ["eu"] });

const ANSWER = { reason: "It will do", owner: "soc", expires: "2027-01-31" };

test.each([
  ["detection", inDetection()],
  ["environment", content({ environments: [environment({ acknowledged: [acknowledgement(ENVIRONMENT)] })] })],
  [
    "group",
    content({
      environments: [eu],
      groups: [group({ acknowledged: [acknowledgement("environments/groups/eu.yaml")] })],
    }),
  ],
  ["ring", content({ rings: [ring({ acknowledged: [acknowledgement("environments/rings/dev.yaml")] })] })],
])("a finding is acknowledged by the %s that it is about", (_, project) => {
  expect(acknowledge(project, [finding()])).toEqual([finding({ acknowledged: ANSWER })]);
});

test.each([
  ["of another code", { code: "kql-process-join" }],
  ["of another rule", { rules: ["demo-match"] }],
])("an acknowledgement %s covers nothing and is a finding itself", (_, changes) => {
  const [first, second, ...more] = acknowledge(inDetection(changes), [finding()]);

  expect(first).toEqual(finding());
  expect([second?.code, second?.level, second?.file, more]).toEqual([
    "acknowledgement-unused",
    "warning",
    DETECTION,
    [],
  ]);
});

test("an acknowledgement of some rules covers a finding that stands in one of them", () => {
  const of = (path: readonly (string | number)[]): Finding =>
    finding({ rule: undefined, file: DETECTION, source: { file: DETECTION, path } });
  const found = [of(["rules", "sentinel", 0, "queryPeriod"]), of(["rules", "sumologic", 0]), of(["name"])];

  const marked = acknowledge(inDetection({ rules: ["demo-scheduled"] }), found);

  expect(marked.map((each) => each.acknowledged)).toEqual([ANSWER, undefined, undefined]);
});

test("an environment's acknowledgement does not cover another environment", () => {
  const mine = environment({ acknowledged: [acknowledgement(ENVIRONMENT)] });
  const project = content({ environments: [mine, environment({ id: "other" })] });

  const marked = acknowledge(project, [finding(), finding({ environment: "other" })]);

  expect(marked.map((each) => each.acknowledged?.owner)).toEqual(["soc", undefined]);
});

test("a group's acknowledgement covers what is found in the group's own file", () => {
  const file = "environments/groups/eu.yaml";
  const project = content({ groups: [group({ acknowledged: [acknowledgement(file)] })] });

  const [marked] = acknowledge(project, [finding({ file, rule: undefined, environment: undefined })]);

  expect(marked?.acknowledged).toEqual(ANSWER);
});

test("the nearest acknowledgement is the one that is named, and the other is unused", () => {
  const project = content({
    environments: [environment({ acknowledged: [acknowledgement(ENVIRONMENT, { owner: "near" })] })],
    rings: [ring({ acknowledged: [acknowledgement("environments/rings/dev.yaml", { owner: "far" })] })],
  });

  const [marked, unused] = acknowledge(project, [finding()]);

  expect(marked?.acknowledged?.owner).toBe("near");
  expect([unused?.code, unused?.file]).toEqual(["acknowledgement-unused", "environments/rings/dev.yaml"]);
});

test("what a service would refuse stays, and acknowledging it is an error", () => {
  const refused = finding({ level: "error", isRefusal: true });

  const [first, second] = acknowledge(inDetection(), [refused]);

  expect(first).toEqual(refused);
  expect(second).toMatchObject({
    code: "acknowledgement-vain",
    level: "error",
    file: DETECTION,
    message: "acknowledges `kql-terminal-sort`, which cannot be deployed whoever answers for it: sorts last",
  });
});

test("a code that looks like one that was found is taken for it", () => {
  const [, unused] = acknowledge(inDetection({ code: "kql-teminal-sort" }), [finding()]);

  expect(unused?.help).toBe("when you meant `kql-terminal-sort`, which was found, write that; otherwise remove it");
});

test("when files are broken, nothing is called unused", () => {
  expect(acknowledge(inDetection(), [], { isWhole: false })).toEqual([]);
});
