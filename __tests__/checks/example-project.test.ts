import { codesOf, findingsOf, projectFindings, projectOf } from "./example-project";
import { overlaid, overlaidPlaybook } from "./overlay";
import { DETECTION, ENVIRONMENT, RIGHT_PROJECT } from "./right-project";

test("nothing is wrong in the right project", () => {
  const findings = projectFindings(RIGHT_PROJECT).filter((each) => each.level !== "info");

  expect(findings).toEqual([]);
});

test("the codes of an example are those of its side, each once", () => {
  const example = {
    language: "detection",
    wrong: "rules: { sentinel: [{ kind: scheduled, queryPeriod: 5m }] }",
    right: "rules: { sentinel: [{ kind: scheduled, queryPeriod: 2h }] }",
  } as const;

  expect(codesOf(example, "wrong")).toContain("look-back-too-short");
  expect(codesOf(example, "right")).not.toContain("look-back-too-short");
});

const BASE = `a: { x: 1, y: 2 }
b: { type: one, x: 1 }
c: [1, 2]
rules:
  - { id: r1, kind: nrt, name: N, tags: [t] }
  - { id: r2, kind: hunting }
`;

test.each([
  ["mappings merge", "a: { y: 3, z: 4 }", "a:\n  x: 1\n  y: 3\n  z: 4\n"],
  ["a mapping of another type replaces", "b: { type: two }", "b:\n  type: two\n"],
  ["a list replaces", "c: [3]", "c:\n  - 3\n"],
  [
    "a rule of a known id is laid over it",
    "rules: [{ id: r2, name: M }]",
    "  - id: r2\n    kind: hunting\n    name: M\n",
  ],
  [
    "a rule without an id over the one of its kind",
    "rules: [{ kind: nrt, name: M }]",
    "  - id: r1\n    kind: nrt\n    name: M\n",
  ],
  ["a rule of another id over a copy", "rules: [{ kind: nrt, id: r3 }]", "  - id: r3\n    kind: nrt\n    name: N\n"],
  ["an empty list of rules replaces", "rules: []", "rules: []\n"],
  ["what is no YAML takes the place of its keys", 'c: "open\n', 'kind: hunting\nc: "open\n'],
  ["a key that stands twice stays so", "c: [3]\nc: [4]\n", "c: [3]\nc: [4]\n"],
])("a fragment over a file: %s", (_, fragment, expected) => {
  expect(overlaid(BASE, fragment)).toContain(expected);
});

const PLAYBOOK = "# Title\n\n| Column Name | Value |\n|---|---|\n| Name | N |\n| Steps | S |\n";

test.each([
  ["a heading replaces the title", "# Other", PLAYBOOK.replace("Title", "Other")],
  ["a row replaces its own", "| Name | M |\nmore", PLAYBOOK.replace("| Name | N |", "| Name | M |\nmore")],
  ["a row of a new name comes last", "| Nam | M |", `${PLAYBOOK}| Nam | M |\n`],
  [
    "two first lines replace the head",
    "| A | B |\n|---|---|",
    PLAYBOOK.replace("| Column Name | Value |", "| A | B |"),
  ],
  ["heading and rows replace both", "# O\n\n| Name | M |", PLAYBOOK.replace("Title", "O").replace("| N |", "| M |")],
  ["a whole table with a title is the playbook", "# O\n\n| A | B |\n|---|---|", "# O\n\n| A | B |\n|---|---|\n"],
  ["any other text is the playbook", "Ask.", "Ask.\n"],
])("a fragment over a playbook: %s", (_, fragment, expected) => {
  expect(overlaidPlaybook(PLAYBOOK, fragment)).toBe(expected);
});

test("files are laid over those of their kind, others are as they stand, and some are taken away", () => {
  const files = projectOf(
    "files",
    `==> environments/acme-dev.yaml <==
id: acme-dev
==> queries/T1608/staging-download/a.kql <==
T
==> ${ENVIRONMENT} is not there <==
`,
  );

  expect(files.get("environments/acme-dev.yaml")).toMatch(/^id: acme-dev\nname: ACME, production\n/);
  expect(files.get("queries/T1608/staging-download/a.kql")).toBe("T\n");
  expect(files.has(ENVIRONMENT)).toBe(false);
});

test.each(["kql", "sumo-search", "cse-expression"] as const)("a text in %s becomes a rule's", (language) => {
  expect(projectOf(language, "HERE").get(DETECTION)).toMatch(/(?:query|query_string|expression): HERE\n/);
});

test("a construct that nobody knows is refused", () => {
  const example = { language: "construct", wrong: "Fodler: {}", right: "Folder: {}" } as const;

  expect(() => findingsOf(example, "wrong")).toThrow(/^Fodler: there is no such construct here/);
  expect(findingsOf(example, "right")).toEqual([]);
});
