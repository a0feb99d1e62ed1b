import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  forgetRunning,
  isMarkedRunning,
  readRunning,
  signingKey,
  writeRunning,
} from "../../../src/sandbox/server/folder";
import { temporaryFolder } from "../temporary-folder";

const parent = temporaryFolder();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(parent, "own-"));
});
const runs = (token: string): void =>
  writeRunning(folder, { azure: "", sumo: "", control: "http://127.0.0.1:1/", pid: 1, token });

test("a key that signs tokens stays", () => {
  expect(signingKey(folder)).toEqual(signingKey(folder));
});

test.each([0, 5, 31])("a key of %d bytes was not written to its end, and is made anew", (length) => {
  const file = join(folder, "signing.key");
  writeFileSync(file, Buffer.alloc(length));

  const key = signingKey(folder);

  expect([key.length, signingKey(folder).equals(key)]).toEqual([32, true]);
  expect([statSync(file).mode & 0o077, readdirSync(folder)]).toEqual([0, ["signing.key"]]);
});

test("a folder is marked by the one that runs there, and not by one that did before", () => {
  const before = isMarkedRunning(folder, "first");
  runs("second");

  expect([before, isMarkedRunning(folder, "first"), isMarkedRunning(folder, "second")]).toEqual([false, false, true]);
});

test("who ends forgets itself, and not the one that runs there now", () => {
  runs("second");
  forgetRunning(folder, "first");
  const other = readRunning(folder)?.token;
  forgetRunning(folder, "second");

  expect([other, existsSync(join(folder, "running.json"))]).toEqual(["second", false]);
});
