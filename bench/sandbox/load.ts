import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

/** One request. */
export interface Shot {
  /** Its method. */
  readonly method: string;
  /** Its address. */
  readonly url: string;
  /** What it sends, as JSON. @defaultValue nothing */
  readonly body?: unknown;
}

/** Where requests go. */
export interface Target {
  /** `Bearer …` or `Basic …`. */
  readonly authorization: string;
  /** The certificate to trust, as PEM. */
  readonly ca?: string;
}

/** What became of many requests. */
export interface LoadResult {
  /** Requests a second. */
  readonly rate: number;
  /** How many were answered with each status that is none of 200 to 299; 0 counts broken connections. */
  readonly failures: Readonly<Record<string, number>>;
}

const CONNECTIONS = 32;

/** Sends requests over a few connections, each as soon as the one before it was answered. */
export async function load(shots: readonly Shot[], target: Target): Promise<LoadResult> {
  const agents = {
    "http:": new HttpAgent({ keepAlive: true, maxSockets: CONNECTIONS }),
    "https:": new HttpsAgent({ keepAlive: true, maxSockets: CONNECTIONS, ca: target.ca }),
  };
  const failures: Record<string, number> = {};
  const rest = shots.values();
  const started = process.hrtime.bigint();
  const work = async (): Promise<void> => {
    for (const shot of rest) {
      const status = await fire(shot, target, agents);
      if (status < 200 || status > 299) failures[status] = (failures[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  for (const agent of Object.values(agents)) agent.destroy();
  return { rate: shots.length / seconds, failures };
}

interface Agents {
  readonly "http:": HttpAgent;
  readonly "https:": HttpsAgent;
}

/** @returns The status; 0 when there was none. */
function fire({ method, url, body }: Shot, { authorization }: Target, agents: Agents): Promise<number> {
  const isSecure = url.startsWith("https:");
  const send = isSecure ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const request = send(url, {
      method,
      agent: isSecure ? agents["https:"] : agents["http:"],
      headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    });
    request.once("error", () => resolve(0));
    request.once("response", (response) => {
      response.resume();
      response.once("close", () => resolve(response.statusCode ?? 0));
    });
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
