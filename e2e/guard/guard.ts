import { readFileSync } from "node:fs";
import { get } from "node:https";
import { readConfiguration } from "./configuration";
import type { Configuration } from "./configuration";
import { escapesOfEnvironment } from "./environment";
import type { Environment } from "./environment";
import { isLoopbackHost } from "./loopback";
import { escapesOfMetadata } from "./metadata";
import { escapesOfBackend, escapesOfConfiguration, providersOf } from "./providers";

/** Something could leave this machine. */
export class GuardError extends RangeError {
  /** @param escapes How. */
  constructor(readonly escapes: readonly string[]) {
    super(`no provider is started: ${escapes.join("; ")}`);
  }
}

/** Fetches a cloud's metadata document. */
export type FetchMetadata = (host: string, environment: Environment) => Promise<unknown>;

/** What the guard looks at. */
export interface GuardedRun {
  /** The folder that Terraform runs in. */
  readonly folder: string;
  /** The environment, whole, that it and its providers get. */
  readonly environment: Environment;
  /** Whether it starts providers; what does not may still ask a backend. @defaultValue true */
  readonly startsProviders?: boolean;
}

/**
 * Holds that all that a run of Terraform could reach is on this machine.
 * @throws GuardError with every way off it.
 */
export async function requireLoopback(
  { folder, environment, startsProviders = true }: GuardedRun,
  fetchMetadata: FetchMetadata = fetchFromHost,
): Promise<void> {
  const configuration = readConfiguration(folder);
  if (!startsProviders) {
    const ways = escapesOfBackend(configuration);
    if (ways.length > 0) throw new GuardError(ways);
    return;
  }
  const escapes = [...escapesOfEnvironment(environment), ...escapesOfConfiguration(configuration, environment)];
  // Only a document on this machine is asked for.
  if (escapes.length === 0) escapes.push(...(await metadataEscapes(configuration, environment, fetchMetadata)));
  if (escapes.length > 0) throw new GuardError(escapes);
}

async function metadataEscapes(
  { parts }: Configuration,
  environment: Environment,
  fetchMetadata: FetchMetadata,
): Promise<string[]> {
  if (!providersOf(parts).includes("azurerm")) return [];
  const host = environment["ARM_METADATA_HOSTNAME"];
  if (host === undefined || !isLoopbackHost(host)) return ["azurerm's metadata host is not in the environment"];
  return escapesOfMetadata(await fetchMetadata(host, environment));
}

/** How long a metadata host may take: it is on this machine. */
const PATIENCE = 10_000;

/** Asks as azurerm does. */
function fetchFromHost(host: string, { SSL_CERT_FILE: trusted }: Environment): Promise<unknown> {
  const url = `https://${host}/metadata/endpoints?api-version=2022-09-01`;
  return new Promise((resolve, reject) => {
    const ca = trusted === undefined ? undefined : readFileSync(trusted);
    get(url, { ca, agent: false, signal: AbortSignal.timeout(PATIENCE) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", reject);
      answer.once("end", () => {
        try {
          resolve(JSON.parse(Buffer.concat(chunks).toString("utf8")));
        } catch (cause) {
          reject(new RangeError(`${url} does not answer in JSON`, { cause }));
        }
      });
    }).once("error", reject);
  });
}
