import { findRecordField } from "../languages";
import type { HoverTarget } from "./hover-target";

/** The type of a field of Cloud SIEM's records. */
export function recordFieldText(_: HoverTarget, word: string): string | undefined {
  const field = findRecordField(word);
  if (!field) return undefined;
  return [
    `**record field \`${word}\`**: ${field.type}`,
    ...(field.entityType === undefined ? [] : [`entity ${field.entityType}`]),
    ...(field.deprecated ? ["deprecated"] : []),
    ...(field.enriched ? ["derived by Cloud SIEM"] : []),
  ].join(", ");
}
