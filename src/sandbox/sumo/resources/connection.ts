import { textAt } from "../json";
import { CONNECTION_REFUSALS } from "../refusals/connection";
import type { Resource } from "./resource";

/** Where notifications go. A `WebhookDefinition` is sent, and read as a `WebhookConnection`. */
export const CONNECTION: Resource = {
  kind: "connections",
  path: "v1/connections",
  envelope: "bare",
  refusals: CONNECTION_REFUSALS,
  identify: (_sent, { shelf }) => shelf.nextContentId(),
  make: ({ sent, id }) => ({ id, ...sent, type: textAt(sent, "type").replace(/Definition$/, "Connection") }),
};
