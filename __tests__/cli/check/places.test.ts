import { join } from "node:path";
import { DETECTION, ENVIRONMENT } from "../../checks/right-project";
import { write } from "../command-line";
import { smallProjects } from "./small-project";
import type { PrintedFinding, SmallProject } from "./small-project";

const newProject = smallProjects();
const FOLDER = "queries/T1608/staging-download";

const QUERY = `let age = 1h;
DeviceNetworkEvents // 😀
// filter hosts
| where TimeGenerated > ago(age)
| where RemoteUlr endswith ".exe"
| project TimeGenerated, DeviceName, RemoteIP
`;

const PARAMETER =
  "  age: { type: duration, description: How far back., default: 1h, sets: [queryPeriod], rules: [r-scheduled] }\n";

const DEVIATIONS = `overrides:
  - select: { id: r-scheduled }
    set: { parameters: { age: 12h } }
    reason: Slow events
    owner: soc
    ticket: SOC-1
    expires: 2027-06-30
filters:
  - name: hosts
    select: { id: r-scheduled }
    sentinel: DeviceName =~ "build-agent-with-a-long-name"
    reason: Our own tools
    owner: soc
    ticket: SOC-2
    expires: 2027-06-30
`;

/** A project whose scheduled rule has its query in a file, with a parameter and a marked place above the fault. */
function projectWithFile(query: string): SmallProject {
  const project = newProject();
  const text = project.read(DETECTION);
  const [before = "", inline = ""] = /^[^]*?query: (\|\n(?: {8}.*\n)+)/.exec(text) ?? [];
  write(project.root, {
    [DETECTION]: text
      .replace(before, before.replace(inline, "downloads.kql\n"))
      .replace("parameters:\n", `parameters:\n${PARAMETER}`),
    [join(FOLDER, "downloads.kql")]: query,
  });
  return project;
}

const placeOf = ({ file, line, column, endColumn }: PrintedFinding): unknown => [file, line, column, endColumn];
const places = async (project: SmallProject): Promise<unknown[]> =>
  (await project.findings()).filter((each) => /RemoteUlr|http_ulr/.test(each.message)).map(placeOf);

test("a fault in a query file stands at its word", async () => {
  expect(await places(projectWithFile(QUERY))).toEqual([[`${FOLDER}/downloads.kql`, 5, 9, 18]]);
});

test.each([
  ["with the line ends of Unix", "\n"],
  ["with the line ends of Windows", "\r\n"],
])("parameters and filters above a fault do not move it, in a file %s", async (_, end) => {
  const project = projectWithFile(QUERY.replaceAll("\n", end));
  project.edit(ENVIRONMENT, "playbookSteps: all\n", `playbookSteps: all\n${DEVIATIONS}`);

  expect(await places(project)).toEqual([[`${FOLDER}/downloads.kql`, 5, 9, 18]]);
});

test("a fault within what a parameter put there stands where its author wrote the default", async () => {
  const project = projectWithFile(QUERY.replace("RemoteUlr", "RemoteUrl").replace("ago(age)", "age"));
  project.edit(ENVIRONMENT, "playbookSteps: all\n", `playbookSteps: all\n${DEVIATIONS}`);

  const findings = await project.findings();

  expect(findings.filter(({ level }) => level === "error").map(placeOf)).toEqual([
    [`${FOLDER}/downloads.kql`, 4, expect.any(Number), expect.any(Number)],
  ]);
});

test("a fault in a literal block stands at its word", async () => {
  const project = newProject();
  project.edit(DETECTION, '| where RemoteUrl endswith ".exe"', '| where RemoteUlr endswith ".exe"');

  expect(await places(project)).toEqual([[DETECTION, 28, 17, 26]]);
});

const MATCH = "      expression: lower(http_url) LIKE '%.exe' AND array_contains(listMatches, 'staging_domains')\n";
const OTHER = "'%.exe' AND array_contains(listMatches, 'staging_domains')";

test.each<[form: string, written: string, place: readonly unknown[]]>([
  ["plain", `http_ulr LIKE ${OTHER}`, [57, 19, 27]],
  ["in double quotes", `"http_ulr LIKE ${OTHER}"`, [57, 20, 28]],
  ["in single quotes", `'http_ulr LIKE ${OTHER.replaceAll("'", "''")}'`, [57, 19, expect.any(Number)]],
  ["folded", `>\n        http_ulr LIKE\n        ${OTHER}`, [57, expect.any(Number), expect.any(Number)]],
  ["in a literal block", `|-\n        http_ulr LIKE\n        ${OTHER}`, [58, 9, 17]],
  ["in an indented literal block", `|2\n           http_ulr LIKE\n        ${OTHER}`, [58, 12, 20]],
])("a fault in a YAML text %s stands as near as the text allows", async (_, written, place) => {
  const project = newProject();
  project.edit(DETECTION, MATCH, `      expression: ${written}\n`);

  expect(await places(project)).toEqual([[DETECTION, ...place]]);
});

test("a fault in a literal block that begins with an empty line stands at its word", async () => {
  const project = newProject();
  project.edit(DETECTION, "query: |\n        DeviceNetworkEvents\n", "query: |\n\n        DeviceNetworkEvents\n");
  project.edit(DETECTION, '| where RemoteUrl endswith ".exe"', '| where RemoteUlr endswith ".exe"');

  expect(await places(project)).toEqual([[DETECTION, 29, 17, 26]]);
});

test("a fault in a block of a file with the line ends of Windows stands at its word", async () => {
  const project = newProject();
  project.edit(DETECTION, '| where RemoteUrl endswith ".exe"', '| where RemoteUlr endswith ".exe"');
  write(project.root, { [DETECTION]: project.read(DETECTION).replaceAll("\n", "\r\n") });

  expect(await places(project)).toEqual([[DETECTION, 28, 17, 26]]);
});
