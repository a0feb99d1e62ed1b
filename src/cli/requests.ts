import type { CompiledEnvironment, CompiledRule } from "../compile";
import { didYouMean } from "../diagnostics";
import type { CompiledProject } from "../project";
import { UsageError } from "./errors";

/** The environment a user named. @throws UsageError when there is none of that id. */
export function requireEnvironment({ environments }: CompiledProject, id: string): CompiledEnvironment {
  const found = environments.find((each) => each.environment.id === id);
  if (found) return found;
  throw new UsageError(
    `there is no environment \`${id}\``,
    didYouMean(
      id,
      environments.map((each) => each.environment.id),
    ),
  );
}

/** The rules a user named, by their own id or their detection's. @throws UsageError when there are none. */
export function requireRules({ rules }: CompiledEnvironment, id: string): CompiledRule[] {
  const found = rules.filter((each) => each.id === id || each.detection === id);
  if (found.length > 0) return found;
  const known = [...new Set(rules.flatMap((each) => [each.detection, each.id]))];
  throw new UsageError(`there is no detection or rule \`${id}\``, didYouMean(id, known));
}
