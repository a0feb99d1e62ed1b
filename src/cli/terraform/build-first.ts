import { synthesize } from "../../build";
import type { VerbContext } from "../context";
import { soundProject } from "../project";
import { keepPlans } from "./saved-plan";

/** Checks the project and synthesizes all of it, or none. @returns Whether it is sound; if not, the errors are printed. */
export function buildFirst(context: VerbContext): boolean {
  const project = soundProject(context);
  if (!project) return false;
  const { root, environments } = project;
  keepPlans(root, () => synthesize(environments, { root, findings: project.diagnostics }));
  const warnings = project.diagnostics.filter((each) => each.level === "warning" && !each.acknowledged).length;
  if (warnings > 0)
    context.terminal.err(`siemform: ${String(warnings)} warning(s); \`siemform build --verbose\` shows them`);
  return true;
}
