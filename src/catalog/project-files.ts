import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../diagnostics";

/** The text files of a project, by path relative to its root with forward slashes, in the order of their paths. */
export type ProjectFiles = ReadonlyMap<string, string>;

const FOLDERS = ["queries", "environments"] as const;

/** Reads what authors write: everything below `queries/` and `environments/`, apart from hidden files. */
export function readProjectFiles(root: string): ProjectFiles {
  const paths = FOLDERS.flatMap((folder) => (existsSync(join(root, folder)) ? filesBelow(root, folder) : []));
  return new Map(paths.sort(compareText).map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}
