import type { Duration } from "../duration";

/** The types of a lookup table's fields. */
export const LOOKUP_FIELD_TYPES = ["boolean", "int", "long", "double", "string"] as const;

/** What happens when a table has grown to 100 MB. */
export const SIZE_LIMIT_ACTIONS = ["StopIncomingMessages", "DeleteOldData"] as const;

/** A field of a lookup table. */
export interface LookupField {
  /** Its name; each once, whatever its case. */
  readonly fieldName: string;
  /** Its type. */
  readonly fieldType: (typeof LOOKUP_FIELD_TYPES)[number];
}

/**
 * A lookup table, without its rows. Queries use it by its name, which derives from its first id. A change of the
 * fields, keys or folder makes a new, empty table.
 */
export interface LookupTableSpec {
  /** What is in it, 1 to 1,000 characters. */
  readonly description: string;
  /** The fields, at least one. */
  readonly fields: readonly LookupField[];
  /** The fields that identify a row, at least one; a query must give all of them. */
  readonly primaryKeys: readonly string[];
  /** How long a row stays. @defaultValue for ever */
  readonly ttl?: Duration;
  /** What happens when the table has grown to 100 MB. @defaultValue `StopIncomingMessages` */
  readonly sizeLimitAction?: (typeof SIZE_LIMIT_ACTIONS)[number];
}
