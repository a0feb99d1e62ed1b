import { renderDiagnostic, renderTextReport } from "../../../src/diagnostics";
import { FINDINGS, textOf } from "../sample";

test("a report is every finding as it is shown alone, and the totals", () => {
  expect(renderTextReport(FINDINGS, { textOf }).split("\n\n")).toEqual([
    ...FINDINGS.map((each) => renderDiagnostic(each, { textOf })),
    "5 errors, 1 warning, 1 info, 1 acknowledged in 3 files",
  ]);
});

test("a report without findings says so", () => {
  expect(renderTextReport([])).toBe("no findings");
});

test("a colour is used for the level when asked for", () => {
  expect(renderTextReport(FINDINGS.slice(0, 1), { colour: true })).toContain("\u001b[31merror\u001b[0m unknown-column");
});
