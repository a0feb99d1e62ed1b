import type { Estate, Fault, SandboxPlaces, SandboxStatus } from "../../sandbox";
import { renderTable } from "../table";
import { addresses } from "./up-report";

/** What is told of a sandbox. */
export interface StatusReport extends SandboxPlaces {
  /** How it is. */
  readonly status: SandboxStatus;
}

/** A sandbox for people: where, what it holds, what goes wrong. */
export function renderStatus({ folder, endpoints, estate, status }: StatusReport): string[] {
  const { startedAt, hasRateLimits, collections, faults, requests } = status;
  return [
    `sandbox: runs as process ${endpoints.pid} since ${startedAt}, ${requests} request(s), rate limits ${hasRateLimits ? "on" : "off"}`,
    ...addresses(endpoints),
    `  data                    ${folder}`,
    "",
    ...(collections.length === 0 ? ["holds nothing yet"] : renderCounts(collections, estate)),
    ...(faults.length === 0 ? [] : ["", "faults:", ...faults.map((each) => `  ${renderFault(each)}`)]),
  ];
}

/** How many of a kind there are in each workspace and org, as a table. */
export function renderCounts(collections: SandboxStatus["collections"], estate: Estate): string[] {
  return renderTable([["where", "what", "count"], ...countsOf(collections, estate)]);
}

function countsOf(collections: SandboxStatus["collections"], estate: Estate): string[][] {
  const counts = new Map<string, { readonly where: string; readonly kind: string; count: number }>();
  for (const { scope, kind, count } of collections) {
    const where = placeName(scope, estate);
    const key = `${where}\n${kind}`;
    const known = counts.get(key);
    if (known) known.count += count;
    else counts.set(key, { where, kind, count });
  }
  return [...counts.values()].map(({ where, kind, count }) => [where, kind, String(count)]);
}

/** A workspace or org as people call it; what lies within a workspace counts as its. */
function placeName(scope: string, { orgs }: Estate): string {
  const [, workspace] = /\/workspaces\/([^/]+)/i.exec(scope) ?? [];
  if (workspace !== undefined) return `workspace ${workspace}`;
  const org = orgs.find((each) => scope.toLowerCase() === `org:${each.id}`.toLowerCase());
  return org ? `org ${org.name}` : scope;
}

/** A fault in a line: its number, what it is about, what goes wrong, when, and how often it was met. */
export function renderFault({ id, api, method, path, trouble, after, times, probability, met }: Fault): string {
  const about = [api, method, path === undefined ? undefined : `*${path}*`].filter((each) => each !== undefined);
  const when = [
    ...(after === undefined ? [] : [`after ${after}`]),
    ...(times === undefined ? [] : [`${times} time(s)`]),
    ...(probability === undefined ? [] : [`with probability ${probability}`]),
  ];
  return `${id}  ${about.join(" ")}: ${[troubleWord(trouble), ...when].join(", ")}; met ${met}`;
}

function troubleWord(trouble: Fault["trouble"]): string {
  if (trouble.kind === "slow") return `slow by ${trouble.milliseconds} ms`;
  if (trouble.kind !== "status") return trouble.kind;
  const retry = trouble.retryAfter === undefined ? "" : `, Retry-After ${trouble.retryAfter}`;
  return `${trouble.status}${retry}`;
}
