import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DETECTION, ENVIRONMENT, LIST } from "../../checks/right-project";
import { newFolder, siemform, write } from "../command-line";
import { SmallProject } from "./small-project";

const made: string[] = [];
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

function git(folder: string, ...args: readonly string[]): void {
  const identity = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
}

const FOLDER = "queries/T1608/staging-download";
const OTHER_FOLDER = "queries/T1608/other-download";
/** What is judged across files: two rules of one title in one workspace. */
const ACROSS = "title-doubled";

/** A committed project: each of two detections has something local of its own, and both one title. */
function committed(below = ""): SmallProject {
  const repository = newFolder();
  made.push(repository);
  mkdirSync(join(repository, below), { recursive: true });
  const project = new SmallProject(join(repository, below));
  const other = project.addDetection("other-download");
  project.edit(other, "name: Executable fetched from a staging platform, hourly, other-download", "name: One title");
  project.edit(DETECTION, "name: Executable fetched from a staging platform, hourly", "name: One title");
  project.edit(DETECTION, "techniques: [T1608]", "techniques: [T1608, T9999]");
  project.edit(other, "techniques: [T1608]", "techniques: [T1608, T9998]");
  git(repository, "init", "-q");
  git(repository, "add", "-A");
  git(repository, "commit", "-qm", "first");
  return project;
}

/** Which of these are found: techniques by their number, titles by their code. */
const found = async (project: SmallProject, ref = "HEAD"): Promise<string[]> => {
  const findings = await project.findings("--changed-since", ref);
  const words = findings.flatMap(({ code, message }) => (code === ACROSS ? code : (/T999\d/.exec(message)?.[0] ?? [])));
  return [...new Set(words)].sort();
};

test("when nothing changed, only what is judged across files is shown", async () => {
  expect(await found(committed())).toEqual([ACROSS]);
});

test("a change of one detection shows what is wrong with it, and not what is wrong with others", async () => {
  const project = committed();
  project.edit(DETECTION, "description: A process", "description: Some process");

  expect(await found(project)).toEqual(["T9999", ACROSS]);
});

test.each([
  ["an environment", ENVIRONMENT],
  ["a list", LIST],
])("a change of %s shows everything", async (_, file) => {
  const project = committed();
  project.append(file, "# A line more.\n");

  expect(await found(project)).toEqual(["T9998", "T9999", ACROSS]);
});

test("a schema beside a detection is for every query, and its change shows everything", async () => {
  const project = committed();
  write(project.root, { [`${FOLDER}/schema.yaml`]: "tables: {}\n" });

  expect(await found(project)).toEqual(expect.arrayContaining(["T9998", "T9999", ACROSS]));
});

test("a file that git does not know yet counts, unless it is ignored", async () => {
  const project = committed();
  write(project.root, { [`${FOLDER}/README.md`]: "Notes.\n", [`${OTHER_FOLDER}/README.md`]: "Notes.\n" });
  write(project.root, { ".gitignore": "/queries/T1608/other-download/README.md\n" });

  expect(await found(project)).toEqual(["T9999", ACROSS]);
});

test("a file that was moved counts where it was and where it is", async () => {
  const project = committed();
  write(project.root, { [`${FOLDER}/tests/a.json`]: `[${"1, ".repeat(200)}1]\n` });
  git(project.root, "add", "-A");
  git(project.root, "commit", "-qm", "second");
  mkdirSync(join(project.root, OTHER_FOLDER, "tests"));
  renameSync(join(project.root, `${FOLDER}/tests/a.json`), join(project.root, `${OTHER_FOLDER}/tests/a.json`));
  git(project.root, "add", "-A");

  expect(await found(project)).toEqual(["T9998", "T9999", ACROSS]);
});

test("what was committed since counts as what was not", async () => {
  const project = committed();
  project.edit(DETECTION, "description: A process", "description: Some process");
  git(project.root, "commit", "-qam", "second");

  expect(await found(project, "HEAD~1")).toEqual(["T9999", ACROSS]);
  expect(await found(project)).toEqual([ACROSS]);
});

test("a project in a folder of a larger repository has its own changes only", async () => {
  const project = committed("soc/rules");
  write(join(project.root, ".."), { "queries/lists/elsewhere.yaml": "id: elsewhere\n" });
  project.edit(DETECTION, "description: A process", "description: Some process");

  expect(await found(project)).toEqual(["T9999", ACROSS]);
});

test.each([
  ["that nobody made", "nowhere"],
  ["that is a file", "HEAD:queries"],
  ["without a name", ""],
])("a commit %s ends with 2", async (_, ref) => {
  const { code, err } = await siemform(committed().root, "check", "--changed-since", ref);

  expect(code).toBe(2);
  expect(err.join("\n")).toContain(`git cannot compare with \`${ref}\`: fatal: `);
});

test("a commit that a shallow clone lacks ends with 2 and says how to get it", async () => {
  const project = committed();
  project.edit(DETECTION, "description: A process", "description: Some process");
  git(project.root, "commit", "-qam", "second");
  const clone = newFolder();
  made.push(clone);
  git(clone, "clone", "-q", "--depth", "1", `file://${project.root}`, "shallow");

  const { code, err } = await siemform(join(clone, "shallow"), "check", "--changed-since", "HEAD~1");

  expect(code).toBe(2);
  expect(err.join("\n")).toContain("a shallow clone needs `git fetch --unshallow`");
});
