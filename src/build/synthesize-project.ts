import { hasErrors, isFailing, renderDiagnostic } from "../diagnostics";
import { compileProject } from "../project";
import { OutputError } from "./errors";
import { discardSynthesized, synthesize } from "./synthesize";

/**
 * What a project's `main.ts` does: checks the project in a folder and synthesizes all of its environments, or none.
 * Errors are printed once, without a stack trace, and the process's exit code becomes 1.
 * @param root The project's folder, usually `__dirname`.
 */
export function synthesizeProject(root: string): void {
  const options = { root, outdir: process.env["CDKTF_OUTDIR"] };
  try {
    const { catalog, environments, diagnostics } = compileProject(root);
    if (!hasErrors(diagnostics)) {
      synthesize(environments, { ...options, findings: diagnostics });
      return;
    }
    discardSynthesized(options);
    for (const each of diagnostics.filter((each) => isFailing(each, "error"))) {
      process.stderr.write(`${renderDiagnostic(each, { textOf: (file) => catalog.files.get(file) })}\n`);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const help = error instanceof OutputError ? `\n  help: ${error.help}` : "";
    process.stderr.write(`siemform: ${error.message}${help}\n`);
  }
  process.exitCode = 1;
}
