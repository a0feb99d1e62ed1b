import { realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { ProjectFiles } from "../../catalog";
import { didYouMean } from "../../diagnostics";
import { UsageError } from "../errors";
import { isFormatted } from "./format-file";

/** A project's files, and where its user stands. */
export interface FilesAsked {
  /** The texts, by path. */
  readonly files: ProjectFiles;
  /** The project's folder. */
  readonly root: string;
  /** The folder that paths start from. */
  readonly cwd: string;
}

/**
 * The files that names stand for; all that are formatted when none is named. What a link of the project leads to outside
 * of it is not the project's to write.
 * @throws UsageError when a name stands for no file of the project, or for one that is not formatted.
 */
export function formattedFiles(names: readonly string[], asked: FilesAsked): string[] {
  const { files, root } = asked;
  const all = [...files.keys()].filter((each) => isFormatted(each) && isInside(root, each));
  if (names.length === 0) return all;
  return [...new Set(names.flatMap((name) => filesNamed(name, all, asked)))];
}

function filesNamed(name: string, all: readonly string[], { files, root, cwd }: FilesAsked): string[] {
  const path = relative(root, resolve(cwd, name)).replaceAll("\\", "/");
  const below = all.filter((each) => path === "" || each === path || each.startsWith(`${path}/`));
  if (below.length > 0) return below;
  throw new UsageError(
    `\`${name}\` is no file or folder of the project that is formatted`,
    files.has(path) ? helpFor(path) : didYouMean(path, all),
  );
}

function helpFor(path: string): string {
  return isFormatted(path)
    ? "it is a link to a file outside of the project: format that one"
    : "fmt formats .sumo, .cse and .yaml; KQL stays as its author wrote it";
}

function isInside(root: string, file: string): boolean {
  return realpathSync(join(root, file)).startsWith(realpathSync(root) + sep);
}
