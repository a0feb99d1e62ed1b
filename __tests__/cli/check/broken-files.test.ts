import { DETECTION, ENVIRONMENT, FUNCTION, GROUP, LIST, PLAYBOOK, RING } from "../../checks/right-project";
import { smallProjects } from "./small-project";
import type { SmallProject } from "./small-project";

const newProject = smallProjects();
const OTHER = "queries/T1608/other-download/detection.yaml";

/** Two detections; the first has a warning, and errors in a rule of each SIEM. */
function projectOfTwo(): SmallProject {
  const project = newProject();
  project.addDetection("other-download");
  project.edit(DETECTION, "queryPeriod: 1h", "queryPeriod: 5m");
  project.edit(DETECTION, "techniques: [T1608]", "techniques: [T1608, T9999]");
  project.edit(DETECTION, '| where RemoteUrl endswith ".exe"', '| where RemoteUlr endswith ".exe"');
  project.edit(DETECTION, "'%.zip', limit", "'%.zip, limit");
  return project;
}

const ofFirst = async (project: SmallProject): Promise<string[]> => {
  const findings = await project.findings();
  return findings.filter((each) => each.file === DETECTION).map((each) => `${each.line ?? 0} ${each.code}`);
};

let whole: string[] = [];
beforeAll(async () => {
  whole = await ofFirst(projectOfTwo());
});

test("the first detection's findings are of its YAML, its query and its expression", () => {
  expect(whole.length).toBeGreaterThanOrEqual(4);
});

test.each([
  ["another detection", OTHER],
  ["the environment", ENVIRONMENT],
  ["the ring", RING],
  ["a group", GROUP],
  ["a list", LIST],
  ["a function", FUNCTION],
])(
  "when %s is no YAML, what is wrong with a detection is found all the same, and nobody is blamed",
  async (_, file) => {
    const project = projectOfTwo();
    project.append(file, "more: [\n");

    const files = new Set((await project.findings()).map((each) => each.file));

    expect(await ofFirst(project)).toEqual(whole);
    expect(files).toEqual(new Set([DETECTION, file]));
  },
);

test("when a playbook is broken, what is wrong with a detection is found all the same", async () => {
  const project = projectOfTwo();
  project.edit(PLAYBOOK, "| MITRE TTP | T1608 |\n", "");

  expect(await ofFirst(project)).toEqual(whole);
});

test("an acknowledgement counts while another file is broken, and none is called unused", async () => {
  const project = projectOfTwo();
  project.append(
    DETECTION,
    "acknowledged:\n  - { code: technique-unknown, reason: Soon, owner: soc, expires: 2027-06-30 }\n  - { code: title-doubled, reason: Soon, owner: soc, expires: 2027-06-30 }\n",
  );
  project.append(OTHER, "more: [\n");

  const findings = await project.findings();

  expect(findings.filter((each) => each.acknowledged).map((each) => each.code)).toEqual(["technique-unknown"]);
  expect(findings.map((each) => each.code)).not.toContain("acknowledgement-unused");
});

test("a broken detection and a broken environment can be asked for by id", async () => {
  const project = newProject();
  project.append(DETECTION, "more: [\n");
  project.append(ENVIRONMENT, "more: [\n");

  expect(await project.codes("staging-download")).toEqual(["yaml-syntax"]);
  expect((await project.findings("--env", "acme-prod")).map((each) => each.file)).toContain(ENVIRONMENT);
});
