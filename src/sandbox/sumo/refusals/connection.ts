import { isBlank } from "./conditions";
import { coreRefusals } from "./refusal";
import type { Refusal } from "./refusal";

/** Why a connection is refused. */
export const CONNECTION_REFUSALS: readonly Refusal[] = coreRefusals([
  ["connection-name-empty", "name is required", isBlank("name"), "Provider schema 3.2.9"],
]);
