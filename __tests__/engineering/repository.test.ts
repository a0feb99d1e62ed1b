import { valid } from "semver";
import { unlockedPackages } from "../../scripts/lock-file";
import type { LockedPackage } from "../../scripts/lock-file";
import { findLines, readJson } from "./checkout";

interface PackageManifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockEntry extends LockedPackage {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly integrity?: string;
  readonly os?: readonly string[];
}

const LOCK = readJson("package-lock.json") as { packages: Readonly<Record<string, LockEntry>> };

/** What detections are about may look like anything: their queries name paths of attackers and their samples tokens. */
const isContent = (file: string): boolean => /^(queries|__tests__\/golden)\//.test(file);
const isOurs = (file: string): boolean => !isContent(file);

/** Where people and machines keep their checkouts. */
const MACHINE_PATH = /(?<=^|[\s"'`(=:,>])(?:\/(?:home|Users)\/[\w.-]+\/|\/(?:root|work)\/|[A-Z]:\\+Users\\+[\w.-]+\\)/;

const REGISTRY_HOST = /registry\.(?:npmjs|yarnpkg|npmmirror)\.|npm\.pkg\.github\.|\bnpm_config_registry\b|--registry\b/;

/** Forms of real credentials; a word like `example` in one says that it is none. */
const SECRET = new RegExp(
  [
    /AKIA[0-9A-Z]{16}/, // AWS access key id
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /\bgh[pousr]_[A-Za-z0-9]{36}/, // GitHub
    /\bnpm_[A-Za-z0-9]{36}/,
    /\bxox[abpr]-[0-9A-Za-z-]{10,}/, // Slack
    /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./, // JSON web token
    /\b[\w~.-]{3}\dQ~[\w~.-]{31,34}/, // Entra client secret
    /AccountKey=[A-Za-z0-9+/=]{60,}/, // Azure storage
    /\bsu(?=[A-Za-z]*\d)[A-Za-z0-9]{12}\b/, // Sumo Logic access id
    /\b(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)[A-Za-z0-9]{64}\b/, // Sumo Logic access key
    /(?:[Pp]assword|[Ss]ecret|[Aa]ccess_?[Kk]ey|[Aa]pi_?[Kk]ey|[Tt]oken)["']?\s*[:=]\s*["'][A-Za-z0-9+/=_~.-]{24,}["']/,
  ]
    .map((each) => `(?:${each.source})`)
    .join("|"),
);
const SAYS_IT_IS_NONE = /example|fake|dummy|not-a-secret/i;

// Written in pieces, so that this file is not found itself.
test.each([
  `cd ${["", "home", "someone", "siemform"].join("/")}`,
  `"${["", "work", "main"].join("/")}"`,
  ["C:", "Users", "someone", "siemform"].join("\\"),
])("a path of one machine is recognized: %s", (line) => {
  expect(line).toMatch(MACHINE_PATH);
});

test.each([
  `AKIA${"Q2".repeat(8)}`,
  ["-----BEGIN RSA", "PRIVATE KEY-----"].join(" "),
  `accessKey: "${"aB3".repeat(10)}"`,
  `SUMOLOGIC_ACCESSID=su${"a1".repeat(6)}`,
  `abc8Q~${"xY1-".repeat(8)}`,
])("what looks like a credential is recognized: %s", (line) => {
  expect(line).toMatch(SECRET);
});

test("no file names a path of one machine", () => {
  const found = findLines(MACHINE_PATH, isOurs);

  expect(found).toEqual([]);
});

test("no file names a package registry", () => {
  const found = findLines(REGISTRY_HOST, (file) => isOurs(file) && file !== "__tests__/engineering/repository.test.ts");

  expect(found).toEqual([]);
});

test("no file holds what looks like a credential", () => {
  // The lock file is full of hashes, which look like anything now and then.
  const found = findLines(SECRET, (file) => isOurs(file) && file !== "package-lock.json").filter(
    (line) => !SAYS_IT_IS_NONE.test(line),
  );

  expect(found).toEqual([]);
});

test("the lock file has no addresses, and a digest of every package but other platforms' binaries", () => {
  const installed = Object.entries(LOCK.packages).filter(
    ([path, { link, inBundle }]) => path.includes("node_modules/") && link !== true && inBundle !== true,
  );

  const addressed = installed.filter(([, { resolved }]) => resolved !== undefined);
  const unproven = installed.filter(([, { integrity, os }]) => integrity === undefined && os === undefined);

  expect(addressed).toEqual([]);
  expect(unproven).toEqual([]);
});

test("the lock file names every platform's packages, or `npm ci` would refuse it: npm run lock:complete", () => {
  expect(unlockedPackages(LOCK)).toEqual([]);
});

test.each(["package.json", "providers/sumologic/package.json", "tools/cdktf-cli/package.json"])(
  "%s pins its dependencies exactly",
  (file) => {
    const { dependencies, devDependencies, optionalDependencies } = readJson(file) as PackageManifest;

    const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => valid(version) === null)
      .map(([name, version]) => `${name} ${version}`);

    expect(ranges).toEqual([]);
  },
);
