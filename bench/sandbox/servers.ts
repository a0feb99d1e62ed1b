import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connect, DAEMON_FLAGS, DAEMON_VARIABLES, pathsOf, providerEnvironment, writeEstate } from "../../src/sandbox";
import type { Estate, SandboxClient } from "../../src/sandbox";
import { PLACE, TABLES } from "./rules";

/** The folder of the only user of Sumo Logic. */
export const PERSONAL_FOLDER = "00000000000000BF";
/** What that user asks with. */
export const SUMO_KEY = `Basic ${Buffer.from("bench-access:bench-key").toString("base64")}`;

/** Who and what the benchmark's sandbox has. */
const ESTATE: Estate = {
  tenants: [
    {
      id: PLACE.tenantId,
      clients: [
        {
          clientId: "00000000-0000-0000-0000-0000000000ba",
          objectId: "00000000-0000-0000-0000-0000000000bb",
          secret: "bench-secret",
        },
      ],
    },
  ],
  subscriptions: [{ id: PLACE.subscriptionId, tenantId: PLACE.tenantId, managedBy: [] }],
  workspaces: [
    {
      subscriptionId: PLACE.subscriptionId,
      resourceGroup: PLACE.resourceGroup,
      name: PLACE.workspace,
      customerId: "00000000-0000-0000-0000-0000000000bc",
      location: "westeurope",
      tables: TABLES,
    },
  ],
  orgs: [
    {
      id: "00000000000000B0",
      name: "bench",
      users: [
        { id: "00000000000000B1", accessId: "bench-access", accessKey: "bench-key", personalFolderId: PERSONAL_FOLDER },
      ],
      folders: [],
    },
  ],
};

/** A sandbox of the benchmark. */
export interface BenchSandbox {
  /** Tells it what to do. */
  readonly client: SandboxClient;
  /** What azurerm needs to act on it. */
  readonly environment: Record<string, string>;
  /** Its certificate, as PEM. */
  readonly certificate: string;
  /** How long it took from the start of its process to its first answer, in seconds. */
  readonly start: number;
}

const DAEMON = join(__dirname, "../../src/sandbox/server/daemon.js");

/** Starts the process that `siemform sandbox up` starts, without limits of requests a second. */
export async function startSandbox(folder: string): Promise<BenchSandbox> {
  writeEstate(folder, ESTATE);
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, [...DAEMON_FLAGS, DAEMON, JSON.stringify({ folder, hasRateLimits: false })], {
    env: { ...process.env, ...DAEMON_VARIABLES },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // It reads its estate once it is told that it is written.
  child.send({});
  const [message] = (await once(child, "message")) as [{ readonly ready: boolean; readonly message?: string }];
  if (!message.ready) throw new RangeError(`the sandbox does not start: ${message.message ?? ""}`);
  const client = await connect(folder);
  if (!client) throw new RangeError("the sandbox does not answer");
  const start = Number(process.hrtime.bigint() - started) / 1e9;
  const environment = providerEnvironment({ folder, endpoints: client.endpoints, estate: ESTATE }, { azure: PLACE });
  return { client, environment, certificate: readFileSync(pathsOf(folder).certificate, "utf8"), start };
}

/** A bare server with a sandbox's certificate. */
export interface BareServer {
  /** What azurerm needs to act on it. */
  readonly environment: Record<string, string>;
  /** Ends it. */
  readonly stop: () => void;
}

/** Starts the server that looks at nothing. */
export async function startBareServer(folder: string, like: BenchSandbox): Promise<BareServer> {
  const { certificate, key } = pathsOf(folder);
  const child: ChildProcess = spawn(process.execPath, [join(__dirname, "stub.js"), certificate, key], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!child.stdout) throw new RangeError("the bare server has no output");
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  const environment = { ...like.environment, ARM_METADATA_HOSTNAME: `localhost:${port.toString().trim()}` };
  return { environment, stop: () => child.kill() };
}
