/** A KQL function that queries of its workspace may call. Azure replaces it on every change. */
export interface SavedFunctionSpec {
  /** The title in the portal; queries call the function by its alias, which derives from the first id. */
  readonly displayName: string;
  /** The group that the portal lists it under. @defaultValue `Functions` */
  readonly category?: string;
  /** The function's body, KQL. */
  readonly query: string;
  /**
   * One parameter an entry, written without blanks: `name:string`, `name:string="x"`, `T:(*)`, `T:(Name:string,Count:long)`.
   * Tables come first, parameters with a default last; a default holds no comma and no line break.
   * @defaultValue none
   */
  readonly functionParameters?: readonly string[];
  /** Tags, names of at most 512 bytes and values of at most 256; at most 50. @defaultValue none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The types that a parameter, or a column of a table parameter, may have. */
export const KQL_TYPES = [
  "bool",
  "boolean",
  "datetime",
  "date",
  "decimal",
  "dynamic",
  "double",
  "guid",
  "int",
  "long",
  "real",
  "string",
  "time",
  "timespan",
  "uniqueid",
  "uuid",
] as const;
