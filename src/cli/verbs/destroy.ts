import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ExitCode, VerbContext } from "../context";
import { processQuestioner } from "../terraform/confirmation";
import type { Questioner } from "../terraform/confirmation";
import { needsConfirmation } from "../terraform/errors";
import { proveIdentity } from "../terraform/identity";
import { openSession } from "../terraform/open-session";
import type { DeployOptions } from "../terraform/open-session";
import { forgetPlan } from "../terraform/saved-plan";
import { askedAs } from "../terraform/stacks";
import { findTerraform } from "../terraform/terraform";

/** What `siemform destroy` takes. */
export interface DestroyOptions extends DeployOptions {
  /** Do not ask. @defaultValue false */
  readonly yes?: boolean;
}

const DESTROY_FILE = "siemform.destroy.tfplan";

/** Removes everything of a stack from its SIEM: proves whose credential it is, shows what would go, asks, and does just that. */
export async function destroy(
  context: VerbContext,
  name: string,
  { yes = false, ...options }: DestroyOptions,
  questioner: Questioner = processQuestioner(),
): Promise<ExitCode> {
  const terraform = findTerraform(context, options);
  const session = await openSession(context, { name, terraform }, options);
  const { stack, terminal } = session;
  if (!yes && !questioner.interactive) throw needsConfirmation(name, askedAs(stack));
  try {
    if (!(await session.init())) return 1;
    if (!(await proveIdentity(session))) return 1;
    if (!(await session.step("plan", ["-destroy", "-input=false", `-out=${DESTROY_FILE}`]))) return 1;
    if (!yes && (await questioner.ask(`Type ${name} to destroy all of this: `)) !== name) {
      terminal.err("siemform: not confirmed; nothing was destroyed");
      return 1;
    }
    if (!(await session.step("apply", ["-input=false", DESTROY_FILE]))) return 1;
    forgetPlan(stack.folder);
    return 0;
  } finally {
    rmSync(join(stack.folder, DESTROY_FILE), { force: true });
  }
}
