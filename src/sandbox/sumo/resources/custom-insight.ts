import { CUSTOM_INSIGHT_REFUSALS } from "../refusals/custom-insight";
import { nextNumber } from "./resource";
import type { Resource } from "./resource";

const KIND = "custom-insights";

/** Signals that make an insight whatever their sum. */
export const CUSTOM_INSIGHT: Resource = {
  kind: KIND,
  path: "sec/v1/custom-insights",
  envelope: "cse",
  refusals: CUSTOM_INSIGHT_REFUSALS,
  identify: nextNumber(KIND),
  make: ({ sent, id }) => ({ id, signalMatchStrategy: "ENTITY", ...sent }),
};
