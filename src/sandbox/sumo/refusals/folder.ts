import { isBlank } from "./conditions";
import { placeRefusals } from "./content";
import { coreRefusals } from "./refusal";
import type { Refusal } from "./refusal";

/** Why a folder is refused. */
export const FOLDER_REFUSALS: readonly Refusal[] = [
  ...coreRefusals([["folder-name-empty", "name is required", isBlank("name"), "Provider schema 3.2.9"]]),
  ...placeRefusals("folders", "parentId"),
];
