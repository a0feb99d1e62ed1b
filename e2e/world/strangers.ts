import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Siem } from "../../src/model";
import type { Place } from "../../src/sandbox/server/provider-environment";
import type { BuiltStack } from "../preflight";

/** The environment of another org. */
export const STRANGER = "e2e-stranger";
const STRANGERS_USER = "00000000000057A9";
/** A tenant that no stack may sign in to: Fabrikam's own too, for its stack signs in at the managing one. */
const STRANGERS_TENANT = "00000000-0000-0000-0000-0000000000f1";

/** Puts another org's environment into a copy of the project. */
export function addStranger(project: string): void {
  copyFileSync(join(__dirname, "stranger.yaml"), join(project, "environments", `${STRANGER}.yaml`));
}

/** What is read of the file in which siemform keeps who deploys an environment. */
type Environments = { readonly id: string; places: Partial<Record<Siem, Place>> }[];

/** Makes siemform take a credential of somebody else for an environment, in one sandbox. @returns What undoes it. */
export function swapCredential(data: string, { siem, environment }: Pick<StackOf, "siem" | "environment">): () => void {
  const file = join(data, "environments.json");
  const before = readFileSync(file, "utf8");
  const environments = JSON.parse(before) as Environments;
  const own = environments.find((each) => each.id === environment);
  const place = own?.places[siem];
  if (!own || !place) throw new RangeError(`${file} does not know ${environment}`);
  own.places[siem] = strangersPlace(place);
  writeFileSync(file, JSON.stringify(environments));
  return () => writeFileSync(file, before);
}

/** A stack and its environment. */
export interface StackOf extends BuiltStack {
  /** The environment's id. */
  readonly environment: string;
}

/** The stacks of a SIEM that are tested. */
export function stacksOf(siem: Siem, stacks: readonly BuiltStack[]): StackOf[] {
  return stacks
    .filter((each) => each.siem === siem)
    .map((each) => ({ ...each, environment: each.name.slice(0, -`-${siem}`.length) }));
}

/** The same place, with a credential of somebody else. */
export function strangersPlace(place: Place): Place {
  if ("sumo" in place) return { sumo: { userId: STRANGERS_USER } };
  return { azure: { ...place.azure, tenantId: STRANGERS_TENANT } };
}
