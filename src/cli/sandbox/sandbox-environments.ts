import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Siem } from "../../model";
import { providerEnvironment } from "../../sandbox";
import type { Place, SandboxPlaces } from "../../sandbox";
import { unknownEnvironment, withoutSiem } from "./errors";
import type { Target } from "./estate-of";
import { SIEM_NAMES } from "./options";

/** Where an environment's stacks go in the sandbox. */
export interface SandboxEnvironment {
  /** The environment's id. */
  readonly id: string;
  /** The place of each SIEM that it has. */
  readonly places: Partial<Readonly<Record<Siem, Place>>>;
}

const FILE = "environments.json";

/** The places of an environment: with Lighthouse one signs in at the managing tenant. */
export function placesOf({ id, sentinel, sumologic }: Target): SandboxEnvironment {
  return {
    id,
    places: {
      ...(sentinel && {
        sentinel: {
          azure: {
            tenantId: sentinel.managingTenantId ?? sentinel.tenantId,
            subscriptionId: sentinel.subscriptionId,
          },
        },
      }),
      ...(sumologic && { sumologic: { sumo: { userId: sumologic.userId } } }),
    },
  };
}

/** Keeps with a sandbox which environments it was started with. */
export function writeEnvironments(folder: string, environments: readonly SandboxEnvironment[]): void {
  writeFileSync(join(folder, FILE), `${JSON.stringify(environments, undefined, 2)}\n`);
}

/** The environments that a sandbox was started with; none when nobody wrote them down. */
export function readEnvironments(folder: string): SandboxEnvironment[] {
  const file = join(folder, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as SandboxEnvironment[]) : [];
}

/** The environment of an id. @throws UsageError when the sandbox was started without it. */
export function requireEnvironment(folder: string, id: string): SandboxEnvironment {
  const known = readEnvironments(folder);
  const found = known.find((each) => each.id === id);
  if (found) return found;
  throw unknownEnvironment(
    id,
    known.map((each) => each.id),
  );
}

/**
 * The variables that make providers act as an environment, on one SIEM or on all that it has.
 * @throws UsageError when it does not have the SIEM.
 */
export function variablesOf(
  sandbox: SandboxPlaces,
  { id, places }: SandboxEnvironment,
  siem?: Siem,
): Record<string, string> {
  if (siem !== undefined && !places[siem]) throw withoutSiem(id, siem);
  const wanted = SIEM_NAMES.filter((each) => siem === undefined || each === siem).flatMap((each) => places[each] ?? []);
  return Object.assign({}, ...wanted.map((place) => providerEnvironment(sandbox, place))) as Record<string, string>;
}

/** Variables as a shell takes them: a line each. */
export function renderExports(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`);
}

/** The file of an environment's variables; its name is that of the environment, whose ids are safe as names. */
export function environmentFile(folder: string, id: string): string {
  return join(folder, `${id}.env`);
}

/** Writes each environment's variables into a file that only its owner may read. */
export function writeEnvironmentFiles(sandbox: SandboxPlaces, environments: readonly SandboxEnvironment[]): void {
  for (const environment of environments) {
    const file = environmentFile(sandbox.folder, environment.id);
    writeFileSync(file, `${renderExports(variablesOf(sandbox, environment)).join("\n")}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
  }
}
