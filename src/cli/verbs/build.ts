import { discardSynthesized, synthesize } from "../../build";
import { hasErrors, isFailing } from "../../diagnostics";
import { compileProject } from "../../project";
import { printDiagnostics, requireProjectRoot } from "../context";
import type { ExitCode, VerbContext } from "../context";
import { sandboxOffer } from "../sandbox/offer";
import { renderSummary } from "../summary";
import { summaryJson } from "../summary-json";

/** What `siemform build` takes. */
export interface BuildOptions {
  /** Whether to show every warning and note. */
  readonly verbose?: boolean;
  /** Whether to print JSON. */
  readonly json?: boolean;
}

/** Checks a project and synthesizes all of its environments, or none. */
export function build({ terminal, cwd }: VerbContext, { verbose = false, json = false }: BuildOptions): ExitCode {
  const root = requireProjectRoot(cwd);
  const project = compileProject(root);
  const failed = hasErrors(project.diagnostics);
  if (failed) discardSynthesized({ root });
  const stacks = failed ? [] : synthesize(project.environments, { root, findings: project.diagnostics });
  if (json) {
    terminal.out(summaryJson(project, stacks));
    return failed ? 1 : 0;
  }
  if (failed) {
    const errors = project.diagnostics.filter((each) => verbose || isFailing(each, "error"));
    printDiagnostics(errors, (file) => project.catalog.files.get(file), terminal);
    terminal.err(`siemform: ${String(errors.length)} error(s); nothing was synthesized`);
    return 1;
  }
  const offer = sandboxOffer({ root, stacks, variables: process.env });
  for (const line of renderSummary(project, stacks, { verbose, offer })) terminal.out(line);
  return 0;
}
