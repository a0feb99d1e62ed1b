import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { readCatalog, readProjectFiles } from "../../catalog";
import { hasErrors } from "../../diagnostics";
import { GOLDEN_FOLDER, goldensOf, updateGoldens } from "../../golden";
import { compileCatalog } from "../../project";
import { notEmpty, notFolder } from "./errors";
import { readManifest } from "./package-root";
import { slugOf } from "./requests";
import { renderTemplates } from "./templates";
import type { Files } from "./templates";

/** Files that a new repository has before anything is in it. */
const OF_GIT: ReadonlySet<string> = new Set([".git"]);

/** Makes sure that a repository can be made in a folder. @throws UsageError when something is in the way. */
export function requireFreeFolder(folder: string, shown: string, force: boolean): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw notFolder(shown);
  const found = readdirSync(folder).filter((each) => !OF_GIT.has(each));
  if (found.length > 0 && !force) throw notEmpty(shown, found.sort());
}

/** What a user's repository is made from. */
export interface NewProject {
  /** Its folder. */
  readonly folder: string;
  /** The day of its detection. */
  readonly today: string;
  /** Where siemform comes from, as package.json names it. */
  readonly siemform: string;
}

/** The files of a user's repository, apart from its goldens. */
export function projectFiles({ folder, today, siemform }: NewProject): Files {
  const { engines, devDependencies } = readManifest();
  const name = slugOf(basename(resolve(folder)));
  return renderTemplates("project", {
    ...devDependencies,
    name: name === "" ? "detections" : name,
    node: engines.node,
    siemform,
    today,
  });
}

/**
 * What package.json says of siemform: this version, or what the user said. The path of a tarball becomes one from the
 * repository's folder.
 */
export function siemformFrom(
  given: string | undefined,
  { cwd, folder }: { readonly cwd: string; readonly folder: string },
): string {
  if (given === undefined) return readManifest().version;
  const tarball = resolve(cwd, given);
  if (!/\.t(?:ar\.)?gz$/.test(given) || !existsSync(tarball)) return given;
  return `file:${relative(folder, tarball).replaceAll("\\", "/")}`;
}

/**
 * Writes the goldens of a repository that has none.
 * @returns How many; `undefined` when it has some, or has errors: what was never reviewed is not written over.
 */
export function firstGoldens(folder: string): number | undefined {
  if (existsSync(join(folder, GOLDEN_FOLDER))) return undefined;
  const { catalog, environments, diagnostics } = compileCatalog(readCatalog(readProjectFiles(folder)));
  if (hasErrors(diagnostics)) return undefined;
  return updateGoldens(folder, goldensOf(catalog, environments)).length;
}
