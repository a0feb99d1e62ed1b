/** Columns and their KQL types: `string`, `datetime`, `long`, `int`, `real`, `bool`, `dynamic`, `guid`, `timespan`. */
export type KqlColumns = Readonly<Record<string, string>>;

/** Tables and their columns. */
export type KqlTables = Readonly<Record<string, KqlColumns>>;
