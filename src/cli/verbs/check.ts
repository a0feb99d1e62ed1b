import { compareDiagnostics, didYouMean, isFailing } from "../../diagnostics";
import type { Level } from "../../diagnostics";
import { checkProject, judgeDeadlines, onDay } from "../../project";
import type { CheckedFiles, CheckOptions, ProjectFinding } from "../../project";
import { changedFiles } from "../check/changed-files";
import { renderFindings } from "../check/formats";
import type { Format } from "../check/formats";
import { inEnvironment, selectionOf, sinceChange, within } from "../check/selection";
import { requireProjectRoot } from "../context";
import type { ExitCode, VerbContext } from "../context";
import { UsageError } from "../errors";
import { readManifest } from "../scaffold/package-root";
import { requireDay } from "../scaffold/requests";
import type { Terminal } from "../terminal";

/** What `siemform check` takes. */
export interface CheckVerbOptions {
  /** One environment only. */
  readonly env?: string;
  /** A commit: what a change since then can have brought. */
  readonly changedSince?: string;
  /** From which level on a finding fails the run. */
  readonly failLevel: Level;
  /** How findings are printed. */
  readonly format: Format;
  /** The way from the repository's root to the project, put before paths in SARIF, JUnit and GitHub annotations. */
  readonly pathPrefix?: string;
  /** The day that expiry is judged on, `2026-11-22`. @defaultValue today, in UTC */
  readonly now?: string;
  /** Whether results of earlier runs count. */
  readonly cache: boolean;
}

/** Checks a project: everything that is wrong with its files and with what its environments would get. */
export async function check(
  { terminal, cwd }: VerbContext,
  names: readonly string[],
  options: CheckVerbOptions,
): Promise<ExitCode> {
  const root = requireProjectRoot(cwd);
  const { cache, changedSince, env, failLevel, format } = options;
  const today = requireDay(options.now);
  const changed = changedSince === undefined ? undefined : changedFiles(root, changedSince);
  const checked = await checkProject(root, { cache, onProgress: progressOn(terminal) });
  requireEnvironment(checked, env);
  const selection = selectionOf(names, checked, { root, cwd });
  const asked = within(inEnvironment(findingsOn(checked, today), env), selection);
  const findings = changed === undefined ? asked : sinceChange(asked, changed, checked.project);
  const report = renderFindings(format, {
    findings,
    subjects: [...checked.files.keys()].filter((each) => selection.files?.has(each) ?? true),
    failLevel,
    textOf: (file) => checked.files.get(file),
    colour: terminal.colour,
    version: readManifest().version,
    pathPrefix: options.pathPrefix,
  });
  if (report !== "") terminal.out(report);
  return findings.some((each) => isFailing(each, failLevel)) ? 1 : 0;
}

/** Tells a watcher how many queries are bound; the line is empty again behind the last one. */
function progressOn({ status }: Terminal): CheckOptions["onProgress"] {
  return status && ((done, all) => status(done === all ? "" : `bound ${String(done)} of ${String(all)} queries`));
}

/** Findings on a day, with what ends by then. */
function findingsOn({ project }: CheckedFiles, today: string): ProjectFinding[] {
  const ended = judgeDeadlines(project.deadlines, today).map((each) => ({ ...each, environments: [] }));
  return [...onDay(project.findings, today), ...ended].sort(compareDiagnostics);
}

/** An environment whose file is broken is there all the same: what is wrong with it is the answer. */
function requireEnvironment({ files, project }: CheckedFiles, id: string | undefined): void {
  if (id === undefined || project.environments.includes(id) || files.has(`environments/${id}.yaml`)) return;
  throw new UsageError(`there is no environment \`${id}\``, didYouMean(id, project.environments));
}
