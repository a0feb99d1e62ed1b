import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judgeRounds } from "../aims";
import type { Aim } from "../aims";
import type { BenchOptions } from "../options";
import { load } from "./load";
import type { LoadResult, Shot } from "./load";
import { armRule, guidOf, stackOf, WORKSPACE_ID } from "./rules";
import { PERSONAL_FOLDER, startBareServer, startSandbox, SUMO_KEY } from "./servers";
import type { BenchSandbox } from "./servers";
import { applyStack } from "./terraform";
import type { Applied } from "./terraform";
import { bearerOf } from "./token";

/** Everything measured once. */
interface SandboxRound {
  readonly bare: Applied;
  readonly sandbox: Applied;
  readonly azure: LoadResult;
  readonly sumo: LoadResult;
  readonly megabytes: number;
  readonly start: number;
}

const RULES_APPLIED = 500;
const RULES_STORED = 10_000;
const REQUESTS = 10_000;
const MEGABYTE = 1_000_000;

const AIMS: readonly Aim<SandboxRound>[] = [
  {
    name: `${String(RULES_APPLIED)} rules applied / a bare server, wall`,
    limit: 1.2,
    unit: "x",
    figure: ({ bare, sandbox }) => sandbox.apply / bare.apply,
  },
  { name: "Azure, requests a second", limit: 1000, unit: "", isFloor: true, figure: ({ azure }) => azure.rate },
  { name: "Sumo Logic, requests a second", limit: 1000, unit: "", isFloor: true, figure: ({ sumo }) => sumo.rate },
  { name: "requests that failed", limit: 0, unit: "", figure: ({ azure, sumo }) => failed(azure) + failed(sumo) },
  { name: "memory with 10,000 rules", limit: 200, unit: "MB", figure: ({ megabytes }) => megabytes },
  { name: "start to the first answer, wall", limit: 1, unit: "s", figure: ({ start }) => start },
];

/** Measures the sandbox, prints it, and says whether every aim is met. @throws RangeError without terraform and azurerm. */
export async function runSandbox({ runs }: BenchOptions, print: (line: string) => void): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), "siemform-bench-"));
  try {
    const rounds: SandboxRound[] = [];
    while (rounds.length < runs) rounds.push(await round(join(scratch, String(rounds.length))));
    print(`medians of ${String(runs)} runs on Node ${process.versions.node}`);
    print("");
    const { lines, met } = judgeRounds(rounds, AIMS);
    for (const line of lines) print(line);
    return met;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function round(scratch: string): Promise<SandboxRound> {
  const folder = join(scratch, "sandbox");
  const sandbox = await startSandbox(folder);
  try {
    const bare = await applyToBareServer(scratch, sandbox);
    const applied = applyStack(join(scratch, "stack"), stackOf(RULES_APPLIED), sandbox.environment);
    await sandbox.client.reset();
    const target = { authorization: await authorization(sandbox), ca: sandbox.certificate };
    const stored = await load(
      Array.from({ length: RULES_STORED }, (_, index) => put(sandbox, index)),
      target,
    );
    if (failed(stored) > 0) throw new RangeError(`rules were refused: ${JSON.stringify(stored.failures)}`);
    const azure = await load(
      Array.from({ length: REQUESTS }, (_, index) => (index % 5 === 0 ? put(sandbox, index) : get(sandbox, index))),
      target,
    );
    const sumo = await load(await sumoShots(sandbox), { authorization: SUMO_KEY });
    const { memory } = await sandbox.client.status();
    return { bare, sandbox: applied, azure, sumo, megabytes: memory / MEGABYTE, start: sandbox.start };
  } finally {
    await sandbox.client.stop();
  }
}

async function applyToBareServer(scratch: string, sandbox: BenchSandbox): Promise<Applied> {
  const server = await startBareServer(join(scratch, "sandbox"), sandbox);
  try {
    return applyStack(join(scratch, "stack"), stackOf(RULES_APPLIED), server.environment);
  } finally {
    server.stop();
  }
}

function failed({ failures }: LoadResult): number {
  return Object.values(failures).reduce((sum, each) => sum + each, 0);
}

function put(sandbox: BenchSandbox, index: number): Shot {
  return { ...get(sandbox, index), method: "PUT", body: armRule(index) };
}

function get({ client }: BenchSandbox, index: number): Shot {
  const rule = `${WORKSPACE_ID}/providers/Microsoft.SecurityInsights/alertRules/${guidOf(index)}`;
  return { method: "GET", url: `${client.endpoints.azure}${rule}?api-version=2023-12-01-preview` };
}

/** A folder is read and changed. */
async function sumoShots({ client }: BenchSandbox): Promise<Shot[]> {
  const folders = `${client.endpoints.sumo}v2/content/folders`;
  const answer = await fetch(folders, {
    method: "POST",
    headers: { authorization: SUMO_KEY, "content-type": "application/json" },
    body: JSON.stringify({ name: "Searches", description: "", parentId: PERSONAL_FOLDER }),
  });
  const url = `${folders}/${((await answer.json()) as { readonly id: string }).id}`;
  return Array.from({ length: REQUESTS }, (_, index) =>
    index % 5 === 0
      ? { method: "PUT", url, body: { name: "Searches", description: `Change ${String(index)}` } }
      : { method: "GET", url },
  );
}

async function authorization({ environment, client, certificate }: BenchSandbox): Promise<string> {
  const { ARM_CLIENT_ID = "", ARM_CLIENT_SECRET = "" } = environment;
  return bearerOf(client.endpoints.azure, certificate, {
    grant_type: "client_credentials",
    client_id: ARM_CLIENT_ID,
    client_secret: ARM_CLIENT_SECRET,
    scope: `${client.endpoints.azure}/.default`,
  });
}
