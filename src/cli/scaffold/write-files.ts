import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "./templates";

/** What became of files that were to be written. */
export interface WrittenFiles {
  /** Paths of what was written. */
  readonly written: readonly string[];
  /** Paths of what was there already and stays as it was. */
  readonly kept: readonly string[];
}

/** Writes files below a folder. What is there already is somebody's, and stays as it is. */
export function writeFiles(root: string, files: Files): WrittenFiles {
  const isThere = (path: string): boolean => existsSync(join(root, path));
  const kept = [...files.keys()].filter(isThere);
  const written = [...files.keys()].filter((path) => !kept.includes(path));
  for (const path of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // Should it have come into being meanwhile, it is not ours either.
    writeFileSync(join(root, path), files.get(path) ?? "", { flag: "wx" });
  }
  return { written, kept };
}
