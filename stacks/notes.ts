import type { TerraformStack } from "cdktf";
import { literal } from "../constructs";
import type { CompiledRule } from "../src/compile";

/** Writes what is not deployed, and why, into the stack's configuration, where the reader of a plan finds it. */
export function noteAbsent(stack: TerraformStack, rules: readonly CompiledRule[]): void {
  const absent = rules.flatMap(({ id, deployment }) =>
    deployment.state === "absent" ? [{ id, [deployment.cause]: deployment.reason }] : [],
  );
  if (absent.length > 0) stack.addOverride("//.siemform", literal({ absent }));
}
