import { numberAt } from "../json";
import { isBlank } from "./conditions";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const SCHEMA = "Provider schema 3.2.9";

/** Why a match list is refused. */
export const MATCH_LIST_REFUSALS: readonly Refusal[] = cseRefusals([
  ["match-list-name-empty", "name is required", isBlank("name"), SCHEMA],
  ["match-list-description-empty", "description is required", isBlank("description"), SCHEMA],
  ["match-list-column-empty", "targetColumn is required", isBlank("targetColumn"), SCHEMA],
  ["match-list-ttl-range", "defaultTtl must not be negative", ({ body }) => numberAt(body, "defaultTtl") < 0, SCHEMA],
]);
