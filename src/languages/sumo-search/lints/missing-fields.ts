import type { FieldUse } from "../symbols/flow";

/** The names of fields, at most eight of them. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return "no field";
  return names.length > 8 ? `${names.slice(0, 8).join(", ")} and ${names.length - 8} more` : names.join(", ");
}

/** Whether the result of `count` is meant. */
export function isCount({ node, present }: FieldUse): boolean {
  return node.name.toLowerCase() === "count" && present.some(({ name }) => name === "_count");
}
