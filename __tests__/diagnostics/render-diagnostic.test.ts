import { renderDiagnostic } from "../../src/diagnostics";
import type { Diagnostic } from "../../src/diagnostics";
import { ACKNOWLEDGED, FILE, SECRETS, finding, textOf } from "./sample";

/** The lines of a rendered finding about characters of a line. */
function shownIn(line: string, place: Partial<Diagnostic>): string[] {
  return renderDiagnostic(finding({ line: 1, ...place }), { textOf: () => line }).split("\n");
}

/** The shown line and the one with the carets, without the line's number. */
function excerpt(line: string, column: number, endColumn?: number): readonly (string | undefined)[] {
  const [, text, carets] = shownIn(line, { column, endColumn });
  return [text?.slice(6), carets?.slice(6)];
}

test("a finding is shown with its place, its line with carets, and the help", () => {
  expect(renderDiagnostic(finding(), { textOf })).toBe(
    [
      `${FILE}:2:9: error unknown-column: column \`Hostt\`: DeviceEvents has no such column`,
      "  2 | | where Hostt == 'a'",
      "    |         ^^^^^",
      "  help: did you mean `Host`?",
    ].join("\n"),
  );
});

test("who answers for a finding, and its environment, are shown", () => {
  const [first, ...rest] = shownIn("", { environment: "dev", acknowledged: ACKNOWLEDGED, message: "m" });

  expect(first).toContain("error unknown-column: m (in dev)");
  expect(rest).toEqual([
    "  help: did you mean `Host`?",
    "  acknowledged: the vendor renames it (soc, until 2027-01-31)",
  ]);
});

test.each([
  ["repeats the tabs before the span", "\tx\ty", 4, 5, "\t \t^"],
  ["stands below a word behind wide letters", "日本 x", 4, 5, "     ^"],
  ["stands below a word behind a picture of several code points", "👩‍💻 x", 7, 8, "   ^"],
  ["is as wide as wide letters", "a 日本", 3, 5, "  ^^^^"],
  ["ignores combining marks", "o\u0308 x", 4, 5, "  ^"],
  ["is one wide without an end", "abc", 2, undefined, " ^"],
  ["stands behind the line when something is missing there", "abc", 4, undefined, "   ^"],
  ["does not reach behind the line", "abc", 2, 99, " ^^"],
  ["stays at the line for a column that it does not have", "abc", 50, 60, "   ^"],
])("a caret %s", (_, line, column, endColumn, carets) => {
  expect(excerpt(line, column, endColumn)).toEqual([line, carets]);
});

test("a line of 160 characters is shown whole", () => {
  const line = `${"a".repeat(155)}Hostt`;

  expect(excerpt(line, 156, 161)).toEqual([line, `${" ".repeat(155)}^^^^^`]);
});

test.each([
  ["its start", 1, `${"0123456789".repeat(16)}…`, "^"],
  ["its middle", 201, `…${"0123456789".repeat(16)}…`, `${" ".repeat(61)}^`],
  ["its end", 400, `…${"0123456789".repeat(16)}`, `${" ".repeat(160)}^`],
])("a long line is cut around a span at %s", (_, column, text, carets) => {
  expect(excerpt("0123456789".repeat(40), column)).toEqual([text, carets]);
});

test("a long line is not cut inside a character", () => {
  expect(excerpt("😀".repeat(200), 202)[0]).toBe(`…${"😀".repeat(80)}…`);
});

test("a span that is longer than what is shown has carets up to its end", () => {
  expect(excerpt("a".repeat(400), 1, 400)[1]).toBe("^".repeat(160));
});

test("control characters of a file or a message reach no terminal", () => {
  const shown = shownIn("a\u001b[31m\u202e b\r c", { message: "\u001b[2J", help: "\u0007", column: 9, endColumn: 10 });

  expect(shown.slice(0, 4)).toEqual([
    `${FILE}:1:9: error unknown-column: ␛[2J`,
    "  1 | a␛[31m\ufffd b␍ c",
    "    |         ^",
    "  help: ␇",
  ]);
});

test("a line that nobody should read is not shown", () => {
  const secret = finding({ file: SECRETS, isSecret: true });

  expect(renderDiagnostic(secret, { textOf })).not.toContain("hunter2");
});

test.each([
  ["of a file", { line: undefined }, `${FILE}: error`],
  ["of no file", { file: undefined }, "error unknown-column"],
  ["of an unreadable file", { file: "gone.kql" }, "gone.kql:2:9: error"],
])("a finding %s has two lines", (_, change, start) => {
  const lines = renderDiagnostic(finding(change), { textOf }).split("\n");

  expect(lines).toHaveLength(2);
  expect(lines[0]?.startsWith(start)).toBe(true);
});
