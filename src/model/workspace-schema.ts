import type { Source } from "./source";

/** The types that a column can have in KQL. */
export const COLUMN_TYPES = [
  "bool",
  "datetime",
  "decimal",
  "dynamic",
  "guid",
  "int",
  "long",
  "real",
  "string",
  "timespan",
] as const;
/** The type of a column in KQL. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** The columns of a table, by name, in their order. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** A function that a workspace has: saved by hand, by a solution, or an ASIM parser. Its output or its body is known. */
export interface WorkspaceFunction {
  /** The name that queries call it by. */
  readonly name: string;
  /** Its parameters in KQL's words, `starttime:datetime=datetime(null)`; may be empty. */
  readonly parameters: readonly string[];
  /** The columns it gives. @defaultValue what its body gives */
  readonly returns?: Columns;
  /** Its KQL. @defaultValue `returns` says what it gives */
  readonly body?: string;
}

/** A watchlist that a workspace has and the project does not deploy. */
export interface WorkspaceWatchlist {
  /** The name that `_GetWatchlist` takes. */
  readonly alias: string;
  /** The columns of its items. */
  readonly columns: Columns;
}

/** What a workspace has: tables as Microsoft documents them, and whatever is otherwise there. */
export interface WorkspaceSchema {
  /** Names of tables that it has as they are documented; may be empty. */
  readonly documented: readonly string[];
  /** Other tables by name; one that is documented is replaced. */
  readonly tables: Readonly<Record<string, Columns>>;
  /** Functions that queries call, in the order of the file. */
  readonly functions: readonly WorkspaceFunction[];
  /** Watchlists that queries read, in the order of the file. */
  readonly watchlists: readonly WorkspaceWatchlist[];
  /** Its file. */
  readonly source: Source;
}
