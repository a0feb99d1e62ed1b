import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { literal } from "../constructs";
import type { CompiledRule, Unsupported } from "../src/compile";

type Absence = Readonly<Record<string, string>>;

const absences = new WeakMap<TerraformStack, Absence[]>();

/**
 * Writes what is not deployed, and why, into the stack's configuration, where the reader of a plan finds it. Several
 * calls for one stack add up.
 */
export function noteAbsent(
  scope: Construct,
  rules: readonly Pick<CompiledRule, "id" | "deployment">[],
  unsupported: readonly Unsupported[] = [],
): void {
  const absent = [
    ...rules.flatMap(({ id, deployment }) =>
      deployment.state === "absent" ? [{ id, [deployment.cause]: deployment.reason }] : [],
    ),
    ...unsupported.map(({ detection, reason }) => ({ id: detection, notSupported: reason })),
  ];
  if (absent.length === 0) return;
  const stack = TerraformStack.of(scope);
  const all = [...(absences.get(stack) ?? []), ...absent];
  absences.set(stack, all);
  stack.addOverride("//.siemform", literal({ absent: all }));
}
