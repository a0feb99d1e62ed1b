import { existsSync } from "node:fs";
import { join } from "node:path";
import { minVersion, satisfies } from "semver";
import { ROOT, readJson } from "./checkout";

interface Manifest {
  readonly version?: string;
  /** Old packages have a list here: `["node >= 0.4"]`. */
  readonly engines?: { readonly node?: string } | readonly string[];
}

interface LockedPackage extends Manifest {
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const { engines } = readJson("package.json") as { engines: { node: string } };
const { packages } = readJson("package-lock.json") as { packages: Readonly<Record<string, LockedPackage>> };

/** The lowest Node of each release line that package.json promises. */
const PROMISED = engines.node.split("||").map((range) => String(minVersion(range)));

function nodeRange({ engines: found }: Manifest): string {
  if (found === undefined) return "*";
  if ("node" in found) return found.node ?? "*";
  const words = Array.isArray(found) ? (found as readonly string[]) : [];
  return words.find((each) => each.startsWith("node"))?.replace(/^node\s*/, "") ?? "*";
}

function scopeOf({ dev, optional, devOptional }: LockedPackage): string {
  if (dev) return "development";
  if (optional) return "optional";
  return devOptional ? "development or optional" : "production";
}

/** What the lock file says and what is installed; the latter is not there for other platforms' packages. */
function manifestsOf([path, locked]: [string, LockedPackage]): Manifest[] {
  const file = join(path, "package.json");
  return existsSync(join(ROOT, file)) ? [locked, readJson(file) as Manifest] : [locked];
}

function offences(entry: [string, LockedPackage]): string[] {
  const [path, locked] = entry;
  return manifestsOf(entry).flatMap((manifest) => {
    const range = nodeRange(manifest);
    const excluded = PROMISED.filter((version) => !satisfies(version, range));
    if (excluded.length === 0) return [];
    return [`${path} ${manifest.version ?? "?"} (${scopeOf(locked)}): \`${range}\` excludes ${excluded.join(", ")}`];
  });
}

test("the promised Node versions begin with 20.19, 22 and 24", () => {
  expect(PROMISED.map((version) => version.split(".")[0])).toEqual(["20", "22", "24"]);
  expect(PROMISED[0]).toBe("20.19.0");
});

test("no installed package excludes a Node version that this package promises", () => {
  const installed = Object.entries(packages).filter(([path, { link }]) => path !== "" && link !== true);

  const offenders = [...new Set(installed.flatMap(offences))].sort();

  expect(installed.length).toBeGreaterThan(100);
  expect(offenders).toEqual([]);
});
