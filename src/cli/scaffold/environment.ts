import { FakeIds } from "./fake-ids";
import { schemasFrom } from "./schemas";
import { renderTemplate } from "./templates";
import type { Files } from "./templates";
import { yamlOf } from "./yaml-text";

/** An environment to begin with. */
export interface NewEnvironment {
  /** Its id. */
  readonly id: string;
  /** Its title. */
  readonly name: string;
  /** The customer it belongs to. */
  readonly tenant: string;
  /** The ring it is in. */
  readonly ring: string;
}

/** Where an environment is written. */
export function environmentPath(id: string): string {
  return `environments/${id}.yaml`;
}

/** The file of an environment with both SIEMs, commented, with ids that nobody has. */
export function environmentFiles(root: string, { id, name, tenant, ring }: NewEnvironment): Files {
  const file = environmentPath(id);
  const fake = new FakeIds(id);
  const values = {
    id,
    name: yamlOf(name),
    tenant,
    ring,
    "tenant-id": fake.uuid("tenant"),
    "subscription-id": fake.uuid("subscription"),
    "user-id": fake.hex("user"),
    schemas: schemasFrom(root, file),
  };
  return new Map([[file, renderTemplate("new/environment.yaml", values)]]);
}
