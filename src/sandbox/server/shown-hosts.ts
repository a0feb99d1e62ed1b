import { LOOPBACK } from "./listen";

/** What a sandbox says of where it is. */
export interface ShownHosts {
  /** Azure Resource Manager's host, as a URL has it. */
  readonly azure: string;
  /** Sumo Logic's host, as a URL has it. */
  readonly sumo: string;
  /** What the certificate must be for, beside this machine's own names. */
  readonly certified: readonly string[];
}

/** Its name is in every certificate, and terraform's providers take it as they take an address. */
const HERE = { azure: "localhost", sumo: LOOPBACK, certified: [] };
/** Listening there is listening on each address of the machine: on its own ones too. */
const EVERYWHERE: Readonly<Record<string, ShownHosts>> = {
  [LOOPBACK]: HERE,
  "0.0.0.0": HERE,
  // IPv4 is among it only where the system says so.
  "::": { ...HERE, sumo: "localhost" },
};

/** The hosts that clients on this machine are told, when it listens on an address; any other one is told as it is. */
export function shownHosts(host: string): ShownHosts {
  const named = host.includes(":") ? `[${host}]` : host;
  return EVERYWHERE[host] ?? { azure: named, sumo: named, certified: [host] };
}
