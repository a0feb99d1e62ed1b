import type { SynthesizedStack } from "../../stacks";
import type { CompiledProject } from "../project";

/** The result of a build for programs: findings, rules by environment, stacks. */
export function summaryJson(
  { environments, diagnostics }: CompiledProject,
  stacks: readonly SynthesizedStack[],
): string {
  return JSON.stringify(
    {
      diagnostics,
      environments: environments.map(({ environment, rules }) => ({
        id: environment.id,
        rules: rules.map(({ id, detection, siem, kind, shard, deployment, notes }) => ({
          id,
          detection,
          siem,
          kind,
          shard,
          deployment,
          notes,
        })),
      })),
      stacks: stacks.map(({ name, environment, siem, shard, stateKey }) => ({
        name,
        environment,
        siem,
        shard,
        stateKey,
      })),
    },
    undefined,
    2,
  );
}
