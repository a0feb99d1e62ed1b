import { readFileSync } from "node:fs";
import { join } from "node:path";
import { synthesizeProject } from "../../../src/build";
import { DETECTION, ENVIRONMENT, GROUP, RING } from "../../checks/right-project";
import { siemform } from "../command-line";
import { smallProjects } from "./small-project";
import type { SmallProject } from "./small-project";

const newProject = smallProjects();

const entry = (code: string, expires: string, more = ""): string =>
  `acknowledged:\n  - code: ${code}\n    reason: It will do\n    owner: soc\n    expires: ${expires}\n${more}`;

/** A project with an error of two environments' title, which a service would refuse but no construct does. */
function withError(): SmallProject {
  const project = newProject();
  project.edit(
    DETECTION,
    "name: Executable fetched from a staging platform, at once",
    "name: Executable fetched from a staging platform, hourly",
  );
  return project;
}

/** The findings of one code: whether somebody answers for them. */
const answered = async (project: SmallProject, code: string, ...args: readonly string[]): Promise<boolean[]> =>
  (await project.findings(...args)).filter((each) => each.code === code).map((each) => each.acknowledged !== null);

test.each([
  ["detection", DETECTION],
  ["environment", ENVIRONMENT],
  ["group", GROUP],
  ["ring", RING],
])("an error that the %s acknowledges is shown with who answers for it, and fails nothing", async (_, file) => {
  const project = withError();
  project.append(file, entry("title-doubled", "2027-06-30"));

  const { code, out } = await project.check();

  expect(code).toBe(0);
  expect(out.join("\n")).toMatch(/error title-doubled: [^]*\n {2}acknowledged: It will do \(soc, until 2027-06-30\)/);
  expect(out.at(-1)).toMatch(/\b1 acknowledged in /);
});

test("an acknowledgement of one rule leaves the others", async () => {
  const project = newProject();
  project.edit(DETECTION, '| where RemoteUrl endswith ".exe"', '| where RemoteUlr endswith ".exe"');
  project.edit(
    DETECTION,
    'endswith ".exe"\n        | project',
    'endswith ".exe"\n        | where RemoteUlr != ""\n        | project',
  );
  project.append(DETECTION, entry("kql-unknown-column", "2027-06-30", "    rules: [r-nrt]\n"));

  expect(new Set(await answered(project, "kql-unknown-column"))).toEqual(new Set([true, false]));
});

test.each([
  ["on its last day", "2026-12-24", ["acknowledgement-expiring"], 0, "ends on 2026-12-24, today"],
  ["a day before", "2026-12-23", ["acknowledgement-expiring"], 0, "in 1 day"],
  ["14 days before", "2026-12-10", ["acknowledgement-expiring"], 0, "in 14 days"],
  ["15 days before", "2026-12-09", [], 0, ""],
  ["a day later", "2026-12-25", ["acknowledgement-expired"], 1, "ended on 2026-12-24"],
])("an acknowledgement %s", async (_, now, codes, exit, words) => {
  const project = withError();
  project.append(DETECTION, entry("title-doubled", "2026-12-24"));

  const { code, out } = await siemform(project.root, "check", "--now", now, "--format", "github");

  const text = out.join("\n");
  expect(code).toBe(exit);
  expect([...text.matchAll(/title=(acknowledgement-\w+)/g)].map((each) => each[1])).toEqual(codes);
  expect(text.includes("title=title-doubled")).toBe(exit === 1);
  expect(text).toContain(words.replace("in 1 day", "tomorrow"));
});

test("an acknowledgement of nothing is a finding, and names what was probably meant", async () => {
  const project = withError();
  project.append(ENVIRONMENT, entry("title-doublet", "2027-06-30"));

  const [unused] = (await project.findings()).filter((each) => each.code === "acknowledgement-unused");

  expect(unused).toMatchObject({ level: "warning", file: ENVIRONMENT });
  expect(unused?.help).toContain("`title-doubled`");
});

test("what is refused cannot be acknowledged: the attempt is an error too", async () => {
  const project = newProject();
  project.edit(DETECTION, "queryPeriod: 1h", "queryPeriod: 5m");
  project.append(DETECTION, entry("look-back-too-short", "2027-06-30"));

  expect(await project.codes()).toEqual(expect.arrayContaining(["acknowledgement-vain", "look-back-too-short"]));
  expect((await project.check()).code).toBe(1);
});

const OVERRIDE = `overrides:
  - select: { id: r-hunting }
    set: { mode: "off" }
    reason: Migration
    owner: soc
    ticket: SOC-1
    expires: 2026-12-24
`;
const FILTER = `filters:
  - name: hosts
    select: { id: r-scheduled }
    sentinel: DeviceName =~ "build-01"
    reason: Our own tools
    owner: soc
    ticket: SOC-2
    expires: 2026-12-24
`;

test.each([
  ["an override", OVERRIDE, "an override of environment acme-prod"],
  ["a filter", FILTER, "filter hosts of environment acme-prod"],
])("%s is announced before its day and is an error after it", async (_, yaml, words) => {
  const project = newProject();
  project.append(ENVIRONMENT, yaml);
  const on = async (now: string): Promise<string> =>
    (await siemform(project.root, "check", "--now", now, "--format", "github", ENVIRONMENT)).out.join("\n");

  expect(await on("2026-12-09")).not.toContain("title=deviation");
  expect(await on("2026-12-10")).toMatch(
    new RegExp(`^::warning .*title=deviation-expiring::${words}, for which soc`, "m"),
  );
  expect(await on("2026-12-25")).toMatch(
    new RegExp(`^::error .*title=deviation-expired::${words}, for which soc`, "m"),
  );
});

test("a build fails on no date, and its output says who answers for what", () => {
  const project = withError();
  project.append(DETECTION, entry("title-doubled", "2020-01-31"));
  const before = process.exitCode;

  synthesizeProject(project.root);

  const exitCode = process.exitCode;
  process.exitCode = before;
  const report = JSON.parse(readFileSync(join(project.root, "cdktf.out", "siemform.json"), "utf8")) as {
    readonly acknowledged: unknown;
  };
  expect(exitCode).toBe(before);
  expect(report.acknowledged).toEqual([
    expect.objectContaining({
      code: "title-doubled",
      level: "error",
      file: DETECTION,
      environment: "acme-prod",
      reason: "It will do",
      owner: "soc",
      expires: "2020-01-31",
    }),
  ]);
});
