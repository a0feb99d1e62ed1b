import { relative, resolve } from "node:path";
import { didYouMean } from "../../diagnostics";
import type { CheckedFiles, CheckedPart, ProjectFinding } from "../../project";
import { UsageError } from "../errors";

/** What somebody wants to see of a checked project. */
export interface Selection {
  /** The files asked for, by path relative to the project's root; everything when absent. */
  readonly files?: ReadonlySet<string>;
  /** The rules asked for. */
  readonly rules?: ReadonlySet<string>;
}

/** What a path or id of the command line stands for. */
interface Asked {
  readonly root: string;
  readonly cwd: string;
}

/**
 * What paths and ids of a command line stand for: files, folders, detections, rules.
 * @throws UsageError when one stands for nothing.
 */
export function selectionOf(names: readonly string[], checked: CheckedFiles, asked: Asked): Selection {
  if (names.length === 0) return {};
  const files = new Set<string>();
  const rules = new Set<string>();
  for (const name of names) {
    const part = checked.project.detections.find((each) => each.id === name);
    if (part) take(part, checked, files, rules);
    else if (checked.project.detections.some((each) => each.rules.includes(name))) rules.add(name);
    else takePath(name, checked, asked, files, rules);
  }
  return { files, rules };
}

function take(part: CheckedPart, { files: all }: CheckedFiles, files: Set<string>, rules: Set<string>): void {
  for (const rule of part.rules) rules.add(rule);
  for (const file of all.keys()) if (file.startsWith(`${part.folder}/`)) files.add(file);
}

function takePath(
  name: string,
  checked: CheckedFiles,
  { root, cwd }: Asked,
  files: Set<string>,
  rules: Set<string>,
): void {
  const path = relative(root, resolve(cwd, name)).replaceAll("\\", "/");
  const found = [...checked.files.keys()].filter((each) => path === "" || each === path || each.startsWith(`${path}/`));
  if (found.length === 0) throw unknownName(name, checked);
  for (const file of found) files.add(file);
  for (const part of checked.project.detections) {
    if (part.folder.startsWith(`${path}/`) || part.folder === path || path === "")
      for (const rule of part.rules) rules.add(rule);
  }
}

function unknownName(name: string, { files, project }: CheckedFiles): UsageError {
  const known = [...project.detections.flatMap((each) => [each.id, ...each.rules]), ...files.keys()];
  return new UsageError(
    `\`${name}\` is no file or folder of the project, and no id of a detection or rule`,
    didYouMean(name, known),
  );
}

/** The findings of a selection. */
export function within(findings: readonly ProjectFinding[], { files, rules }: Selection): ProjectFinding[] {
  if (!files || !rules) return [...findings];
  return findings.filter(({ file, rule }) => files.has(file ?? "") || rules.has(rule ?? ""));
}

/** The findings of one environment: those that are about no environment belong to each. */
export function inEnvironment(findings: readonly ProjectFinding[], environment: string | undefined): ProjectFinding[] {
  if (environment === undefined) return [...findings];
  return findings.flatMap((each) => {
    if (each.environments.length === 0) return [each];
    return each.environments.includes(environment) ? [{ ...each, environment, environments: [environment] }] : [];
  });
}

/**
 * The findings that a change can have brought: those in changed files, those of rules whose detection changed, and
 * everything that is judged across files; when something changed that is no detection's own, all.
 * @param changed Paths relative to the project's root.
 */
export function sinceChange(
  findings: readonly ProjectFinding[],
  changed: readonly string[],
  { detections }: CheckedFiles["project"],
): ProjectFinding[] {
  const foldersOf = (path: string): CheckedPart[] => detections.filter((each) => path.startsWith(`${each.folder}/`));
  const relevant = changed.filter((path) => /^(?:queries|environments)\//.test(path));
  if (relevant.some((path) => foldersOf(path).length === 0)) return [...findings];
  const parts = new Set(relevant.flatMap(foldersOf));
  const rules = new Set([...parts].flatMap((each) => each.rules));
  return findings.filter(({ rule, isAcross }) => isAcross === true || rule === undefined || rules.has(rule));
}
