import { completeLockFile, platformEntry, unlockedPackages } from "../../scripts/lock-file";

const asker = { dev: true, optionalDependencies: { "@swc/core-darwin-arm64": "1.2.3" } };

test("an optional dependency that stands nowhere is unlocked", () => {
  const unlocked = unlockedPackages({ packages: { "": {}, "node_modules/@swc/core": asker } });

  expect(unlocked).toEqual([{ name: "@swc/core-darwin-arm64", version: "1.2.3", asker: "node_modules/@swc/core" }]);
});

test.each(["node_modules/@swc/core-darwin-arm64", "node_modules/a/node_modules/@swc/core-darwin-arm64"])(
  "an optional dependency at %s is found from the inside out",
  (folder) => {
    const unlocked = unlockedPackages({ packages: { "node_modules/a/node_modules/@swc/core": asker, [folder]: {} } });

    expect(unlocked).toEqual([]);
  },
);

test.each([
  ["@oxc-parser/binding-linux-arm-musleabihf", { cpu: ["arm"], libc: ["musl"], os: ["linux"] }],
  ["@unrs/resolver-binding-linux-s390x-gnu", { cpu: ["s390x"], libc: ["glibc"], os: ["linux"] }],
  ["@swc/core-win32-x64-msvc", { cpu: ["x64"], os: ["win32"] }],
])("the name %s tells the platform", (name, platform) => {
  const entry = platformEntry({ name, version: "1.2.3", asker: "" }, {});

  expect(entry).toEqual({ version: "1.2.3", optional: true, ...platform });
});

test("a package that names no platform is not made up", () => {
  expect(() => platformEntry({ name: "fsevents", version: "2.3.3", asker: "" }, {})).toThrow(RangeError);
});

test("a completed lock file is sorted and lacks nothing", () => {
  const lock = { packages: { "": {}, "node_modules/@swc/core": asker, "node_modules/a": {} } };

  const completed = completeLockFile(lock);

  expect(unlockedPackages(completed)).toEqual([]);
  expect(Object.keys(completed.packages)).toEqual([
    "",
    "node_modules/@swc/core",
    "node_modules/@swc/core-darwin-arm64",
    "node_modules/a",
  ]);
});
