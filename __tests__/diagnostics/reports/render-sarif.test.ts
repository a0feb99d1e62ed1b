import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import type { Log, Result } from "sarif";
import { renderSarif } from "../../../src/diagnostics";
import type { Diagnostic } from "../../../src/diagnostics";
import { FILE, FINDINGS, PAGE, finding, textOf } from "../sample";

const OPTIONS = { pages: new Map([[PAGE.code, PAGE]]), toolVersion: "1.2.3", textOf };

/** The schema is of draft 4, whose own id and name this ajv does not know; its keywords are the same. */
const {
  id: _id,
  $schema: _$schema,
  ...schema
} = JSON.parse(readFileSync(join(__dirname, "..", "sarif-2.1.0.schema.json"), "utf8")) as Record<string, unknown>;
/** Without Unicode in patterns: one of the schema's has a stray bracket. */
const ajv = new Ajv({ allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

const logOf = (findings: readonly Diagnostic[]): Log => JSON.parse(renderSarif(findings, OPTIONS)) as Log;
const runOf = (findings: readonly Diagnostic[]): Log["runs"][number] | undefined => logOf(findings).runs[0];
const resultOf = (change: Partial<Diagnostic>): Result | undefined => runOf([finding(change)])?.results?.[0];
const placeOf = (change: Partial<Diagnostic>): unknown => resultOf(change)?.locations?.[0]?.physicalLocation;

test.each([
  ["no findings", []],
  ["findings of every kind", FINDINGS],
])("a report of %s is as the schema of SARIF 2.1.0 says", (_, findings) => {
  validate(logOf(findings));

  expect(validate.errors).toBeNull();
});

test("the schema would refuse a report with a fault", () => {
  expect(validate({ ...logOf([]), version: "2.0.0" })).toBe(false);
  expect(validate({ ...logOf([]), runs: [{ ...runOf(FINDINGS), results: [{ ruleId: "a" }] }] })).toBe(false);
});

test("the run says which tool, how columns are counted, and no absolute path", () => {
  expect(runOf([])).toEqual({
    tool: { driver: { name: "siemform", version: "1.2.3", rules: [] } },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { SRCROOT: { description: { text: "The root folder of the project." } } },
    results: [],
  });
});

test("a rule is the page of its code", () => {
  expect(runOf([finding()])?.tool.driver.rules).toEqual([
    {
      id: "unknown-column",
      shortDescription: { text: "A query uses columns that its table has" },
      fullDescription: { text: "The service refuses the query." },
      help: {
        text: [
          "The service refuses the query.",
          "Wrong:\n  T | where `Hostt` == 1",
          "Right:\n  T | where Host == 1\n  ```",
          "Source: Kusto Query Language reference, 2026-10",
        ].join("\n\n"),
        markdown: [
          "The service refuses the query.",
          "**Wrong**",
          "```\nT | where `Hostt` == 1\n```",
          "**Right**",
          "````\nT | where Host == 1\n```\n````",
          "Source: Kusto Query Language reference, 2026-10",
        ].join("\n\n"),
      },
      defaultConfiguration: { level: "error" },
      properties: { tags: ["kql"] },
    },
  ]);
});

test("every result points to its rule, and rules stand in the order of their codes", () => {
  const run = runOf(FINDINGS);
  const ids = run?.tool.driver.rules?.map(({ id }) => id) ?? [];

  expect(ids).toEqual([...new Set(FINDINGS.map(({ code }) => code))].sort());
  expect(run?.results?.map(({ ruleIndex = -1 }) => ids[ruleIndex])).toEqual(FINDINGS.map(({ code }) => code));
});

test("a code without a page has its level", () => {
  expect(runOf([finding({ code: "other", level: "info" })])?.tool.driver.rules).toEqual([
    { id: "other", defaultConfiguration: { level: "note" } },
  ]);
});

test("a result has its characters, and its line around them", () => {
  expect(placeOf({})).toEqual({
    artifactLocation: { uri: "queries/T1608/a%20b/staging.kql", uriBaseId: "SRCROOT" },
    region: { startLine: 2, startColumn: 9, endColumn: 14, snippet: { text: "Hostt" } },
    contextRegion: { startLine: 2, snippet: { text: "| where Hostt == 'a'" } },
  });
});

test.each<[string, Partial<Diagnostic>, unknown]>([
  ["a line", { column: undefined }, { startLine: 2, snippet: { text: "| where Hostt == 'a'" } }],
  ["a column", { endColumn: undefined }, { startLine: 2, startColumn: 9, endColumn: 10, snippet: { text: "H" } }],
  ["the end of a line", { column: 21 }, { startLine: 2, startColumn: 21, endColumn: 21, snippet: { text: "" } }],
  ["a text not at hand", { file: "gone.kql" }, { startLine: 2, startColumn: 9, endColumn: 14 }],
  ["a secret", { isSecret: true }, { startLine: 2, startColumn: 9, endColumn: 14 }],
  ["a file", { line: undefined }, undefined],
])("a result about %s has its region", (_, change, region) => {
  expect((placeOf(change) as { region?: unknown }).region).toEqual(region);
});

test.each([
  ["queries/über:uns/100%.txt", "queries/%C3%BCber%3Auns/100%25.txt"],
  ["a#b/c?d [e].kql", "a%23b/c%3Fd%20%5Be%5D.kql"],
  ["\ud800.kql", "%EF%BF%BD.kql"],
])("the path %s is written as an address", (file, uri) => {
  expect(placeOf({ file })).toMatchObject({ artifactLocation: { uri } });
});

test.each([
  ["a {{field}}", "a {{{{field}}}}"],
  ["see [a](b) and c[0]", "see \\[a](b) and c[0]"],
])("the message %j is neither a template nor a link", (message, text) => {
  expect(resultOf({ message, help: "h", environment: "dev" })).toMatchObject({
    message: { text: `${text} (in dev)\nhelp: h` },
    properties: { environment: "dev" },
  });
});

test("who answers for a finding suppresses it; the others say that nobody does", () => {
  const suppressions = runOf(FINDINGS)?.results?.flatMap((each) => [each.suppressions]);

  expect(suppressions?.filter((each) => each?.length !== 0)).toEqual([
    [
      {
        kind: "external",
        status: "accepted",
        justification: "the vendor renames it",
        properties: { owner: "soc", expires: "2027-01-31" },
      },
    ],
  ]);
});

test("every result has a fingerprint of its own", () => {
  const prints = runOf(FINDINGS)?.results?.map((each) => each.partialFingerprints?.["siemform/v1"]);

  expect(new Set(prints).size).toBe(FINDINGS.length);
});

test("a very long line is not repeated by every finding in it", () => {
  const long = { ...OPTIONS, textOf: (): string => "a".repeat(5000) };

  expect(renderSarif([finding({ line: 1 })], long)).not.toContain("snippet");
});

test("a line that nobody should read is in no report", () => {
  expect(renderSarif(FINDINGS, OPTIONS)).not.toContain("hunter2");
  expect(renderSarif(FINDINGS, OPTIONS)).toContain(encodeURI(FILE));
});
