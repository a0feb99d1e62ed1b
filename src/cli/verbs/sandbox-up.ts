import { mkdirSync } from "node:fs";
import { connect, readEstate, startSandbox, writeEstate } from "../../sandbox";
import type { SandboxClient } from "../../sandbox";
import type { ExitCode, VerbContext } from "../context";
import { startDaemon } from "../sandbox/daemon-process";
import { notInRange, notRunning } from "../sandbox/errors";
import { sandboxFolder } from "../sandbox/folder";
import type { FolderOptions } from "../sandbox/folder";
import { isOpen } from "../sandbox/is-open";
import type { sandboxSetup, SandboxSetup } from "../sandbox/project-estate";
import { writeEnvironmentFiles, writeEnvironments } from "../sandbox/sandbox-environments";
import { unmetWishes } from "../sandbox/unmet-wishes";
import { reportUp } from "../sandbox/up-report";

/** What `siemform sandbox up` takes. */
export interface SandboxUpOptions extends FolderOptions {
  /** Stay in this process, until Ctrl-C. */
  readonly foreground?: boolean;
  /** The address to listen on. @defaultValue 127.0.0.1 */
  readonly host?: string;
  /** The port of Azure Resource Manager. @defaultValue that of the last start, else a free one */
  readonly azurePort?: string;
  /** The port of Sumo Logic. @defaultValue that of the last start, else a free one */
  readonly sumoPort?: string;
  /** Whether the services' limits of requests a second hold. */
  readonly limits: boolean;
  /** Whether to print JSON. */
  readonly json?: boolean;
}

const MAX_PORT = 65_535;

/** Starts a sandbox for the project that the user stands in, or says where it is when it runs. */
export async function sandboxUp(context: VerbContext, options: SandboxUpOptions): Promise<ExitCode> {
  const folder = sandboxFolder(context, options);
  const start = { folder, ...listening(options), hasRateLimits: options.limits };
  const running = await connect(folder);
  const before = readEstate(folder);
  if (running) {
    const setup = await setupOf(context, before);
    const isOutdated = JSON.stringify(setup.estate) !== JSON.stringify(before);
    const unmet = await unmetBy(running, options);
    return announce(context, options, {
      folder,
      client: running,
      setup,
      state: isOutdated ? "outdated" : "same",
      unmet,
    });
  }
  mkdirSync(folder, { recursive: true });
  if (options.foreground === true) {
    const setup = await prepared(context, folder);
    const sandbox = await startSandbox({ ...start, estate: setup.estate });
    announce(context, options, { folder, client: sandbox.client, setup, state: "started" });
    await Promise.race([sandbox.stopped, interrupted()]);
    await sandbox.close();
    return 0;
  }
  const setup = await startDaemon(start, () => prepared(context, folder));
  const client = await connect(folder);
  if (!client) throw notRunning(folder);
  return announce(context, options, { folder, client, setup, state: "started" });
}

/** What a sandbox that runs does otherwise than these options say. */
async function unmetBy(client: SandboxClient, options: SandboxUpOptions): Promise<string[]> {
  const { endpoints } = client;
  const { hasRateLimits } = await client.status();
  const open = options.host === undefined ? undefined : await isOpen(Number(new URL(endpoints.sumo).port || "80"));
  return unmetWishes(options, { endpoints, hasRateLimits, isOpen: open });
}

/** Writes what a sandbox is started with into its folder. */
async function prepared(context: VerbContext, folder: string): Promise<SandboxSetup> {
  const setup = await setupOf(context, readEstate(folder));
  writeEstate(folder, setup.estate);
  writeEnvironments(folder, setup.environments);
  return setup;
}

/** What reads a project takes a while to load: the sandbox's process loads meanwhile. */
async function setupOf(...asked: Parameters<typeof sandboxSetup>): Promise<SandboxSetup> {
  return (await import("../sandbox/project-estate.js")).sandboxSetup(...asked);
}

/** A sandbox that runs. */
interface Up {
  readonly folder: string;
  readonly client: SandboxClient;
  readonly setup: SandboxSetup;
  readonly state: "started" | "same" | "outdated";
  /** What it does otherwise than it was asked for now. @defaultValue nothing */
  readonly unmet?: readonly string[];
}

/** Writes what terraform needs, and says where everything is. */
function announce({ terminal }: VerbContext, { host, json = false }: SandboxUpOptions, up: Up): ExitCode {
  const { folder, client, setup, state, unmet = [] } = up;
  // What runs does not know environments that were added since.
  const estate = readEstate(folder) ?? setup.estate;
  const sandbox = { folder, endpoints: client.endpoints, estate };
  const { environments } = setup;
  if (state !== "outdated") writeEnvironmentFiles(sandbox, environments);
  reportUp(terminal, { ...sandbox, environments, state, unmet, notes: setup.notes, host, json });
  return 0;
}

function listening({ host, azurePort, sumoPort }: SandboxUpOptions): Pick<Start, "host" | "ports"> {
  const azure = portOf("--azure-port", azurePort);
  const sumo = portOf("--sumo-port", sumoPort);
  return {
    ...(host === undefined ? {} : { host }),
    ports: { ...(azure === undefined ? {} : { azure }), ...(sumo === undefined ? {} : { sumo }) },
  };
}

type Start = Parameters<typeof startDaemon>[0];

function portOf(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= MAX_PORT) return port;
  throw notInRange(option, given, `a port: 0 to ${MAX_PORT}, 0 for a free one`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
