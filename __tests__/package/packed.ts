import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { runOk } from "./run";

/** The root of this checkout. */
export const ROOT = join(__dirname, "..", "..");

/** What is read of a manifest. */
export interface PackageManifest {
  readonly version: string;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly bundleDependencies: readonly string[];
}

/** Reads the manifest of a package. */
function readManifest(folder: string): PackageManifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageManifest;
}

/** This package's manifest. */
export const MANIFEST = readManifest(ROOT);

/** What dist/ is built from. */
const SOURCES = [
  "constructs",
  "stacks",
  "src",
  "scripts/bundle-parser-toolkit.ts",
  "tsconfig.json",
  "tsconfig.build.json",
  "package-lock.json",
];
/** What is packed beside it. */
const BESIDE = ["package.json", "README.md", "LICENSE", ...MANIFEST.files.filter((each) => !each.startsWith("dist/"))];
const BUNDLED = ["providers/sumologic/package.json", "providers/sumologic/lib"];
const SECOND = 1000;
/** A builder that takes longer was killed. */
const PATIENCE = 240 * SECOND;
const HOUR = 3600 * SECOND;
const CACHE = join(ROOT, "node_modules", ".cache", "siemform-package");

/**
 * The tarball that `npm pack` makes of this checkout. It is built aside, so that it holds what the sources say and nothing
 * that an older build left in dist/, and so that tests which use dist/ meanwhile are not disturbed. It is kept as long as the
 * sources are the same, for TypeScript takes its time; of two test files that want it at once, one builds and one waits.
 */
export function packedTarball(): string {
  const folder = join(CACHE, digest());
  const tarball = join(folder, `siemform-${MANIFEST.version}.tgz`);
  mkdirSync(CACHE, { recursive: true });
  for (let waited = 0; !existsSync(tarball); waited += SECOND) {
    if (isOurs(folder)) build(folder, tarball);
    else if (waited > PATIENCE) rmSync(folder, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SECOND);
  }
  return tarball;
}

/** Whether the folder was not there: who makes it builds. */
function isOurs(folder: string): boolean {
  if (existsSync(folder)) return false;
  return mkdirSync(folder, { recursive: true }) !== undefined;
}

function build(folder: string, tarball: string): void {
  const stage = mkdtempSync(join(CACHE, "stage-"));
  try {
    fill(stage);
    renameSync(pack(stage), tarball);
    forgetOld();
  } finally {
    rmSync(stage, { recursive: true });
    // Without a tarball nobody should wait for it.
    if (!existsSync(tarball)) rmSync(folder, { recursive: true });
  }
}

/** Removes what earlier runs left; a run beside this one, of other sources, keeps its own. */
function forgetOld(): void {
  const paths = readdirSync(CACHE).map((each) => join(CACHE, each));
  const old = paths.filter((each) => Date.now() - statSync(each).mtimeMs > HOUR);
  old.forEach((each) => rmSync(each, { recursive: true, force: true }));
}

/**
 * The same package as another version: what an upgrade puts in its place.
 * @param folder An empty folder to work in.
 */
export function packedAs(version: string, tarball: string, folder: string): string {
  extract(tarball, folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...readManifest(folder), version }, undefined, 2));
  return pack(folder);
}

/** Unpacks a tarball of npm into a folder. */
export function extract(tarball: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  runOk("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"], folder);
}

/** A link to a folder, as npm makes them for workspaces. */
export function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}

function fill(stage: string): void {
  for (const each of BESIDE.filter((path) => existsSync(join(ROOT, path)))) {
    cpSync(join(ROOT, each), join(stage, each), { recursive: true });
  }
  for (const each of MANIFEST.bundleDependencies)
    link(join(ROOT, "node_modules", each), join(stage, "node_modules", each));
  const aside = ["--outDir", join(stage, "dist"), "--tsBuildInfoFile", join(stage, "tsbuildinfo")];
  runOk(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json", ...aside], ROOT);
  const toolkit = ["--import", "tsx", "scripts/bundle-parser-toolkit.ts", join(stage, "dist/src")];
  runOk(process.execPath, toolkit, ROOT);
}

function pack(folder: string): string {
  const output = runOk("npm", ["pack", "--ignore-scripts", "--loglevel=error"], folder);
  return join(folder, output.trim().split("\n").at(-1) ?? "");
}

function digest(): string {
  const hash = createHash("sha256");
  for (const file of [...SOURCES, ...BESIDE, ...BUNDLED].flatMap(filesOf))
    hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex").slice(0, 16);
}

function filesOf(path: string): string[] {
  if (!existsSync(join(ROOT, path))) return [];
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}
