import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFiles, readFolder, writeFiles } from "../../../../providers/sumologic/generator/files";

const FOUND = new Map([
  ["a/index.js", "1\n2\n"],
  ["b/index.js", "1\n"],
  ["old/index.js", ""],
]);
const WANTED = new Map([
  ["a/index.js", "1\n3\n"],
  ["b/index.js", "1\n"],
  ["new/index.js", ""],
]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-test-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("missing, extra and changed files are differences, with the first line that differs", () => {
  const differences = compareFiles(WANTED, FOUND);

  expect(differences).toEqual([
    { path: "a/index.js", kind: "changed", line: 2 },
    { path: "new/index.js", kind: "missing" },
    { path: "old/index.js", kind: "extra" },
  ]);
});

test("a file that goes on after its wanted end differs on the line behind", () => {
  const differences = compareFiles(new Map([["a", "1\n2\n"]]), new Map([["a", "1\n2\n\n"]]));

  expect(differences).toEqual([{ path: "a", kind: "changed", line: 4 }]);
});

test("writing the differences leaves exactly the wanted files", () => {
  writeFiles(folder, FOUND, compareFiles(FOUND, readFolder(folder)));
  writeFiles(folder, WANTED, compareFiles(WANTED, readFolder(folder)));

  expect(readFolder(folder)).toEqual(WANTED);
});

test("a folder that is not there has no files", () => {
  expect(readFolder(join(folder, "none"))).toEqual(new Map());
});
