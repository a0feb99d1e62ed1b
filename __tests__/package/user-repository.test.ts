import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { install, newFolder, siemformOf, toolPath } from "./outside";
import { packedAs, packedTarball } from "./packed";
import { run, runOk } from "./run";
import type { Ended } from "./run";

jest.setTimeout(300_000);

const TOOLS = ["@swc/core", "@swc/jest", "@types/jest", "@types/node", "jest", "tsx", "typescript"];
const NEXT_VERSION = "99.0.0";

const work = newFolder();
const user = join(work, "our detections");
const from = join(work, "from");
let tarball = "";

const siemform = (...args: string[]): Ended => run(process.execPath, [siemformOf(user), ...args], user);
const userJest = (): Ended => run(process.execPath, [toolPath("jest/bin/jest.js")], user);

/** What a user owns: every file of the repository that is not installed and not built. */
const ownFiles = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(user, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(user.length + 1)
          .replaceAll("\\", "/"),
      )
      .filter((file) => !/^(node_modules|cdktf\.out)\//.test(file))
      .sort()
      .map((file) => [file, readFileSync(join(user, file), "utf8")]),
  );

const installed = (): string => {
  const { version } = JSON.parse(readFileSync(join(user, "node_modules/siemform/package.json"), "utf8")) as {
    version: string;
  };
  return version;
};

// One story, told in order: each test begins where the one before it ended.
beforeAll(() => {
  mkdirSync(from);
  tarball = packedTarball();
  install(from, { tarball });
  runOk(process.execPath, [siemformOf(from), "init", user, "--now", "2026-11-22"], work);
  install(user, { tarball, tools: TOOLS });
});

afterAll(() => rmSync(work, { recursive: true }));

describe("a repository made by siemform init", () => {
  test("builds every stack", () => {
    const { code, out, err } = siemform("build");

    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch("1 detections with 2 rules in 1 environments: checked, 2 stacks synthesized");
    expect(existsSync(join(user, "cdktf.out/stacks/contoso-dev-sumologic/cdk.tf.json"))).toBe(true);
  });

  test("passes its own tests and type check", () => {
    const types = run(process.execPath, [toolPath("typescript/bin/tsc"), "--noEmit"], user);
    const tests = userJest();

    expect([types.code, types.out]).toEqual([0, ""]);
    expect([tests.code, tests.err]).toEqual([0, expect.stringMatching("2 passed")]);
  });

  test("is an app for the command lines of CDKTF", () => {
    rmSync(join(user, "cdktf.out"), { recursive: true });

    const { code, err } = run(process.execPath, [toolPath("tsx/dist/cli.mjs"), "main.ts"], user);

    expect([code, err]).toEqual([0, ""]);
    expect(existsSync(join(user, "cdktf.out/manifest.json"))).toBe(true);
  });

  test("its three first commands work as printed", () => {
    const shown = siemform("show", "t1105-certutil-download", "--env", "contoso-dev");
    const environment = siemform("new", "environment", "my-dev", "--like", "contoso-dev");
    const detection = siemform(
      "new",
      "detection",
      "t1059-my-first",
      "--technique",
      "T1059",
      "--name",
      "My first detection",
      "--now",
      "2026-11-23",
    );

    expect([shown, environment, detection].map(({ code, err }) => [code, err])).toEqual([
      [0, ""],
      [0, ""],
      [0, ""],
    ]);
  });

  test("builds with the new detection and the new environment, and is no longer what was reviewed", () => {
    const build = siemform("build");
    const before = userJest();
    const update = siemform("golden", "--update");
    const after = userJest();

    expect([build.code, build.err]).toEqual([0, ""]);
    expect(build.out).toMatch("2 detections with 4 rules in 2 environments: checked, 4 stacks synthesized");
    expect(before.code).toBe(1);
    expect(before.err).toMatch("stacks/my-dev-sentinel.txt: missing");
    expect([update.code, after.code]).toEqual([0, 0]);
  });

  test("takes a newer siemform without a change of its files", () => {
    const before = ownFiles();

    install(user, { tarball: packedAs(NEXT_VERSION, tarball, join(work, "next")) });
    const build = siemform("build");
    const tests = userJest();

    expect(installed()).toBe(NEXT_VERSION);
    expect([build.code, build.err, tests.code]).toEqual([0, "", 0]);
    expect(ownFiles()).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(30);
  });
});
