import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Endpoints } from "../control/messages";
import type { Estate } from "../estate";

/** What a running sandbox says of itself, in its folder. */
export interface RunningFile extends Endpoints {
  /** Who may tell it what to do. */
  readonly token: string;
}

/** The ports of a sandbox. */
export interface Ports {
  /** Azure Resource Manager's. */
  readonly azure: number;
  /** Sumo Logic's. */
  readonly sumo: number;
  /** Where it is told what to do. */
  readonly control: number;
}

const ESTATE = "estate.json";
const RUNNING = "running.json";
const PORTS = "ports.json";
const SIGNING_KEY = "signing.key";
const SIGNING_KEY_BYTES = 32;
const ONLY_MINE = 0o600;

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
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as RunningFile) : undefined;
}

/** Whether a folder says that the sandbox of a token runs there: after a removal it may be another's. */
export function isMarkedRunning(folder: string, token: string): boolean {
  return readRunning(folder)?.token === token;
}

/** Says that a sandbox runs. */
export function writeRunning(folder: string, running: RunningFile): void {
  writePrivate(folder, RUNNING, running);
}

/** Says that the sandbox of a token runs no more; what another one says of itself stays. */
export function forgetRunning(folder: string, token: string): void {
  if (isMarkedRunning(folder, token)) rmSync(join(folder, RUNNING), { force: true });
}

/** The ports that were in use the last time: what was written for terraform stays right. */
export function readPorts(folder: string): Ports | undefined {
  const file = join(folder, PORTS);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Ports) : undefined;
}

/** Keeps the ports for the next time. */
export function writePorts(folder: string, ports: Ports): void {
  writePrivate(folder, PORTS, ports);
}

/**
 * The key that signs the sandbox's tokens, made at the first use: a token outlives a restart. One that is not whole
 * is made anew.
 */
export function signingKey(folder: string): Buffer {
  const file = join(folder, SIGNING_KEY);
  const isWhole = existsSync(file) && statSync(file).size === SIGNING_KEY_BYTES;
  if (!isWhole) replacePrivate(folder, SIGNING_KEY, randomBytes(SIGNING_KEY_BYTES));
  return readFileSync(file);
}

function writePrivate(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
  replacePrivate(folder, name, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Writes a file that is whole or not there, and that only its owner may read. */
function replacePrivate(folder: string, name: string, content: string | Buffer): void {
  const draft = join(folder, `${name}.${String(process.pid)}.new`);
  writeFileSync(draft, content, { mode: ONLY_MINE });
  chmodSync(draft, ONLY_MINE);
  renameSync(draft, join(folder, name));
}
