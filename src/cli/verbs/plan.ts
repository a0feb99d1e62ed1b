import { requireProjectRoot } from "../context";
import type { ExitCode, VerbContext } from "../context";
import { buildFirst } from "../terraform/build-first";
import { deployFolder, openSession } from "../terraform/open-session";
import type { DeployOptions } from "../terraform/open-session";
import { summarizePlan } from "../terraform/plan-summary";
import { forgetPlan, PLAN_FILE, recordPlan } from "../terraform/saved-plan";
import { askedAs, stackNames } from "../terraform/stacks";
import { findTerraform } from "../terraform/terraform";

/** What `siemform plan` takes. */
export interface PlanOptions extends DeployOptions {
  /** Build first. @defaultValue true */
  readonly build?: boolean;
  /** Print what is planned as JSON; what Terraform prints goes to the errors' stream. */
  readonly json?: boolean;
}

/** Builds, plans one stack, and saves the plan for `apply`. A run that fails leaves no plan. */
export async function plan(
  context: VerbContext,
  name: string,
  { build = true, json = false, ...options }: PlanOptions,
): Promise<ExitCode> {
  const root = requireProjectRoot(context.cwd);
  const terraform = findTerraform(context, options);
  const folder = await deployFolder(context, { root, name }, options);
  if (stackNames(root).includes(name)) forgetPlan(folder);
  if (build && !buildFirst(context)) return 1;
  const session = await openSession(context, { name, terraform }, options);
  const { stack, terminal } = session;
  if (!(await session.init())) return 1;
  const out = json ? terminal.err : terminal.out;
  if (!(await session.step("plan", ["-input=false", `-out=${PLAN_FILE}`], { out }))) {
    forgetPlan(stack.folder);
    return 1;
  }
  recordPlan(stack, terraform);
  if (json) {
    const summary = summarizePlan(await session.terraform.readPlan(PLAN_FILE, stack.folder));
    terminal.out(
      JSON.stringify(
        {
          stack: name,
          siem: stack.siem,
          ...(stack.isSandbox === true ? { sandbox: true } : {}),
          terraform: terraform.version,
          ...summary,
        },
        undefined,
        2,
      ),
    );
  }
  terminal.err(`siemform: the plan is saved; \`siemform apply ${askedAs(stack)}\` applies just this one`);
  return 0;
}
