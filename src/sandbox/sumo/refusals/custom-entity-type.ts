import { isBlank, isEmptyList } from "./conditions";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const SCHEMA = "Provider schema 3.2.9";

/** Why a type of entity is refused. */
export const CUSTOM_ENTITY_TYPE_REFUSALS: readonly Refusal[] = cseRefusals([
  ["entity-type-name-empty", "name is required", isBlank("name"), SCHEMA],
  ["entity-type-identifier-empty", "identifier is required", isBlank("identifier"), SCHEMA],
  ["entity-type-without-field", "fields must have at least one entry", isEmptyList("fields"), SCHEMA],
]);
