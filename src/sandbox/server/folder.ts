import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Estate } from "../estate";

/** What a running sandbox says of itself, in its folder. */
export const runningFile = z.object({
  /** Where Azure Resource Manager is: `https://localhost:PORT`. */
  azure: z.string(),
  /** Where Sumo Logic is: `http://127.0.0.1:PORT/api/`. */
  sumo: z.string(),
  /** Where it is told what to do. */
  control: z.string(),
  /** Its process. */
  pid: z.number(),
  /** Who may tell it. */
  token: z.string(),
});
/** What a running sandbox says of itself. */
export type RunningFile = z.infer<typeof runningFile>;

const ESTATE = "estate.json";
const RUNNING = "running.json";
const PORTS = "ports.json";
const SIGNING_KEY = "signing.key";
const SIGNING_KEY_BYTES = 32;
const ONLY_MINE = 0o600;

const portsFile = z.object({ azure: z.number(), sumo: z.number(), control: z.number() });
/** The ports of a sandbox. */
export type Ports = z.infer<typeof portsFile>;

/** The paths of what a sandbox keeps in its folder. */
export function pathsOf(
  folder: string,
): Readonly<Record<"database" | "certificate" | "key" | "trusted" | "log", string>> {
  return {
    database: join(folder, "sandbox.db"),
    certificate: join(folder, "certificate.pem"),
    key: join(folder, "key.pem"),
    trusted: join(folder, "trusted.pem"),
    log: join(folder, "requests.jsonl"),
  };
}

/** Who and what a folder's sandbox was made with; `undefined` when there is none yet. */
export function readEstate(folder: string): Estate | undefined {
  const file = join(folder, ESTATE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Estate) : undefined;
}

/** Writes down who and what there is; only its owner may read it, for it holds the credentials. */
export function writeEstate(folder: string, estate: Estate): void {
  writePrivate(folder, ESTATE, estate);
}

/** What the sandbox that runs, or ran until it was killed, said of itself. */
export function readRunning(folder: string): RunningFile | undefined {
  const file = join(folder, RUNNING);
  if (!existsSync(file)) return undefined;
  return runningFile.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Says that a sandbox runs. */
export function writeRunning(folder: string, running: RunningFile): void {
  writePrivate(folder, RUNNING, running);
}

/** Says that none runs any more. */
export function forgetRunning(folder: string): void {
  rmSync(join(folder, RUNNING), { force: true });
}

/** The ports that were in use the last time: what was written for terraform stays right. */
export function readPorts(folder: string): Ports | undefined {
  const file = join(folder, PORTS);
  return existsSync(file) ? portsFile.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

/** Keeps the ports for the next time. */
export function writePorts(folder: string, ports: Ports): void {
  writePrivate(folder, PORTS, ports);
}

/** The key that signs the sandbox's tokens, made at the first use: a token outlives a restart. */
export function signingKey(folder: string): Buffer {
  const file = join(folder, SIGNING_KEY);
  if (!existsSync(file)) writeFileSync(file, randomBytes(SIGNING_KEY_BYTES), { mode: ONLY_MINE });
  return readFileSync(file);
}

/** Writes a file that is whole or not there, and that only its owner may read. */
function writePrivate(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `${name}.${String(process.pid)}.new`);
  writeFileSync(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode: ONLY_MINE });
  chmodSync(draft, ONLY_MINE);
  renameSync(draft, join(folder, name));
}
