import type { SynthesizedStack } from "../../stacks";
import { stackName } from "../../stacks";
import type { CompiledEnvironment } from "../compile";
import type { Diagnostic } from "../diagnostics";

/** What was deployed where, and what was not and why: `siemform.json`, for people and tools. */
export function renderReport(
  environments: readonly CompiledEnvironment[],
  stacks: readonly SynthesizedStack[],
  findings: readonly Diagnostic[],
): string {
  const report = {
    acknowledged: findings.flatMap(acknowledgedFinding),
    environments: environments.map(({ environment, rules, unsupported }) => ({
      id: environment.id,
      tenant: environment.tenant,
      ring: environment.ring,
      notSupported: unsupported,
      rules: rules.map(({ id, detection, siem, kind, shard, deployment, notes }) => ({
        id,
        detection,
        siem,
        kind,
        stack: stackName(environment.id, siem, shard),
        ...deployment,
        ...(notes.length > 0 ? { notes } : {}),
      })),
    })),
    stacks: stacks.map(({ name, environment, siem, shard, stateKey, rules }) => ({
      name,
      environment,
      siem,
      shard,
      stateKey,
      rules: rules.length,
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** What was found and deployed all the same, and who answers for it until when. */
function acknowledgedFinding(finding: Diagnostic): readonly object[] {
  const { code, level, message, file, line, environment, acknowledged } = finding;
  return acknowledged ? [{ code, level, message, file, line, environment, ...acknowledged }] : [];
}
