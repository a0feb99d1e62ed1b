import { countFindings, renderTotals } from "../../src/diagnostics";
import { ACKNOWLEDGED, FINDINGS, finding } from "./sample";

const warning = finding({ level: "warning", file: "b.kql" });
const known = finding({ level: "warning", file: "c.kql", acknowledged: ACKNOWLEDGED });

test.each([
  ["no findings", []],
  ["1 error in 1 file", [finding()]],
  ["2 errors in 1 file", [finding(), finding()]],
  ["1 error, 2 warnings, 1 acknowledged in 3 files", [finding(), warning, warning, known]],
  ["1 acknowledged in 1 file", [known]],
  ["2 infos", [finding({ level: "info", file: undefined }), finding({ level: "info", file: undefined })]],
])("the totals read: %s", (totals, diagnostics) => {
  expect(renderTotals(diagnostics)).toBe(totals);
});

test("acknowledged findings are counted apart from their level", () => {
  expect(countFindings(FINDINGS)).toEqual({ errors: 5, warnings: 1, infos: 1, acknowledged: 1 });
});
