import { X509Certificate } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { pathsOf } from "../../../src/sandbox";
import { certificateOf } from "../../../src/sandbox/server/certificate";
import { temporaryFolder } from "../temporary-folder";

const NOW = new Date("2026-01-01T00:00:00Z");
const parent = temporaryFolder();
const other = mkdtempSync(join(parent, "other-"));
let folder: string;
beforeAll(() => certificateOf(other, NOW, []));
beforeEach(() => {
  folder = mkdtempSync(join(parent, "own-"));
});

test("a certificate stays, for clients trust it", async () => {
  const first = await certificateOf(folder, NOW, []);

  expect(await certificateOf(folder, NOW, [])).toEqual(first);
});

test.each([
  ["the key of another certificate", () => copyFileSync(pathsOf(other).key, pathsOf(folder).key)],
  ["a certificate of another key", () => copyFileSync(pathsOf(other).certificate, pathsOf(folder).certificate)],
  ["a key only", () => rmSync(pathsOf(folder).certificate)],
  ["no file of what to trust", () => rmSync(pathsOf(folder).trusted)],
  ["a file that trusts another", () => copyFileSync(pathsOf(other).trusted, pathsOf(folder).trusted)],
  ["half a key", () => truncateSync(pathsOf(folder).key, 40)],
  ["half a certificate", () => truncateSync(pathsOf(folder).certificate, 40)],
  [
    "empty files",
    () =>
      Object.values(pathsOf(folder))
        .slice(1, 4)
        .forEach((file) => truncateSync(file, 0)),
  ],
])("a sandbox that was killed as it wrote them leaves %s: all are made anew", async (_what, kill) => {
  const first = await certificateOf(folder, NOW, []);
  kill();

  const made = await certificateOf(folder, NOW, []);

  expect(made.cert).not.toBe(first.cert);
  expect(await certificateOf(folder, NOW, [])).toEqual(made);
  expect(readFileSync(pathsOf(folder).trusted, "utf8")).toContain(made.cert);
});

test("one that ends within a week is made anew", async () => {
  const first = await certificateOf(folder, NOW, []);
  const end = new Date(new X509Certificate(first.cert).validTo);

  expect(await certificateOf(folder, new Date(end.getTime() - 1), [])).not.toEqual(first);
});
