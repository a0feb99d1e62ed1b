import { emptyDescription } from "../../../src/checks/content/empty-description";
import { noFalsePositives } from "../../../src/checks/content/no-false-positives";
import { plainReferences } from "../../../src/checks/content/plain-references";
import { untested } from "../../../src/checks/content/untested";
import { saidOf } from "./said";

const FIRES = "{ name: A download, expect: fires, behaviour: Fetch a file. }";
const QUIET = "{ name: A page, expect: quiet, behaviour: Open a page. }";

test.each([
  ["[]", "fires on or stays quiet on"],
  [`[${FIRES}]`, "stays quiet on"],
  [`[${QUIET}]`, "fires on"],
])("of the tests %s it is told that none says what it %s", (tests, missing) => {
  expect(saidOf(untested, "detection", `tests: ${tests}\n`)).toEqual([
    `info at tests: detection staging-download: no test says what it ${missing}`,
  ]);
});

test.each([`tests: [${FIRES}, ${QUIET}]\n`, "status: deprecated\ntests: []\n"])(
  "%j has the tests it needs",
  (fragment) => {
    expect(saidOf(untested, "detection", fragment)).toEqual([]);
  },
);

test.each([
  ["falsePositives: []\n", 1],
  ["falsePositives: [Build agents.]\n", 0],
  ["falsePositives: []\nstatus: deprecated\n", 0],
])("%j gives %d findings", (fragment, count) => {
  expect(saidOf(noFalsePositives, "detection", fragment)).toHaveLength(count);
});

test.each([
  ["TODO", 1],
  ["TBD, see the wiki", 1],
  ["A rule.", 1],
  ["Executable fetched from a staging platform.", 1],
  ["A process fetches an executable.", 0],
  ["A process leaves notes such as TODO and FIXME in the sources of a repository that it has cloned before.", 0],
  ["Ein Prozess lädt eine Datei.", 0],
])("the description %j gives %d findings", (description, count) => {
  expect(saidOf(emptyDescription, "detection", `description: ${JSON.stringify(description)}\n`)).toHaveLength(count);
});

test("a reference over plain http is told", () => {
  expect(saidOf(plainReferences, "detection", "references: [https://a.example/, http://b.example/x]\n")).toEqual([
    "info at references.1: detection staging-download: the reference http://b.example/x is not fetched over https",
  ]);
});

test("an address within another one is left alone", () => {
  expect(saidOf(plainReferences, "detection", "references: ['https://a.example/?u=http://b.example/']\n")).toEqual([]);
});
