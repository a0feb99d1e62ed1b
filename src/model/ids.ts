import { createHash } from "node:crypto";

/** The form of every id that an author gives: also a Terraform name and part of a state key. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;

/** The longest id; file names and state keys are made from ids. */
export const ID_MAX_LENGTH = 100;

/** Whether a text may be an id: lower-case letters, digits, single hyphens or underscores, a letter first. */
export function isId(text: string): boolean {
  return text.length <= ID_MAX_LENGTH && ID_PATTERN.test(text);
}

/** What an id must look like, for messages. */
export const ID_FORM =
  "lower-case letters, digits and single hyphens or underscores, starting with a letter, at most 100";

/** RFC 9562 name space of the UUIDs that siemform derives; never changes, for names in tenants depend on it. */
const NAMESPACE = "5f0d1c1e-7a39-5d53-9c0e-6b3a5a1e4d02";

/**
 * The UUID (version 5) that a rule or object has in every tenant, derived from the first id it ever had.
 * @param firstId The oldest former id, or the id itself.
 */
export function remoteGuid(firstId: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"))
    .update(firstId, "utf8")
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The first id something ever had: remote names derive from it, so that a rename changes none. */
export function firstIdOf(id: string, formerIds: readonly string[] = []): string {
  return formerIds[0] ?? id;
}

/** The name that a list has in its SIEM: the first id with underscores, as queries write it. */
export function remoteListName(id: string, formerIds: readonly string[] = []): string {
  return firstIdOf(id, formerIds).replaceAll("-", "_");
}
