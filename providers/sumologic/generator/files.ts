import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Texts by path, relative to some folder, with forward slashes. */
export type FileMap = ReadonlyMap<string, string>;

/** One file that is not as it would be generated. */
export interface Difference {
  /** Path relative to the compared folder. */
  readonly path: string;
  /** What has happened to it. */
  readonly kind: "missing" | "extra" | "changed";
  /** The first line that differs, from 1; only of a changed file. */
  readonly line?: number;
}

/** The texts of all files below a folder; none when there is no such folder. */
export function readFolder(folder: string): FileMap {
  const entries = listFolder(folder).map((path): [string, string] => [
    relative(folder, path).split(sep).join("/"),
    readFileSync(path, "utf8"),
  ]);
  return new Map(entries);
}

/** What would have to change in `found` to make it `wanted`, in order of path. */
export function compareFiles(wanted: FileMap, found: FileMap): readonly Difference[] {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return paths.flatMap((path) => compareTexts(path, wanted.get(path), found.get(path)) ?? []);
}

/** Makes the differing files as wanted, and removes the extra ones. */
export function writeFiles(folder: string, wanted: FileMap, differences: readonly Difference[]): void {
  for (const { path } of differences) {
    const target = join(folder, path);
    const text = wanted.get(path);
    if (text === undefined) rmSync(target);
    else writeText(target, text);
  }
}

function compareTexts(path: string, wanted: string | undefined, found: string | undefined): Difference | undefined {
  if (wanted === found) return undefined;
  if (wanted === undefined) return { path, kind: "extra" };
  if (found === undefined) return { path, kind: "missing" };
  return { path, kind: "changed", line: firstDifferentLine(wanted.split("\n"), found.split("\n")) };
}

function firstDifferentLine(wanted: readonly string[], found: readonly string[]): number {
  const index = wanted.findIndex((line, at) => line !== found[at]);
  return index < 0 ? wanted.length + 1 : index + 1;
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function listFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
