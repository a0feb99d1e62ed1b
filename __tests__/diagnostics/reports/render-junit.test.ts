import { renderJunit } from "../../../src/diagnostics";
import { ACKNOWLEDGED, FILE, FINDINGS, finding, textOf } from "../sample";
import { elementsOf, parseXml } from "./xml-tree";

const SUBJECTS = [FILE, "queries/clean.kql"];

test("the smallest report is one test that passed", () => {
  expect(renderJunit([], { subjects: ["a.kql"] })).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="siemform check" tests="1" failures="0" errors="0" time="0">',
      '<testsuite name="a.kql" tests="1" failures="0" errors="0" time="0">',
      '<testcase classname="a.kql" name="no findings" file="a.kql" time="0"/>',
      "</testsuite>",
      "</testsuites>",
    ].join("\n"),
  );
});

test("a file is a suite and a code in it a test, those of one code together", () => {
  const report = parseXml(renderJunit(FINDINGS, { subjects: SUBJECTS, textOf }));

  expect(
    elementsOf(report, "testcase").map(({ attributes, children }) => [
      attributes["classname"],
      attributes["name"],
      children.map(({ name }) => name).join(),
    ]),
  ).toEqual([
    ["environments/acme-prod.yaml", "plain-secret", "failure"],
    ["project", "too-many-rules", "failure"],
    [FILE, "costly-scan", "system-out"],
    [FILE, "late-project", "system-out"],
    [FILE, "unknown-column", "failure"],
    ["queries/clean.kql", "no findings", ""],
    ["queries/über:uns/100%.txt", "stray-file", "failure"],
  ]);
  expect(report.attributes).toMatchObject({ tests: "7", failures: "4", errors: "0" });
});

test("a failure's headline is its first message, and its text shows all with their lines", () => {
  const report = parseXml(renderJunit([finding(), finding({ line: 3 })], { subjects: SUBJECTS, textOf }));
  const [failure] = elementsOf(report, "failure");

  expect(failure?.attributes).toEqual({ message: `${finding().message} (and 1 more)`, type: "error" });
  expect(failure?.text.match(/\^{5}/g)).toHaveLength(2);
});

test.each([
  ["error", "0"],
  ["warning", "1"],
  ["info", "2"],
] as const)(
  "from %s on, %s of a warning and an info fail, and nothing that somebody acknowledged",
  (failLevel, failures) => {
    const findings = [
      finding({ level: "warning", code: "a" }),
      finding({ level: "info", code: "b" }),
      finding({ code: "c", acknowledged: ACKNOWLEDGED }),
    ];

    expect(parseXml(renderJunit(findings, { subjects: [], failLevel })).attributes["failures"]).toBe(failures);
  },
);

test("a test whose findings differ in weight has a failure and an output", () => {
  const report = parseXml(renderJunit([finding(), finding({ level: "info", message: "beside" })], { subjects: [] }));

  expect(elementsOf(report, "failure")[0]?.text).not.toContain("beside");
  expect(elementsOf(report, "system-out")[0]?.text).toContain("beside");
});

test("what XML cannot hold does not break the report", () => {
  const nasty = finding({ message: "\u0000 ]]> <a & b> \ud800", file: '"x"\n.kql', help: "\u001b[0m" });

  expect(elementsOf(parseXml(renderJunit([nasty], { subjects: [] })), "failure")[0]?.attributes["message"]).toBe(
    "\ufffd ]]> <a & b> \ufffd",
  );
});

test("a line that nobody should read is in no report", () => {
  expect(renderJunit(FINDINGS, { subjects: SUBJECTS, textOf })).not.toContain("hunter2");
});
