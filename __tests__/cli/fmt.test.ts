import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DETECTION, ENVIRONMENT } from "../checks/right-project";
import { smallProjects } from "./check/small-project";
import type { SmallProject } from "./check/small-project";
import { filesBelow, newFolder, siemform, write } from "./command-line";
import type { Answer } from "./command-line";

const newProject = smallProjects();
const FOLDER = "queries/T1608/staging-download";
const CSE = `${FOLDER}/first.cse`;
const SUMO = `${FOLDER}/search.sumo`;
const KQL = `${FOLDER}/query.kql`;

/** A project with files that are not in their layout. */
function untidy(): SmallProject {
  const project = newProject();
  project.edit(DETECTION, "filter_expression: lower(http_url) LIKE '%.exe'", "filter_expression: first.cse");
  write(project.root, {
    [CSE]: "/* why */\nhttp_url   LIKE /* param file_name */ '%.exe'   and   device_hostname  != 'x'",
    [SUMO]: '_sourceCategory=proxy   "{{word}}" // why\n|   count   by   src_ip',
    [KQL]: "DeviceEvents   |   where true",
    [ENVIRONMENT]: project.read(ENVIRONMENT).replace("groups: [banks]", 'groups:   [ "banks" ] # why'),
  });
  return project;
}

const fmt = (project: SmallProject, ...args: readonly string[]): Promise<Answer> =>
  siemform(project.root, "fmt", ...args);

test("searches, expressions and YAML are formatted, KQL stays as it is", async () => {
  const project = untidy();
  const kql = project.read(KQL);

  const { code, out, err } = await fmt(project);

  expect([code, err]).toEqual([0, []]);
  expect(out).toEqual(expect.arrayContaining([CSE, SUMO, ENVIRONMENT].map((each) => `formatted ${each}`)));
  expect(project.read(KQL)).toBe(kql);
  expect(project.read(ENVIRONMENT)).toContain('groups: ["banks"] # why\n');
});

test("comments and parameters stay", async () => {
  const project = untidy();

  await fmt(project);

  expect(project.read(CSE)).toMatch(/\/\* why \*\/[^]*\/\* param file_name \*\/ '%\.exe'/);
  expect(project.read(SUMO)).toMatch(/"\{\{word\}\}"[^]*\/\/ why/);
});

test("what was formatted is not formatted again", async () => {
  const project = untidy();
  await fmt(project);
  const once = filesBelow(project.root);

  const { out } = await fmt(project);

  expect(out).toEqual([]);
  expect(filesBelow(project.root)).toEqual(once);
});

test("a check writes nothing, and fails when something would change", async () => {
  const project = untidy();
  const before = filesBelow(project.root);

  const { code, out } = await fmt(project, "--check");

  expect(code).toBe(1);
  expect(out).toContain(`would format ${CSE}`);
  expect(filesBelow(project.root)).toEqual(before);
});

test("a check of what is formatted ends with 0", async () => {
  const project = untidy();
  await fmt(project);

  expect(await fmt(project, "--check")).toEqual({ code: 0, out: [], err: [] });
});

test("a filter that a baseline was learnt with is named when its layout changes", async () => {
  const { out } = await fmt(untidy(), CSE);

  expect(out).toEqual([
    `formatted ${CSE}`,
    "rule r-first-seen: a new layout of its filter may reset the baseline that Cloud SIEM has learned",
  ]);
});

test("as JSON it says what changed, what has errors, and which baselines are concerned", async () => {
  const project = untidy();
  write(project.root, { [SUMO]: "_sourceCategory=proxy | count by" });

  const { code, out } = await fmt(project, "--json", FOLDER);

  expect(code).toBe(1);
  expect(JSON.parse(out.join("\n"))).toEqual({
    changed: expect.arrayContaining([CSE]) as unknown,
    errors: [expect.objectContaining({ file: SUMO, level: "error", line: 1 })],
    baselines: ["r-first-seen"],
  });
});

test.each([
  ["an expression", CSE, "http_url LIKE ("],
  ["a search", SUMO, "_sourceCategory=proxy | count by"],
  ["YAML", ENVIRONMENT, "id: [acme-prod\nname:   x\n"],
  ["YAML with a key that stands twice", ENVIRONMENT, "id: acme-prod\nid:   acme-prod\n"],
])("%s with errors is left as it is, and others are formatted", async (_, file, text) => {
  const project = untidy();
  write(project.root, { [file]: text, [`${FOLDER}/other.cse`]: "http_url   LIKE '%.exe'" });

  const { code, out, err } = await fmt(project);

  expect(code).toBe(1);
  expect(err.join("\n")).toMatch(new RegExp(`^${file}:\\d+:\\d+: error `));
  expect(project.read(file)).toBe(text);
  expect(out).toContain(`formatted ${FOLDER}/other.cse`);
});

test("a file that is not UTF-8 is left as it is, to the byte", async () => {
  const project = untidy();
  const bytes = Buffer.from("http_url   LIKE '%\xfc.exe'", "latin1");
  writeFileSync(join(project.root, CSE), bytes);

  const { code, err } = await fmt(project, CSE);

  expect(code).toBe(1);
  expect(err.join("\n")).toContain("the file is not UTF-8");
  expect(readFileSync(join(project.root, CSE))).toEqual(bytes);
});

test.each([CSE, SUMO, ENVIRONMENT])("the line ends of Windows stay in %s", async (file) => {
  const project = untidy();
  write(project.root, { [file]: project.read(file).replaceAll("\n", "\r\n") });

  await fmt(project, file);

  expect(project.read(file)).toContain("\r\n");
  expect(project.read(file).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test.each([
  ["a KQL file", KQL, "KQL stays as its author wrote it"],
  ["a file that is not there", `${FOLDER}/frist.cse`, `did you mean \`${CSE}\`?`],
  ["a file outside of the project", "../x.yaml", "help: "],
])("%s ends with 2", async (_, path, help) => {
  const project = untidy();
  const before = filesBelow(project.root);

  const { code, err } = await fmt(project, path);

  expect(code).toBe(2);
  expect(err.join("\n")).toContain(help);
  expect(filesBelow(project.root)).toEqual(before);
});

test("what a link leads to outside of the project is not written", async () => {
  const project = untidy();
  const outside = newFolder();
  write(outside, { "theirs.cse": "http_url   LIKE '%.exe'" });
  symlinkSync(join(outside, "theirs.cse"), join(project.root, FOLDER, "theirs.cse"));

  await fmt(project);
  const named = await fmt(project, `${FOLDER}/theirs.cse`);

  expect(filesBelow(outside)).toEqual({ "theirs.cse": "http_url   LIKE '%.exe'" });
  expect([named.code, named.err.at(-1)]).toEqual([
    2,
    "  help: it is a link to a file outside of the project: format that one",
  ]);
  rmSync(outside, { recursive: true });
});
