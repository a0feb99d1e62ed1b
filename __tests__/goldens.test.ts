import { join } from "node:path";
import { compileProject } from "../src/build";
import { compareGoldens, goldensOf, readGoldens } from "../src/golden";

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
  const expected = [
    ...project.catalog.detections.flatMap(({ id, rules }) => rules.map((rule) => `rules/${id}/${rule.id}.json`)),
    ...project.catalog.environments.flatMap(({ id, sentinel, sumologic }) => [
      ...(sentinel ? [`environments/${id}.sentinel.json`, `stacks/${id}-sentinel.txt`] : []),
      ...(sumologic ? [`environments/${id}.sumologic.json`, `stacks/${id}-sumologic.txt`] : []),
    ]),
  ];

  expect(expected.filter((file) => !reviewed.has(file))).toEqual([]);
});
