import type { AppliedStack } from "./apply-stack";
import { differences } from "./differences";
import type { JsonObject } from "./json";
import { IN_STATE_ONLY, requireResourceType } from "./resource-types";
import { Providers } from "./services";
import type { Services } from "./services";

/** A resource, as its service shows it. */
export interface ReadBack {
  readonly address: string;
  /** In the shape in which it was sent; `undefined` when it is gone. */
  readonly read: JsonObject | undefined;
  /** The paths at which that differs from what was sent: what `terraform plan` would show as drift. */
  readonly differences: readonly string[];
}

/** Reads every resource of a stack, as a refresh does. */
export async function readBack({ resources }: AppliedStack, services: Services): Promise<ReadBack[]> {
  const providers = new Providers(services);
  const found: ReadBack[] = [];
  for (const { address, id, sent } of resources) {
    const type = address.slice(0, address.indexOf("."));
    if (id === undefined || sent === undefined || IN_STATE_ONLY.has(type)) continue;
    const read = await requireResourceType(type).read(providers, id);
    found.push({ address, read, differences: read ? differences(sent, read) : ["it is gone"] });
  }
  return found;
}
