import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "../diagnostics";

/** The text files of a project, by path relative to its root with forward slashes, in the order of their paths. */
export type ProjectFiles = ReadonlyMap<string, string>;

const FOLDERS = ["queries", "environments"] as const;

/** Reads what authors write: everything below `queries/` and `environments/`, apart from hidden files. */
export function readProjectFiles(root: string): ProjectFiles {
  const paths = FOLDERS.flatMap((folder) => (existsSync(join(root, folder)) ? filesBelow(root, folder, []) : []));
  return new Map(paths.sort(compareText).map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** Reads one file of a project again; `undefined` when it is no file any more. */
export function readProjectFile(root: string, path: string): string | undefined {
  const file = join(root, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, "utf8") : undefined;
}

/** Links are followed, but not to a folder that holds them. */
function filesBelow(root: string, folder: string, above: readonly string[]): string[] {
  const here = realpathSync(join(root, folder));
  if (above.includes(here)) return [];
  return readdirSync(here, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = `${folder}/${entry.name}`;
    const found = entry.isSymbolicLink() ? statSync(join(root, path), { throwIfNoEntry: false }) : entry;
    if (found?.isDirectory()) return filesBelow(root, path, [...above, here]);
    return found?.isFile() ? [path] : [];
  });
}
