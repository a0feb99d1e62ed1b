import { hasErrors, renderDiagnostic } from "../diagnostics";
import { compileProject } from "./project";
import { synthesize } from "./synthesize";

/**
 * What a project's `main.ts` does: checks the project in a folder and synthesizes all of its environments, or none.
 * Errors are printed once, without a stack trace, and the process's exit code becomes 1.
 * @param root The project's folder, usually `__dirname`.
 */
export function synthesizeProject(root: string): void {
  const { catalog, environments, diagnostics } = compileProject(root);
  if (!hasErrors(diagnostics)) {
    synthesize(environments, { root, outdir: process.env["CDKTF_OUTDIR"] });
    return;
  }
  for (const each of diagnostics.filter(({ level }) => level === "error")) {
    process.stderr.write(`${renderDiagnostic(each, { textOf: (file) => catalog.files.get(file) })}\n`);
  }
  process.exitCode = 1;
}
