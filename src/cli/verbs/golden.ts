import { compareGoldens, goldensOf, readGoldens, updateGoldens } from "../../golden";
import type { ExitCode, VerbContext } from "../context";
import { soundProject } from "../project";

/** What `siemform golden` takes. */
export interface GoldenOptions {
  /** Whether to write the goldens anew. */
  readonly update?: boolean;
}

/** Compares what would be deployed with the reviewed goldens, or writes them anew. */
export function golden(context: VerbContext, { update = false }: GoldenOptions): ExitCode {
  const project = soundProject(context);
  if (!project) return 1;
  const { terminal } = context;
  const { root } = project;
  const current = goldensOf(project.catalog, project.environments);
  if (update) {
    const changed = updateGoldens(root, current);
    terminal.out(`siemform: ${String(current.size)} goldens, ${String(changed.length)} of them changed`);
    return 0;
  }
  const differences = compareGoldens(readGoldens(root), current);
  for (const { file, kind, diff } of differences) terminal.out(`${file}: ${kind}\n${diff}`);
  if (differences.length === 0) return 0;
  terminal.err(`siemform: ${String(differences.length)} goldens are not as reviewed`);
  terminal.err("  help: review the differences, then run `siemform golden --update` and commit");
  return 1;
}
