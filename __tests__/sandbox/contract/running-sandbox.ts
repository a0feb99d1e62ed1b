import { readFileSync } from "node:fs";
import { pathsOf, startSandbox } from "../../../src/sandbox";
import type { Estate, RunningSandbox } from "../../../src/sandbox";
import { overNetwork } from "../provider-requests";
import type { Senders } from "./stack-services";

/** Starts a sandbox on free ports, which takes as many requests as come. */
export function startFreely(folder: string, estate: Estate): Promise<RunningSandbox> {
  return startSandbox({ folder, estate, ports: { azure: 0, sumo: 0, control: 0 }, hasRateLimits: false });
}

/** Sends to a sandbox over the network, trusting its certificate. */
export function sendersOf(folder: string, endpoints: { readonly azure: string; readonly sumo: string }): Senders {
  const certificate = readFileSync(pathsOf(folder).certificate, "utf8");
  return { azure: overNetwork(endpoints.azure, certificate), sumo: overNetwork(new URL(endpoints.sumo).origin) };
}
