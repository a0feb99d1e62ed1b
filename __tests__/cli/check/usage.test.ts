import { join } from "node:path";
import { DETECTION } from "../../checks/right-project";
import { siemform } from "../command-line";
import { smallProjects } from "./small-project";

const newProject = smallProjects();

test("a project without errors and warnings ends with 0", async () => {
  const { code, out, err } = await newProject().check();

  expect(code).toBe(0);
  expect(out.join("\n")).toMatch(/^\d+ infos in \d+ files?$/m);
  expect(err).toEqual([]);
});

test("an error ends with 1", async () => {
  const project = newProject();
  project.edit(DETECTION, "queryPeriod: 1h", "queryPeriod: 5m");

  const { code, out } = await project.check();

  expect(code).toBe(1);
  expect(out.join("\n")).toContain("error look-back-too-short: ");
});

test.each([
  ["error", 0],
  ["warning", 1],
  ["info", 1],
])("a warning with --fail-level %s ends with %i", async (level, expected) => {
  const project = newProject();
  project.edit(DETECTION, "techniques: [T1608]", "techniques: [T1608, T9999]");

  const { code } = await project.check("--fail-level", level);

  expect(code).toBe(expected);
});

test.each<[what: string, args: string[], message: RegExp, help: RegExp]>([
  ["a path", ["queries/nowhere"], /`queries\/nowhere` is no file or folder/, /help: /],
  ["a folder without its way", ["T1608"], /`T1608` is no file or folder/, /did you mean `queries\/T1608`\?/],
  ["nothing like anything", ["xyzzy-plugh"], /no file or folder/, /give a path as from here, or an id/],
  ["an id", ["r-scheduld"], /`r-scheduld` is no file or folder/, /did you mean `r-scheduled`\?/],
  ["an environment", ["--env", "acme-prd"], /no environment `acme-prd`/, /did you mean `acme-prod`\?/],
  ["a format", ["--format", "xml"], /'xml' is invalid/, /Allowed choices are text, json, sarif, junit, github/],
  ["a level", ["--fail-level", "fatal"], /'fatal' is invalid/, /Allowed choices are error, warning, info/],
  ["a day", ["--now", "2026-02-31"], /`2026-02-31` is not a day of the calendar/, /2026-11-22/],
  ["an option", ["--evn", "acme-prod"], /unknown option '--evn'/, /Did you mean --env\?/],
  ["a commit", ["--changed-since", "nowhere"], /git cannot compare with `nowhere`: fatal: not a git/, /check a clone/],
  ["an option for a commit", ["--changed-since=-p"], /`-p` is no commit/, /name a commit, a branch or a tag/],
])("%s that is not there ends with 2 and says what to write", async (_, args, message, help) => {
  const { code, out, err } = await newProject().check(...args);

  expect(code).toBe(2);
  expect(out).toEqual([]);
  expect(err.join("\n")).toMatch(message);
  expect(err.join("\n")).toMatch(help);
});

test("a folder outside of any project ends with 2 and says how to make one", async () => {
  const { code, err } = await siemform("/", "check");

  expect(code).toBe(2);
  expect(err.join("\n")).toMatch(/no siemform project here[^]*siemform init/);
});

test("a project is found from any folder in it, and paths start where the user stands", async () => {
  const project = newProject();
  project.edit(DETECTION, "queryPeriod: 1h", "queryPeriod: 5m");

  const { code, out } = await siemform(
    join(project.root, "queries", "T1608"),
    ...["check", "staging-download/detection.yaml", "--now", "2026-11-22"],
  );

  expect(code).toBe(1);
  expect(out.join("\n")).toContain(`${DETECTION}:`);
});
