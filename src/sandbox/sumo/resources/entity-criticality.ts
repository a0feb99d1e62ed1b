import { only } from "../json";
import { ENTITY_CRITICALITY_REFUSALS } from "../refusals/entity-criticality";
import { nextNumber } from "./resource";
import type { Resource } from "./resource";

/** How much an entity counts. Its name stays what it was: the provider never sends it with a change. */
export const ENTITY_CRITICALITY: Resource = {
  kind: "entity-criticality-configs",
  path: "sec/v1/entity-criticality-configs",
  envelope: "cse",
  refusals: ENTITY_CRITICALITY_REFUSALS,
  identify: nextNumber("entity-criticality-configs"),
  make: ({ sent, before, id }) => ({ id, ...(before ?? sent), ...only(sent, ["severityExpression"]) }),
};
