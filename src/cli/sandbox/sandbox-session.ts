import { requireProjectRoot } from "../context";
import type { VerbContext } from "../context";
import { Session } from "../terraform/session";
import type { BuiltStack } from "../terraform/stacks";
import type { Terraform } from "../terraform/terraform";
import { requireEstate, requireSandbox } from "./folder";
import type { FolderOptions } from "./folder";
import { requireLoopback, requireLoopbackMetadata } from "./loopback";
import { readMetadata } from "./metadata";
import { requireEnvironment, variablesOf } from "./sandbox-environments";
import { makeSandboxStack } from "./sandbox-stack";
import { environmentOfStack } from "./stack-environment";
import { fetchVariables, sandboxVariables } from "./terraform-environment";

/**
 * Begins work on a stack in the sandbox: with a configuration, a state and plans of its own, and with providers that
 * reach nothing but this machine.
 * @throws UsageError when no sandbox runs, it does not know the stack's environment, or something could leave this machine.
 */
export async function openSandboxSession(
  context: VerbContext,
  name: string,
  { terraform, ...options }: FolderOptions & { readonly terraform: Terraform },
): Promise<Session> {
  const root = requireProjectRoot(context.cwd);
  const { folder, client } = await requireSandbox(context, options);
  const estate = requireEstate(folder);
  const { endpoints } = client;
  const { stack, configuration } = makeSandboxStack(root, name, { data: folder, endpoints });
  const environment = requireEnvironment(folder, environmentOfStack(root, stack));
  const own = variablesOf({ folder, endpoints, estate }, environment, stack.siem);
  const variables = sandboxVariables(process.env, own);
  requireLoopback(variables, configuration);
  if (needsAzure(stack)) requireLoopbackMetadata(await readMetadata(folder, endpoints));
  return new Session({
    root,
    stack,
    terraform: terraform.inEnvironment(variables),
    fetcher: terraform.inEnvironment(fetchVariables(process.env)),
    terminal: context.terminal,
  });
}

function needsAzure({ providers }: BuiltStack): boolean {
  return "azurerm" in providers;
}
