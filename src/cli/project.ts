import { hasErrors, isFailing } from "../diagnostics";
import { compileProject } from "../project";
import type { CompiledProject } from "../project";
import { printDiagnostics, requireProjectRoot } from "./context";
import type { VerbContext } from "./context";

/** A project that has no errors, and where it is. */
export interface SoundProject extends CompiledProject {
  /** The project's folder. */
  readonly root: string;
}

/** Compiles the project that the user stands in. Errors are printed, and then there is none. */
export function soundProject({ terminal, cwd }: VerbContext): SoundProject | undefined {
  const root = requireProjectRoot(cwd);
  const project = compileProject(root);
  if (!hasErrors(project.diagnostics)) return { ...project, root };
  const errors = project.diagnostics.filter((each) => isFailing(each, "error"));
  printDiagnostics(errors, (file) => project.catalog.files.get(file), terminal);
  terminal.err(`siemform: ${String(errors.length)} error(s)`);
  return undefined;
}
