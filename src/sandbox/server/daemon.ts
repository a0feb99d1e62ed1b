import { once } from "node:events";
import { SandboxError } from "../error";
import { daemonOptions } from "./daemon-protocol";
import type { DaemonMessage } from "./daemon-protocol";
import { readEstate } from "./folder";
import { startSandbox } from "./start";

const LOOK_AGAIN_MS = 3_000;

/** A sandbox as a process: until a signal, until it is told to stop, or until somebody removes its folder. */
async function main(argument: string | undefined): Promise<void> {
  const { folder, ...options } = daemonOptions.parse(JSON.parse(argument ?? "{}"));
  // Whoever starts it writes the estate while this loads; when that fails, the channel closes and nothing is left to do.
  if (process.connected) await once(process, "message");
  const estate = readEstate(folder);
  if (!estate) throw new SandboxError(`${folder} holds no estate`, "start the sandbox with `siemform sandbox up`");
  const sandbox = await startSandbox({ folder, estate, ...options });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void sandbox.close());
  const look = (): void => void (sandbox.isMarked() || sandbox.close());
  setInterval(look, LOOK_AGAIN_MS).unref();
  tell({ ready: true });
  await sandbox.stopped;
  await sandbox.close();
}

function tell(message: DaemonMessage): void {
  process.send?.(message);
  // Whoever started it may end before it.
  if (process.connected) process.disconnect();
}

main(process.argv[2]).catch((error: unknown) => {
  if (!(error instanceof SandboxError)) throw error;
  tell({ ready: false, message: error.message, help: error.help });
  process.exitCode = 2;
});
