import type { VerbContext } from "../context";
import { UsageError } from "../errors";
import { Session } from "./session";
import { stackFolder } from "./stacks";
import type { Terraform, TerraformOptions } from "./terraform";

/** What is deployed with, and whether to the sandbox. */
export interface DeployOptions extends TerraformOptions {
  /** Deploy to the sandbox that runs here, with a state and plans of its own. @defaultValue false */
  readonly sandbox?: boolean;
  /** The sandbox's data folder. @defaultValue that of the project */
  readonly data?: string;
}

/** What is worked on, and with what. */
export interface SessionRequest {
  /** The stack's name. */
  readonly name: string;
  /** The program that deploys it. */
  readonly terraform: Terraform;
}

/**
 * Begins work on a stack of cdktf.out: where its environment says, or in the sandbox.
 * @throws UsageError when it cannot be deployed there.
 */
export async function openSession(
  context: VerbContext,
  { name, terraform }: SessionRequest,
  options: DeployOptions,
): Promise<Session> {
  requireSandboxAsked(options);
  const { sandbox = false, data } = options;
  if (!sandbox) return Session.open(context, name, terraform);
  const { openSandboxSession } = await import("../sandbox/sandbox-session.js");
  return openSandboxSession(context, name, { terraform, ...(data === undefined ? {} : { data }) });
}

/**
 * The folder that a stack is deployed from, whether it is built yet or not.
 * @throws UsageError when the sandbox is meant and none runs.
 */
export async function deployFolder(
  context: VerbContext,
  { root, name }: { readonly root: string; readonly name: string },
  options: DeployOptions,
): Promise<string> {
  requireSandboxAsked(options);
  const { sandbox = false, data } = options;
  if (!sandbox) return stackFolder(root, name);
  const [{ requireSandbox }, { sandboxStackFolder }] = await Promise.all([
    import("../sandbox/folder.js"),
    import("../sandbox/sandbox-stack.js"),
  ]);
  const { folder } = await requireSandbox(context, data === undefined ? {} : { data });
  return sandboxStackFolder(folder, name);
}

function requireSandboxAsked({ sandbox = false, data }: DeployOptions): void {
  if (data !== undefined && !sandbox)
    throw new UsageError("--data is given without --sandbox", "give both, or neither");
}
