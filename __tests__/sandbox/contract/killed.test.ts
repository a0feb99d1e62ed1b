import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { connect, startSandbox, writeEstate } from "../../../src/sandbox";
import type { Estate, SandboxClient } from "../../../src/sandbox";
import { applyStack } from "../provider-requests";
import type { Configuration, Sender } from "../provider-requests";
import { temporaryFolder } from "../temporary-folder";
import { sendersOf } from "./running-sandbox";
import { azureService, sumoService } from "./stack-services";
import type { Senders } from "./stack-services";

const DAEMON = join(__dirname, "..", "..", "..", "src", "sandbox", "server", "daemon.ts");
const TENANT = "00000000-0000-0000-0000-0000000000c1";
const SUBSCRIPTION = "00000000-0000-0000-0000-000000000c01";
const USER = "000000000000C0DE";
const WORKSPACE = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log`;
const PAUSE = 50;
const ANSWERS_BEFORE_THE_KILL = 60;

const folder = temporaryFolder();
const estate: Estate = {
  tenants: [
    {
      id: TENANT,
      clients: [
        {
          clientId: "00000000-0000-0000-0000-00000000aaaa",
          objectId: "00000000-0000-0000-0000-00000000bbbb",
          secret: "made-up-secret",
        },
      ],
    },
  ],
  subscriptions: [{ id: SUBSCRIPTION, tenantId: TENANT, managedBy: [] }],
  workspaces: [
    {
      subscriptionId: SUBSCRIPTION,
      resourceGroup: "rg",
      name: "log",
      customerId: "00000000-0000-0000-0000-00000000cccc",
      location: "westeurope",
      tables: {},
    },
  ],
  orgs: [
    {
      id: "000000000000000F",
      name: "org",
      users: [{ id: USER, accessId: "made-up-id", accessKey: "made-up-key", personalFolderId: "00000000000000F1" }],
      folders: [],
    },
  ],
};

/** Far more than is written before the end comes. */
const NUMBERS = Array.from({ length: 400 }, (_, index) => index);

const watchlists: Configuration = {
  resource: {
    azurerm_sentinel_watchlist: Object.fromEntries(
      NUMBERS.map((each) => [
        `w${each}`,
        { name: `w${each}`, log_analytics_workspace_id: WORKSPACE, display_name: `W${each}`, item_search_key: "Key" },
      ]),
    ),
  },
};

const insights: Configuration = {
  resource: {
    sumologic_cse_custom_insight: Object.fromEntries(
      NUMBERS.map((each) => [
        `i${each}`,
        { name: `I${each}`, description: "D", enabled: true, severity: "HIGH", signal_names: ["S"], tags: [] },
      ]),
    ),
  },
};

let child: ChildProcess | undefined;

afterAll(() => child?.kill("SIGKILL"));

/** Starts a sandbox as a process of its own, as `siemform sandbox up` does, but from the sources. */
async function startProcess(): Promise<readonly [ChildProcess, SandboxClient]> {
  const started = spawn(
    process.execPath,
    ["--import", "tsx", DAEMON, JSON.stringify({ folder, hasRateLimits: false })],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  child = started;
  for (;;) {
    const client = await connect(folder);
    if (client) return [started, client];
    if (started.exitCode !== null) throw new RangeError("the process has ended before it listens");
    await setTimeout(PAUSE);
  }
}

/** Calls back with the path of each write that was answered with success. */
function noting(send: Sender, note: (path: string) => void): Sender {
  return async (request) => {
    const answer = await send(request);
    const id = (answer.body as { readonly data?: { readonly id?: string } } | undefined)?.data?.id;
    if (request.method === "PUT" && answer.status < 300) note(request.path);
    if (request.method === "POST" && id !== undefined) note(`${request.path}/${id}`);
    return answer;
  };
}

/** Keeps paths, and ends it all with one of them. */
function notes(answered: string[], end: () => void): (path: string) => void {
  return (path) => {
    answered.push(path);
    if (answered.length === ANSWERS_BEFORE_THE_KILL) end();
  };
}

test("a sandbox that is killed while it writes has every write that it answered when it is back", async () => {
  writeEstate(folder, estate);
  const [running, { endpoints }] = await startProcess();
  const answered: string[] = [];
  const note = notes(answered, () => running.kill("SIGKILL"));
  const plain = sendersOf(folder, endpoints);
  const senders: Senders = { azure: noting(plain.azure, note), sumo: noting(plain.sumo, note) };

  const ended = await Promise.allSettled([applyAzure(senders), applySumo(senders)]);
  const restarted = await startSandbox({ folder, estate, hasRateLimits: false });
  const { documents } = await restarted.client.snapshot();
  await restarted.close();

  const keys = new Set(documents.map((each) => each.key));
  expect(ended.map((each) => each.status)).toEqual(["rejected", "rejected"]);
  expect(answered.filter((path) => path.includes("/watchlists/")).length).toBeGreaterThan(0);
  expect(answered.filter((path) => path.includes("/custom-insights/")).length).toBeGreaterThan(0);
  expect(answered.filter((path) => !keys.has(keyOf(path)))).toEqual([]);
});

function applyAzure({ azure }: Senders): Promise<unknown> {
  const place = { tenantId: TENANT, subscriptionId: SUBSCRIPTION };
  return applyStack(watchlists, { azure: azureService(place, estate, azure) });
}

function applySumo({ sumo }: Senders): Promise<unknown> {
  return applyStack(insights, { sumo: sumoService(USER, estate, sumo) });
}

/** The last part of a path, which is what a thing is stored under. */
function keyOf(path: string): string {
  return path.replace(/\?.*$/, "").replace(/^.*\//, "");
}
