import type { CompiledProject } from "../../build";
import type { CompiledRule } from "../../compile";
import { defaultsOf } from "../../golden";
import type { ExitCode, VerbContext } from "../context";
import { soundProject } from "../project";
import { requireEnvironment, requireRules } from "../requests";
import { renderRule } from "../rule-view";

/** What `siemform show` takes. */
export interface ShowOptions {
  readonly env?: string;
  readonly json?: boolean;
}

/** Shows rules as their SIEM receives them, and where each value comes from. */
export function show(context: VerbContext, id: string, { env, json = false }: ShowOptions): ExitCode {
  const project = soundProject(context);
  if (!project) return 1;
  const { terminal } = context;
  const rules = rulesOf(project, id, env);
  if (json) terminal.out(JSON.stringify(rules, undefined, 2));
  else rules.forEach((rule) => renderRule(rule, (source) => project.catalog.placeOf(source)).forEach(terminal.out));
  return 0;
}

function rulesOf(project: CompiledProject, id: string, env: string | undefined): CompiledRule[] {
  const compiled = env === undefined ? defaultsOf(project.catalog) : requireEnvironment(project, env);
  return requireRules(compiled, id);
}
