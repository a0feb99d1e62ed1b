import { rmSync } from "node:fs";
import { join } from "node:path";
import { explain } from "./explain";
import type { Session } from "./session";

/** Holds the state's values while it is there. */
const PROOF_FILE = "siemform.identity.tfplan";

/** What is read of a plan: how its postconditions ended. */
interface CheckedPlan {
  readonly checks?: readonly { readonly address?: { readonly to_display?: string }; readonly status?: string }[];
}

/**
 * Proves that the credential in use is the stack's: Terraform evaluates postconditions when it plans, and neither when
 * it applies a saved plan nor, in earnest, when it destroys (measured with 1.11.4). Reads no rule and changes nothing.
 * @returns Whether it is proven; if not, why is printed.
 */
export async function proveIdentity(session: Session): Promise<boolean> {
  const { stack, terraform, terminal } = session;
  const proof = join(stack.folder, PROOF_FILE);
  const heard: string[] = [];
  const hear = (line: string): number => heard.push(line);
  try {
    const targets = [...new Set([stack.identity, ...stack.moved])].map((each) => `-target=${each}`);
    const flags = ["-input=false", "-refresh=false", "-lock=false", ...targets, `-out=${PROOF_FILE}`];
    const code = await terraform.run("plan", flags, { cwd: stack.folder, out: hear, err: hear });
    if (code === 0 && (await isPassed(session))) {
      terminal.err(`siemform: the credential is that of ${stack.name}`);
      return true;
    }
    for (const line of heard) terminal.err(line);
    for (const line of explain(session, heard.join("\n"))) terminal.err(`  help: ${line}`);
    terminal.err(`siemform: it is not proven that the credential is that of ${stack.name}; nothing was changed`);
    return false;
  } finally {
    rmSync(proof, { force: true });
  }
}

/** Terraform's word for it: that it did not fail is not enough, for it may not have looked. */
async function isPassed({ stack, terraform }: Session): Promise<boolean> {
  const { checks = [] } = (await terraform.readPlan(PROOF_FILE, stack.folder)) as CheckedPlan;
  return checks.some((each) => each.address?.to_display === stack.identity && each.status === "pass");
}
