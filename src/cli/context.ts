import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { renderDiagnostic } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { UsageError } from "./errors";
import type { Terminal } from "./terminal";

/** What every verb gets. */
export interface VerbContext {
  /** Where it writes. */
  readonly terminal: Terminal;
  /** The folder that the user stands in. */
  readonly cwd: string;
}

/** How a verb ended: 0 all is well, 1 something was found or failed, 2 it was not asked rightly. */
export type ExitCode = 0 | 1 | 2;

/**
 * The project that the user stands in: the nearest folder upwards that holds `queries/` and `environments/`.
 * @throws UsageError when there is none.
 */
export function requireProjectRoot(cwd: string): string {
  const root = findProjectRoot(cwd);
  if (root !== undefined) return root;
  throw new UsageError(
    "there is no siemform project here: no folder upwards holds queries/ and environments/",
    "go into a project, or make one with `siemform init <dir>`",
  );
}

/** The nearest folder upwards that holds `queries/` and `environments/`; `undefined` when there is none. */
export function findProjectRoot(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "queries")) && existsSync(join(folder, "environments"))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Prints diagnostics with their lines. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  { err, colour }: Terminal,
): void {
  for (const each of diagnostics) err(renderDiagnostic(each, { textOf, colour }));
}
