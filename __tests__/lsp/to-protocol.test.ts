import { DiagnosticSeverity } from "vscode-languageserver-protocol/node";
import type { Diagnostic } from "../../src/diagnostics";
import { toProtocol } from "../../src/lsp/to-protocol";

const finding: Diagnostic = { code: "some-code", level: "warning", message: "x: is wrong", help: "mend it", file: "a" };
const text = "first line\r\nsecond 🧪 line\n";
const rangeOf = (place: Partial<Diagnostic>, hidesMark = false): string => {
  const { start, end } = toProtocol({ ...finding, ...place }, { text, hidesMark }).range;
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
};

test.each([
  ["no line", {}, "0:0-0:10"],
  ["a line", { line: 2 }, "1:0-1:14"],
  ["a line and a column", { line: 2, column: 8 }, "1:7-1:14"],
  ["a line and both columns", { line: 2, column: 8, endColumn: 10 }, "1:7-1:9"],
  ["a line behind the last", { line: 9 }, "8:0-8:0"],
])("a finding with %s has a range", (_, place, range) => {
  expect(rangeOf(place)).toBe(range);
});

test.each([
  ["the first line", { line: 1, column: 2, endColumn: 7 }, "0:0-0:5"],
  ["the mark itself", { line: 1, column: 1, endColumn: 2 }, "0:0-0:0"],
  ["another line", { line: 2, column: 8, endColumn: 10 }, "1:7-1:9"],
])("a byte order mark that the editor does not show moves nothing on %s", (_, place, range) => {
  expect(rangeOf(place, true)).toBe(range);
});

test("a finding that somebody answers for is a hint", () => {
  const acknowledged = { reason: "A reason", owner: "soc", expires: "2027-01-31" };

  const shown = toProtocol({ ...finding, environment: "prod", acknowledged }, { text });

  expect(shown).toMatchObject({
    severity: DiagnosticSeverity.Hint,
    message: "x: is wrong (in prod)\nhelp: mend it\nacknowledged by soc until 2027-01-31",
  });
});
