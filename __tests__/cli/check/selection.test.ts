import { join } from "node:path";
import { DETECTION, ENVIRONMENT } from "../../checks/right-project";
import { siemform, write } from "../command-line";
import { smallProjects } from "./small-project";

const project = smallProjects()();
const OTHER = project.addDetection("other-download");
const FOLDER = "queries/T1608/staging-download";
project.edit(DETECTION, "techniques: [T1608]", "techniques: [T1608, T9999]");
project.edit(OTHER, "techniques: [T1608]", "techniques: [T1608, T9998]");
project.edit(DETECTION, "lower(http_url) LIKE '%.exe' AND array_contains(listMatches, 'staging_domains')", "match.cse");
project.edit(DETECTION, "'%.zip', limit", "'%.zip, limit");
project.edit(OTHER, "queryPeriod: 1h", "queryPeriod: 5m");
project.append(
  ENVIRONMENT,
  "acknowledged:\n  - { code: data-unknown, reason: Soon, owner: soc, expires: 2027-06-30 }\n",
);
write(project.root, { [join(FOLDER, "match.cse")]: "http_ulr LIKE '%.exe'\n" });

/** Where things were found: the file's name and the rule's. */
const found = async (...args: readonly string[]): Promise<string[]> => {
  const findings = await project.findings(...args);
  const places = findings.map(({ file, message }) => `${file ?? ""} ${/^rule (\S+):/.exec(message)?.[1] ?? ""}`.trim());
  return [...new Set(places)].sort();
};

const MATCH = `${FOLDER}/match.cse r-match`;
const CHAIN = `${DETECTION} r-chain`;
const OTHERS = [OTHER, `${OTHER} other-download-scheduled`];

test("without a name everything is shown", async () => {
  expect(await found()).toEqual([ENVIRONMENT, ...OTHERS, DETECTION, CHAIN, MATCH].sort());
});

test.each<[what: string, names: string[], expected: string[]]>([
  ["a detection", ["staging-download"], [DETECTION, CHAIN, MATCH]],
  ["a rule", ["r-match"], [MATCH]],
  ["a query file", [`${FOLDER}/match.cse`], [MATCH]],
  ["a detection's file, with what is wrong in its rules' files", [DETECTION], [DETECTION, CHAIN, MATCH]],
  ["a folder", [FOLDER], [DETECTION, CHAIN, MATCH]],
  ["a folder with a slash", [`./${FOLDER}/`], [DETECTION, CHAIN, MATCH]],
  ["a folder of several", ["queries"], [...OTHERS, DETECTION, CHAIN, MATCH]],
  ["an environment's file", [ENVIRONMENT], [ENVIRONMENT]],
  ["several", ["r-match", ENVIRONMENT], [ENVIRONMENT, MATCH]],
])("%s alone is shown when it is named", async (_, names, expected) => {
  expect(await found(...names)).toEqual([...expected].sort());
});

test("a dot stands for the folder that one stands in", async () => {
  const { out } = await siemform(join(project.root, FOLDER), "check", ".", "--format", "github");

  expect(out.join("\n")).toContain("match.cse");
  expect(out.join("\n")).not.toContain("other-download");
});
