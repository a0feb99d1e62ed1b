import type { Collection, JsonObject } from "../store";

/** Something that is stored by hand: past the services, as they would store it. */
export interface SeedDocument extends Collection {
  /** Its name within its collection. */
  readonly key: string;
  /** What it is, as the service keeps it. */
  readonly body: JsonObject;
}

/** When people made what the seed has. */
export const MADE_AT = new Date("2026-09-01T06:30:00Z");
