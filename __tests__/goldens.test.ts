import { join } from "node:path";
import { compareGoldens, goldensOf, readGoldens } from "../src/golden";
import { SIEMS } from "../src/model";
import { compileProject } from "../src/project";

const root = join(__dirname, "..");
const project = compileProject(root);
const reviewed = readGoldens(root);
const current = goldensOf(project.catalog, project.environments);
const files = [...new Set([...reviewed.keys(), ...current.keys()])].sort();

// Reviewed changes are taken over by `npm run golden:update`.
test.each(files)("%s is as reviewed", (file) => {
  const differences = compareGoldens(reviewed, current).filter((each) => each.file === file);

  expect(differences.map(({ kind, diff }) => `${kind}\n${diff}`)).toEqual([]);
});

test("there is a golden for every rule, every environment and every stack", () => {
  const rules = project.catalog.detections.flatMap(({ id, rules: own }) =>
    own.map((rule) => `rules/${id}/${rule.id}.json`),
  );
  const targets = project.catalog.environments.flatMap((each) =>
    SIEMS.filter((siem) => each[siem]).map((siem) => [each.id, siem] as const),
  );
  const expected = [
    ...rules,
    ...targets.map(([id, siem]) => `environments/${id}.${siem}.json`),
    ...targets.map(([id, siem]) => `stacks/${id}-${siem}.txt`),
  ];

  expect(expected.filter((file) => !reviewed.has(file))).toEqual([]);
});
