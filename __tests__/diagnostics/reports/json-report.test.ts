import Ajv from "ajv";
import addFormats from "ajv-formats";
import { JSON_REPORT_SCHEMA, jsonReport, renderJsonReport } from "../../../src/diagnostics";
import { ACKNOWLEDGED, FILE, FINDINGS, finding, textOf } from "../sample";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(JSON_REPORT_SCHEMA);
/** What the schema says against a report. */
const faultsOf = (report: unknown): unknown => (validate(report), validate.errors);

test("a finding has every key, null where it says nothing", () => {
  const about = { file: undefined, line: undefined, column: undefined, endColumn: undefined };

  expect(jsonReport([finding(about)]).diagnostics).toEqual([
    {
      code: "unknown-column",
      level: "error",
      message: "column `Hostt`: DeviceEvents has no such column",
      help: "did you mean `Host`?",
      file: null,
      line: null,
      column: null,
      endColumn: null,
      environment: null,
      acknowledged: null,
      fingerprint: expect.any(String) as string,
    },
  ]);
});

test("a finding has its place and who answers for it, with nothing more of theirs", () => {
  const acknowledged = { ...ACKNOWLEDGED, ticket: "SOC-1" };

  expect(jsonReport([finding({ acknowledged })], textOf).diagnostics[0]).toMatchObject({
    file: FILE,
    line: 2,
    column: 9,
    endColumn: 14,
    acknowledged: { reason: "the vendor renames it", owner: "soc", expires: "2027-01-31" },
  });
});

test("keys stand in the same order in every report", () => {
  const { diagnostics } = JSON.parse(renderJsonReport(FINDINGS, textOf)) as { readonly diagnostics: readonly object[] };

  expect(Object.keys(diagnostics[0] ?? {}).join()).toBe(
    "code,level,message,help,file,line,column,endColumn,environment,acknowledged,fingerprint",
  );
});

test.each([
  ["no findings", []],
  ["findings of every kind", FINDINGS],
])("a report of %s is as its schema says", (_, findings) => {
  expect(faultsOf(JSON.parse(renderJsonReport(findings, textOf)))).toBeNull();
});

test.each([
  ["another version", { version: 2 }],
  ["a key too many", { more: 1 }],
  ["a count too few", { summary: { errors: 0, warnings: 0, infos: 0 } }],
  ["a finding with nothing", { diagnostics: [{}] }],
  [
    "a day that is none",
    {
      diagnostics: [{ ...jsonReport([finding()]).diagnostics[0], acknowledged: { ...ACKNOWLEDGED, expires: "soon" } }],
    },
  ],
])("the schema refuses %s", (_, change) => {
  expect(faultsOf({ ...jsonReport([]), ...change })).not.toBeNull();
});

test("a line that nobody should read is in no report", () => {
  expect(renderJsonReport(FINDINGS, textOf)).not.toContain("hunter2");
});
