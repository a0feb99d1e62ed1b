import type { RunningSandbox, SandboxOptions } from "./start";

/**
 * Starts both services. What they are made of is loaded here: who only talks to a sandbox does not wait for it.
 * @throws SandboxError when one runs in the folder already, or a port that was asked for is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const server = await import("./start.js");
  return server.startSandbox(options);
}
