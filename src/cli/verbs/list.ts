import type { ExitCode, VerbContext } from "../context";
import { soundProject } from "../project";
import { requireEnvironment } from "../requests";
import { deploymentTable } from "../summary";
import { renderTable } from "../table";

/** What `siemform list` takes. */
export interface ListOptions {
  /** One environment only. */
  readonly env?: string;
  /** Whether to print JSON. */
  readonly json?: boolean;
}

/** Lists the detections of a project and where each is deployed. */
export function list(context: VerbContext, { env, json = false }: ListOptions): ExitCode {
  const project = soundProject(context);
  if (!project) return 1;
  const { terminal } = context;
  const environments = env === undefined ? project.environments : [requireEnvironment(project, env)];
  const rows = deploymentTable({ ...project, environments });
  if (json) {
    const [head = [], ...body] = rows;
    terminal.out(
      JSON.stringify(
        body.map((row) => Object.fromEntries(head.map((key, index) => [key, row[index]]))),
        undefined,
        2,
      ),
    );
  } else {
    for (const line of renderTable(rows)) terminal.out(line);
  }
  return 0;
}
