import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { JSON_REPORT_SCHEMA } from "../../../src/diagnostics";
import { DETECTION, ENVIRONMENT } from "../../checks/right-project";
import { elementsOf, parseXml } from "../../diagnostics/reports/xml-tree";
import { smallProjects } from "./small-project";

const newProject = smallProjects();
const project = newProject();
project.edit(DETECTION, "queryPeriod: 1h", "queryPeriod: 5m");
project.edit(DETECTION, "techniques: [T1608]", "techniques: [T1608, T9999]");
project.edit(DETECTION, "'%.zip', limit", "'%.zip, limit");
project.append(
  ENVIRONMENT,
  'acknowledged:\n  - { code: technique-unknwon, reason: "<&>, %, ü", owner: soc, expires: 2027-01-31 }\n',
);

const {
  id: _id,
  $schema: _$schema,
  ...sarifSchema
} = JSON.parse(readFileSync(join(__dirname, "..", "..", "diagnostics", "sarif-2.1.0.schema.json"), "utf8")) as Record<
  string,
  unknown
>;
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, unicodeRegExp: false, strict: false });
addFormats(ajv);

const printed = async (format: string): Promise<string> => (await project.check("--format", format)).out.join("\n");

test("the text names each finding's place, level and code, shows its line and says what to change", async () => {
  expect(await printed("text")).toContain(
    [
      `${DETECTION}:32:7: error look-back-too-short: rule r-scheduled: queryPeriod: looks back 5m but runs every 1h; events between two runs would never be seen (in acme-prod)`,
      "  32 |       queryPeriod: 5m",
      "     |       ^^^^^^^^^^^",
      "  help: ",
    ].join("\n"),
  );
});

test("SARIF of real findings is as its schema says, and describes every rule that it names", async () => {
  const log = JSON.parse(await printed("sarif")) as Log;
  const validate = ajv.compile(sarifSchema);
  const [run] = log.runs;

  validate(log);

  expect(validate.errors).toBeNull();
  expect(new Set(run?.results?.map((each) => each.ruleId))).toEqual(
    new Set(run?.tool.driver.rules?.map((each) => each.id)),
  );
  expect(run?.tool.driver.rules?.filter((each) => each.fullDescription === undefined)).toEqual([]);
});

test("SARIF's fingerprints stay when lines move", async () => {
  const fingerprints = async (): Promise<unknown> =>
    (JSON.parse(await printed("sarif")) as Log).runs[0]?.results?.map((each) => each.partialFingerprints);
  const before = await fingerprints();
  project.edit(DETECTION, "status: stable\n", "# A line more.\nstatus: stable\n");

  const after = await fingerprints();

  project.edit(DETECTION, "# A line more.\n", "");
  expect(after).toEqual(before);
});

test("JSON of real findings is as its schema says", async () => {
  const validate = ajv.compile(JSON_REPORT_SCHEMA);

  validate(JSON.parse(await printed("json")));

  expect(validate.errors).toBeNull();
});

test("JUnit of real findings is well-formed, with a suite for each file that was checked", async () => {
  const report = parseXml(await printed("junit"));

  expect(elementsOf(report, "testsuite").map((each) => each.attributes["name"])).toEqual([
    "environments/acme-prod.yaml",
    "environments/groups/banks.yaml",
    "environments/rings/prod.yaml",
    "queries/T1608/playbook.md",
    "queries/T1608/staging-download/detection.yaml",
    "queries/functions/recent-downloads.yaml",
    "queries/lists/build-agents.yaml",
    "queries/lists/staging-domains.yaml",
  ]);
  expect(elementsOf(report, "failure").length).toBeGreaterThan(0);
});

test("GitHub gets a command a finding, each on one line", async () => {
  const lines = (await printed("github")).split("\n");

  expect(
    lines.filter((line) => !/^::(?:error|warning|notice) file=[^,]+,line=\d+,col=\d+,.*title=[a-z0-9-]+::/.test(line)),
  ).toEqual([]);
  expect(lines).toContainEqual(
    expect.stringContaining(`::error file=${DETECTION},line=32,col=7,endColumn=18,title=look-back-too-short::`),
  );
});

test("GitHub gets nothing where nothing is found", async () => {
  const clean = newProject();

  const { out } = await clean.check("--format", "github", "environments/rings/prod.yaml");

  expect(out).toEqual([]);
});

test.each(["sarif", "junit", "github"])(
  "%s names files from the repository's root on when it is told the way",
  async (format) => {
    const report = (await project.check("--format", format, "--path-prefix", "./content/siem/")).out.join("\n");

    expect(report).toContain(`content/siem/${DETECTION}`);
    expect(report.split(DETECTION)).toHaveLength(report.split(`content/siem/${DETECTION}`).length);
  },
);

test("what people read keeps the project's own paths", async () => {
  const report = (await project.check("--path-prefix", "content")).out.join("\n");

  expect(report).not.toContain("content/queries");
});
