import { relative, resolve } from "node:path";
import { nearestWord } from "../../diagnostics";
import type { CheckedFiles, CheckedPart, ProjectFinding } from "../../project";
import { UsageError } from "../errors";

/** What somebody wants to see of a checked project. */
export interface Selection {
  /** The files asked for, by path relative to the project's root; everything when absent. */
  readonly files?: ReadonlySet<string>;
  /** The rules asked for. */
  readonly rules?: ReadonlySet<string>;
}

/** Where a path of the command line starts. */
interface Standpoint {
  /** The project's folder. */
  readonly root: string;
  /** The folder that the user stands in. */
  readonly cwd: string;
}

/** What was asked for so far. */
interface Taken {
  readonly files: Set<string>;
  readonly rules: Set<string>;
}

/**
 * What paths and ids of a command line stand for: files, folders, detections, rules.
 * @throws UsageError when one stands for nothing.
 */
export function selectionOf(names: readonly string[], checked: CheckedFiles, standpoint: Standpoint): Selection {
  if (names.length === 0) return {};
  const taken: Taken = { files: new Set(), rules: new Set() };
  for (const name of names) take(name, checked, standpoint, taken);
  return taken;
}

function take(name: string, checked: CheckedFiles, { root, cwd }: Standpoint, taken: Taken): void {
  const { detections } = checked.project;
  const path = relative(root, resolve(cwd, name)).replaceAll("\\", "/");
  if (detections.some((each) => each.rules.includes(name))) {
    taken.rules.add(name);
    return;
  }
  const folder = detections.find((each) => each.id === name)?.folder ?? brokenFolder(name, checked);
  if (!takeBelow(folder ?? path, checked, taken)) throw unknownName(name, checked);
}

/** The folder of a detection whose file cannot be read: it is named for the detection. */
function brokenFolder(id: string, { files }: CheckedFiles): string | undefined {
  const file = [...files.keys()].find((each) => /^queries\/[^/]+\/([^/]+)\/detection\.yaml$/.exec(each)?.[1] === id);
  return file?.slice(0, file.lastIndexOf("/"));
}

/** Takes a file or folder, with the rules whose texts stand there. @returns Whether there is such a thing. */
function takeBelow(path: string, { files, project }: CheckedFiles, taken: Taken): boolean {
  const isBelow = (file: string): boolean => path === "" || file === path || file.startsWith(`${path}/`);
  const found = [...files.keys()].filter(isBelow);
  for (const file of found) taken.files.add(file);
  for (const { folder, rules, texts } of project.detections) {
    const own = Object.entries(texts).flatMap(([file, each]) => (isBelow(file) ? each : []));
    for (const rule of isBelow(`${folder}/detection.yaml`) ? rules : own) taken.rules.add(rule);
  }
  return found.length > 0;
}

function unknownName(name: string, { files, project }: CheckedFiles): UsageError {
  const known = [...project.detections.flatMap((each) => [each.id, ...each.rules]), ...files.keys()];
  const near = folderCalled(name, [...files.keys()]) ?? nearestWord(name, known);
  return new UsageError(
    `\`${name}\` is no file or folder of the project, and no id of a detection or rule`,
    near === undefined ? "give a path as from here, or an id that `siemform list` shows" : `did you mean \`${near}\`?`,
  );
}

/** The findings of a selection. */
export function within(findings: readonly ProjectFinding[], { files, rules }: Selection): ProjectFinding[] {
  if (!files || !rules) return [...findings];
  return findings.filter(({ file, rule }) => files.has(file ?? "") || rules.has(rule ?? ""));
}

/** The findings of one environment: those that are about no environment belong to each, apart from others' own files. */
export function inEnvironment(findings: readonly ProjectFinding[], environment: string | undefined): ProjectFinding[] {
  if (environment === undefined) return [...findings];
  return findings.flatMap((each) => {
    if (each.environments.includes(environment)) return [{ ...each, environment, environments: [environment] }];
    const owner = /^environments\/(?:schemas\/)?([^/]+)\.yaml$/.exec(each.file ?? "")?.[1] ?? environment;
    return each.environments.length === 0 && owner === environment ? [each] : [];
  });
}

/**
 * The findings that a change can have brought: those in the files of a detection that changed, those of its rules, and
 * everything that is judged across files; when something changed that others build on, all.
 * @param changed Paths relative to the project's root.
 */
export function sinceChange(
  findings: readonly ProjectFinding[],
  changed: readonly string[],
  { detections }: CheckedFiles["project"],
): ProjectFinding[] {
  const parts = new Set(changed.map((path) => partOwning(path, detections)));
  if (parts.has(undefined)) return [...findings];
  const folders = [...parts].flatMap((each) => (each ? [`${each.folder}/`] : []));
  const rules = new Set([...parts].flatMap((each) => each?.rules ?? []));
  return findings.filter(
    ({ rule, file = "", isAcross }) =>
      isAcross === true || rules.has(rule ?? "") || folders.some((each) => file.startsWith(each)),
  );
}

/** The detection that a file is about, and it alone; every query is bound to the tables of every detection's schema. */
function partOwning(path: string, detections: readonly CheckedPart[]): CheckedPart | undefined {
  if (path.endsWith("/schema.yaml")) return undefined;
  return detections.find((each) => path.startsWith(`${each.folder}/`));
}

/** The first folder of that name, however deep it lies. */
function folderCalled(name: string, files: readonly string[]): string | undefined {
  const inside = files.find((each) => each.includes(`/${name}/`));
  return inside?.slice(0, inside.indexOf(`/${name}/`) + name.length + 1);
}
