import { only } from "../json";
import { LOOKUP_TABLE_REFUSALS } from "../refusals/lookup-table";
import type { Resource } from "./resource";

const UPDATABLE = ["description", "ttl", "sizeLimitAction"];

/** A table that searches look into. Its fields and keys stay what they were. */
export const LOOKUP_TABLE: Resource = {
  kind: "lookup-tables",
  path: "v1/lookupTables",
  envelope: "bare",
  refusals: LOOKUP_TABLE_REFUSALS,
  identify: (_sent, { shelf }) => shelf.nextContentId(),
  make: ({ sent, before, id, visit: { now, caller } }) => ({
    ...(before ?? {
      id,
      ttl: 0,
      sizeLimitAction: "StopIncomingMessages",
      ...sent,
      createdAt: now,
      createdBy: caller.user.id,
    }),
    ...only(sent, UPDATABLE),
    modifiedAt: now,
    modifiedBy: caller.user.id,
  }),
};
