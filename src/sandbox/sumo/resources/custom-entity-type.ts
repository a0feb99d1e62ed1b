import { only } from "../json";
import { CUSTOM_ENTITY_TYPE_REFUSALS } from "../refusals/custom-entity-type";
import { nextNumber } from "./resource";
import type { Resource } from "./resource";

/** A type of entity beside Sumo Logic's. Its identifier stays what it was: the provider never sends it with a change. */
export const CUSTOM_ENTITY_TYPE: Resource = {
  kind: "custom-entity-types",
  path: "sec/v1/custom-entity-types",
  envelope: "cse",
  refusals: CUSTOM_ENTITY_TYPE_REFUSALS,
  identify: nextNumber("custom-entity-types"),
  make: ({ sent, before, id }) => ({ id, ...(before ?? sent), ...only(sent, ["fields", "name"]) }),
};
