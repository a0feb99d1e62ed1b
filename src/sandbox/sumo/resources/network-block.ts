import { textAt } from "../json";
import { NETWORK_BLOCK_REFUSALS } from "../refusals/network-block";
import { nextNumber } from "./resource";
import type { Resource } from "./resource";

/** A network and what it is called. */
export const NETWORK_BLOCK: Resource = {
  kind: "network-blocks",
  path: "sec/v1/network-blocks",
  envelope: "cse",
  refusals: NETWORK_BLOCK_REFUSALS,
  identify: nextNumber("network-blocks"),
  make: ({ sent, id }) => ({ id, label: "", internal: true, suppressesSignals: false, ...sent }),
  facets: (body) => ({ name: textAt(body, "addressBlock") }),
};
