import type { CompiledEnvironment } from "../../compile";
import { blocksOf, defaultsOf } from "../../golden";
import type { CompiledProject } from "../../project";
import type { ExitCode, VerbContext } from "../context";
import { soundProject } from "../project";
import { requireEnvironment, requireRules } from "../requests";
import { renderRule } from "../rule-view";

/** What `siemform show` takes. */
export interface ShowOptions {
  /** The environment's id; without it, no environment's deviations. */
  readonly env?: string;
  /** Whether to print JSON. */
  readonly json?: boolean;
}

/** Shows rules as their SIEM receives them, and where each value comes from. */
export function show(context: VerbContext, id: string, { env, json = false }: ShowOptions): ExitCode {
  const project = soundProject(context);
  if (!project) return 1;
  const { terminal } = context;
  const compiled = environmentOf(project, env);
  const rules = requireRules(compiled, id);
  const blocks = blocksOf(compiled);
  if (json) {
    terminal.out(
      JSON.stringify(
        rules.map((rule) => ({ ...rule, configuration: blocks.get(rule.id) })),
        undefined,
        2,
      ),
    );
    return 0;
  }
  for (const rule of rules) {
    const lines = renderRule(rule, blocks.get(rule.id), (source) => project.catalog.placeOf(source));
    lines.forEach(terminal.out);
  }
  return 0;
}

function environmentOf(project: CompiledProject, env: string | undefined): CompiledEnvironment {
  return env === undefined ? defaultsOf(project.catalog) : requireEnvironment(project, env);
}
