import type { ExitCode, VerbContext } from "../context";
import { proveIdentity } from "../terraform/identity";
import { openSession } from "../terraform/open-session";
import type { DeployOptions } from "../terraform/open-session";
import { forgetPlan, PLAN_FILE, requireUnchangedPlan } from "../terraform/saved-plan";
import { findTerraform } from "../terraform/terraform";

/** What `siemform apply` takes. */
export type ApplyOptions = DeployOptions;

/** Applies a stack's saved plan, that very one, after proving whose credential is in use. */
export async function apply(context: VerbContext, name: string, options: ApplyOptions): Promise<ExitCode> {
  const terraform = findTerraform(context, options);
  const session = await openSession(context, { name, terraform }, options);
  requireUnchangedPlan(session.stack);
  if (!(await session.init())) return 1;
  if (!(await proveIdentity(session))) return 1;
  if (!(await session.step("apply", ["-input=false", PLAN_FILE]))) return 1;
  forgetPlan(session.stack.folder);
  return 0;
}
