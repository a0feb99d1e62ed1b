import type { Endpoints } from "../../sandbox";

/** What `up` was asked for. */
export interface UpWishes {
  /** `--host`. */
  readonly host?: string | undefined;
  /** `--azure-port`. */
  readonly azurePort?: string | undefined;
  /** `--sumo-port`. */
  readonly sumoPort?: string | undefined;
  /** False for `--no-limits`. */
  readonly limits: boolean;
}

/** How a sandbox runs. */
export interface UpAs {
  /** Where it listens. */
  readonly endpoints: Endpoints;
  /** Whether the services' limits of requests a second hold. */
  readonly hasRateLimits: boolean;
  /** Whether others reach it at the machine's own addresses. @defaultValue nobody knows */
  readonly isOpen: boolean | undefined;
}

/** How a sandbox shows that it listens on an address: the hosts that it names, and whether others reach it. */
interface Shown {
  readonly azure: string;
  readonly sumo: string;
  readonly isOpen?: boolean;
}

const SHOWN: Readonly<Record<string, Shown>> = {
  "127.0.0.1": { azure: "localhost", sumo: "127.0.0.1", isOpen: false },
  "0.0.0.0": { azure: "localhost", sumo: "127.0.0.1", isOpen: true },
  "::": { azure: "localhost", sumo: "localhost", isOpen: true },
  localhost: { azure: "localhost", sumo: "localhost", isOpen: false },
};
const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/** What a sandbox that runs already does otherwise than it is asked for, in words: it is not started anew. */
export function unmetWishes(asked: UpWishes, running: UpAs): string[] {
  const { azure, sumo } = running.endpoints;
  return [
    ...hostProblem(asked.host, running),
    ...portProblem("Azure Resource Manager", azure, ["--azure-port", asked.azurePort]),
    ...portProblem("Sumo Logic", sumo, ["--sumo-port", asked.sumoPort]),
    ...(!asked.limits && running.hasRateLimits ? ["its rate limits are on, in spite of --no-limits"] : []),
  ];
}

function hostProblem(host: string | undefined, { endpoints, isOpen }: UpAs): string[] {
  if (host === undefined) return [];
  const named = (host.includes(":") ? `[${host}]` : host).toLowerCase();
  const wanted = SHOWN[host] ?? { azure: named, sumo: named };
  const [azure, sumo] = [endpoints.azure, endpoints.sumo].map((each) => new URL(each).hostname);
  const isReachAsAsked = isOpen === undefined || wanted.isOpen === undefined || wanted.isOpen === isOpen;
  if (azure === wanted.azure && sumo === wanted.sumo && isReachAsAsked) return [];
  const reach = { true: ", open to others", false: ", closed to others", undefined: "" }[`${isOpen}`];
  return [`it is at ${azure}${reach}, which is not --host ${host}`];
}

/** Port 0 is any free one: also the one that it has. */
function portProblem(
  service: string,
  address: string,
  [option, asked]: readonly [string, string | undefined],
): string[] {
  const { port, protocol } = new URL(address);
  const own = port === "" ? DEFAULT_PORTS[protocol] : port;
  const isMet = asked === undefined || Number(asked) === 0 || Number(asked) === Number(own);
  return isMet ? [] : [`${service} is on port ${own}, not on ${option} ${asked}`];
}
