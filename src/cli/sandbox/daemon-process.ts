import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DAEMON_FLAGS, DAEMON_VARIABLES, SandboxError } from "../../sandbox";
import type { DaemonMessage, DaemonOptions } from "../../sandbox";
import { packageRoot } from "../scaffold/package-root";
import { didNotStart } from "./errors";

const PATIENCE_MS = 30_000;
const LOG = "server.log";
const ENTRY = join("src", "sandbox", "server", "daemon");

/**
 * Starts a sandbox as a process of its own, which goes on after this one.
 * @param prepare Writes the sandbox's estate, while the process loads.
 * @returns What `prepare` gave, when the process listens.
 * @throws SandboxError with the reason when it does not.
 */
export async function startDaemon<T>(options: DaemonOptions, prepare: () => Promise<T>): Promise<T> {
  const log = join(options.folder, LOG);
  const output = openSync(log, "w", 0o600);
  const child = spawn(process.execPath, [...DAEMON_FLAGS, ...entry(), JSON.stringify(options)], {
    cwd: options.folder,
    env: { ...process.env, ...DAEMON_VARIABLES },
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
    windowsHide: true,
  });
  closeSync(output);
  try {
    // It may end while the estate is made.
    const answering = firstMessage(child, log);
    const preparing = prepare().then((prepared) => {
      child.send("the estate is written");
      return prepared;
    });
    const [prepared, answer] = await Promise.all([preparing, answering]);
    if (answer.ready) return prepared;
    throw new SandboxError(answer.message, answer.help);
  } finally {
    if (child.connected) child.disconnect();
    child.unref();
  }
}

/** The program as it was built; from sources, through what loads those, which only a checkout has. */
function entry(): string[] {
  const built = join(__dirname, "..", "..", "sandbox", "server", "daemon.js");
  if (existsSync(built)) return [built];
  const root = packageRoot();
  const loader = createRequire(join(root, "package.json")).resolve("tsx");
  return ["--import", pathToFileURL(loader).href, join(root, `${ENTRY}.ts`)];
}

function firstMessage(child: ChildProcess, log: string): Promise<DaemonMessage> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      reject(didNotStart(reason, log));
    };
    const timer = setTimeout(() => {
      child.kill();
      fail(`it did not listen within ${PATIENCE_MS / 1000} seconds`);
    }, PATIENCE_MS);
    timer.unref();
    child.once("error", (error) => fail(error.message));
    const ended = (code: number | null): void => fail(lastLine(log) ?? `its process ended with ${String(code)}`);
    child.once("exit", ended);
    child.once("message", (message) => {
      clearTimeout(timer);
      child.off("exit", ended);
      resolve(message as DaemonMessage);
    });
  });
}

/** The line that names an uncaught error, without its stack. */
function lastLine(log: string): string | undefined {
  const lines = readFileSync(log, "utf8").split("\n");
  return lines.find((each) => /^\w*Error\b/.test(each));
}
