import { hasBlankEntry, isBlank, isEmptyList } from "./conditions";
import { cseRefusals } from "./refusal";
import type { Refusal } from "./refusal";

const SCHEMA = "Provider schema 3.2.9";

/** Why a column of match lists is refused. */
export const CUSTOM_MATCH_LIST_COLUMN_REFUSALS: readonly Refusal[] = cseRefusals([
  ["column-name-empty", "name is required", isBlank("name"), SCHEMA],
  ["column-without-field", "fields must have at least one entry", isEmptyList("fields"), SCHEMA],
  ["column-field-empty", "fields must not be empty", hasBlankEntry("fields"), SCHEMA],
]);
