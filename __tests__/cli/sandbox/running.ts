import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sandboxSetup } from "../../../src/cli/sandbox/project-estate";
import { writeEnvironments } from "../../../src/cli/sandbox/sandbox-environments";
import { startSandbox } from "../../../src/sandbox";
import type { RunningSandbox, SandboxOptions } from "../../../src/sandbox";

/** Where a project's sandbox keeps everything. */
export const sandboxOf = (root: string): string => join(root, ".siemform", "sandbox");

/** Starts the sandbox of a project, in this process and without binding queries. */
export async function startFor(root: string, options: Pick<SandboxOptions, "host"> = {}): Promise<RunningSandbox> {
  const folder = sandboxOf(root);
  const { estate, environments } = sandboxSetup({ cwd: root }, undefined);
  mkdirSync(folder, { recursive: true });
  writeEnvironments(folder, environments);
  return startSandbox({ folder, estate, bindsQueries: false, hasRateLimits: false, ...options });
}
