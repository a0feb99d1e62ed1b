import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lastLines, linesFrom } from "../../../src/cli/sandbox/last-lines";

const fileOf = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), "siemform-lines-")), "log");
  writeFileSync(file, text);
  return file;
};

test.each([
  [0, []],
  [2, ["b", "ä"]],
  [9, ["a", "b", "ä"]],
])("the last %d lines are read, without one that is not whole yet", (count, lines) => {
  expect(lastLines(fileOf("a\nb\nä\nnot wh"), count)).toEqual({ lines, offset: 7 });
});

test("an empty file has no lines", () => {
  expect(lastLines(fileOf(""), 5)).toEqual({ lines: [], offset: 0 });
});

test("the end of a long file is read from behind", () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `line ${String(index)}`);

  expect(lastLines(fileOf(`${lines.join("\n")}\n`), 10_000).lines).toEqual(lines.slice(-10_000));
});

test("what comes is read from where one stopped", () => {
  const file = fileOf("a\nb");
  const { offset } = lastLines(file, 1);
  appendFileSync(file, "\nc\nd");

  expect(linesFrom(file, offset)).toEqual({ lines: ["b", "c"], offset: 6 });
});

test("a file that was begun anew is read from its beginning", () => {
  expect(linesFrom(fileOf("new\n"), 1000)).toEqual({ lines: ["new"], offset: 4 });
});
