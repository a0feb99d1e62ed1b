import { SandboxClient } from "../control/client";
import { SandboxError } from "../error";
import { readRunning } from "./folder";

/** The sandbox that runs in a folder; `undefined` when none does, also when one was killed there. */
export async function connect(folder: string): Promise<SandboxClient | undefined> {
  const running = readRunning(folder);
  if (!running) return undefined;
  const client = new SandboxClient(running);
  try {
    await client.status();
    return client;
  } catch (error) {
    // Nobody listens there, or somebody else does.
    if (error instanceof SandboxError) return undefined;
    throw error;
  }
}
