import { createHash } from "node:crypto";

/**
 * Ids that no tenant has and everybody sees to be none: zeros, and at the end something of the environment's own, so
 * that two environments are never the same place. Equal originals give equal ids.
 */
export class FakeIds {
  /** @param environment The id of the environment that they are for. */
  constructor(private readonly environment: string) {}

  /** In place of a tenant's or subscription's UUID. */
  uuid(original: string): string {
    return `00000000-0000-0000-0000-0000${this.digest(original)}`;
  }

  /** In place of a Sumo Logic id: of a user, of a folder. */
  hex(original: string): string {
    return `00000000${this.digest(original).toUpperCase()}`;
  }

  private digest(original: string): string {
    return createHash("sha256").update(`${this.environment}/${original.toLowerCase()}`).digest("hex").slice(0, 8);
  }
}
