import { CONNECTION_REFUSALS } from "../refusals/connection";
import type { Resource } from "./resource";

/** Where notifications go. */
export const CONNECTION: Resource = {
  kind: "connections",
  path: "v1/connections",
  envelope: "bare",
  refusals: CONNECTION_REFUSALS,
  identify: (_sent, { shelf }) => shelf.nextContentId(),
  make: ({ sent, id }) => ({ id, ...sent }),
};
