import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { azureApi } from "../azure";
import { createControlApp, SandboxClient } from "../control";
import type { Endpoints } from "../control";
import type { Estate } from "../estate";
import { FaultBox } from "../faults";
import { createApp } from "../http";
import type { ServiceContext } from "../http";
import { createQueryService } from "../query";
import { Store } from "../store";
import { sumoApi } from "../sumo";
import { certificateOf } from "./certificate";
import { connect } from "./connect";
import { alreadyRuns } from "./errors";
import {
  forgetRunning,
  isMarkedRunning,
  pathsOf,
  readPorts,
  signingKey,
  writeEstate,
  writePorts,
  writeRunning,
} from "./folder";
import type { Ports } from "./folder";
import { listen, LOOPBACK } from "./listen";
import { openLog } from "./log-file";
import { shownHosts } from "./shown-hosts";
import { acceptAll } from "./without-queries";
import { writeDefect } from "./write-defect";

const TOKEN_BYTES = 32;

/** How a sandbox is started. */
export interface SandboxOptions {
  /** Where it keeps everything. */
  readonly folder: string;
  /** Who and what there is; it is written into the folder. */
  readonly estate: Estate;
  /** Where it listens. @defaultValue 127.0.0.1, so that only this machine reaches it */
  readonly host?: string;
  /** Ports; 0 is any free one. @defaultValue those used before in this folder, if they are free */
  readonly ports?: Partial<Ports>;
  /** Whether the services' limits of requests a second hold. @defaultValue true */
  readonly hasRateLimits?: boolean;
  /** Whether queries are bound to the workspaces' tables. @defaultValue true */
  readonly bindsQueries?: boolean;
  /** Takes errors that nobody expected. @defaultValue writes them to the standard error */
  readonly onDefect?: (error: unknown) => void;
}

/** A sandbox that listens. */
export interface RunningSandbox {
  /** Where it listens. */
  readonly endpoints: Endpoints;
  /** Tells it what to do. */
  readonly client: SandboxClient;
  /** Whether its folder still says that it runs there: not when somebody removed the folder, nor when another moved in. */
  readonly isMarked: () => boolean;
  /** Settles when it was told to stop, by anybody. */
  readonly stopped: Promise<void>;
  /** Ends it. */
  readonly close: () => Promise<void>;
}

/**
 * Starts both services.
 * @throws SandboxError when one runs in the folder already, or a port that was asked for is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { folder, estate, host = LOOPBACK } = options;
  mkdirSync(folder, { recursive: true });
  const running = await connect(folder);
  if (running) throw alreadyRuns(running.endpoints);
  writeEstate(folder, estate);
  const parts = await partsOf(options);
  const ports = await listenAll(parts, options);
  const shown = shownHosts(host);
  const endpoints: Endpoints = {
    azure: `https://${shown.azure}:${String(ports.azure)}`,
    sumo: `http://${shown.sumo}:${String(ports.sumo)}/api/`,
    control: `http://${LOOPBACK}:${String(ports.control)}/`,
    pid: process.pid,
  };
  writePorts(folder, ports);
  writeRunning(folder, { ...endpoints, token: parts.token });
  return {
    endpoints,
    client: new SandboxClient({ ...endpoints, token: parts.token }),
    isMarked: () => isMarkedRunning(folder, parts.token),
    stopped: parts.stopped,
    close: parts.close,
  };
}

/** What listens, and how it ends. */
interface Parts {
  readonly azure: FastifyInstance;
  readonly sumo: FastifyInstance;
  readonly control: FastifyInstance;
  readonly token: string;
  readonly stopped: Promise<void>;
  readonly close: () => Promise<void>;
}

async function partsOf({
  folder,
  estate,
  host = LOOPBACK,
  hasRateLimits = true,
  bindsQueries = true,
  onDefect = writeDefect,
}: SandboxOptions): Promise<Parts> {
  const now = (): Date => new Date();
  const tls = await certificateOf(folder, now(), shownHosts(host).certified);
  const store = Store.open(pathsOf(folder).database);
  const queries = bindsQueries ? createQueryService() : acceptAll;
  const log = openLog(pathsOf(folder).log);
  const faults = new FaultBox(Math.random);
  const key = signingKey(folder);
  const context: ServiceContext = { estate, store, queries, now, hasRateLimits, signingKey: key, onDefect };
  const token = randomBytes(TOKEN_BYTES).toString("hex");
  let end = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (end = resolve));
  const azure = createApp({ api: azureApi, context, faults, log: log.add, tls });
  const sumo = createApp({ api: sumoApi, context, faults, log: log.add });
  const control = createControlApp({
    context,
    faults,
    token,
    startedAt: now(),
    requests: log.count,
    stop: () => end(),
  });
  const closeAll = async (): Promise<void> => {
    forgetRunning(folder, token);
    await Promise.all([azure.close(), sumo.close(), control.close(), queries.close()]);
    log.close();
    store.close();
    end();
  };
  let closing: Promise<void> | undefined;
  return { azure, sumo, control, token, stopped, close: () => (closing ??= closeAll()) };
}

/** Opens the ports; when one cannot be had, nothing stays open. */
async function listenAll(parts: Parts, { folder, host = LOOPBACK, ports = {} }: SandboxOptions): Promise<Ports> {
  const before = readPorts(folder);
  try {
    return {
      azure: await listen(parts.azure, { host, asked: ports.azure, before: before?.azure }),
      sumo: await listen(parts.sumo, { host, asked: ports.sumo, before: before?.sumo }),
      // Whoever can tell the sandbox what to do is on this machine.
      control: await listen(parts.control, { host: LOOPBACK, asked: ports.control, before: before?.control }),
    };
  } catch (error) {
    await parts.close();
    throw error;
  }
}
