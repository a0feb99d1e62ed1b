import { CUSTOM_MATCH_LIST_COLUMN_REFUSALS } from "../refusals/custom-match-list-column";
import { nextNumber } from "./resource";
import type { Resource } from "./resource";

/** A column of match lists. */
export const CUSTOM_MATCH_LIST_COLUMN: Resource = {
  kind: "custom-match-list-columns",
  path: "sec/v1/custom-match-list-columns",
  envelope: "cse",
  refusals: CUSTOM_MATCH_LIST_COLUMN_REFUSALS,
  identify: nextNumber("custom-match-list-columns"),
  make: ({ sent, id }) => ({ id, ...sent }),
};
