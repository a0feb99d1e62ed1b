import { logAnalyticsTables } from "./log-analytics";
import type { KqlColumns, KqlTables } from "./tables";

export type { KqlColumns, KqlTables } from "./tables";

/** A function that a workspace has saved, or that a detection brings along. */
export interface KqlFunction {
  /** The name that a query calls it by. */
  readonly name: string;
  /** As a query declares them, without parentheses: `start: datetime = datetime(null), user: string`. @defaultValue none */
  readonly parameters?: string;
  /** Its KQL. Without a body the columns in `returns` are taken. */
  readonly body?: string;
  /** What it gives, when its body is not known. Without both, any column. */
  readonly returns?: KqlColumns;
}

/** A watchlist. */
export interface KqlWatchlist {
  /** What `_GetWatchlist` calls it by. */
  readonly alias: string;
  /** Its own columns, all of type string. */
  readonly columns: readonly string[];
}

/** What a query is bound against: plain data. */
export interface KqlSchema {
  /** The tables. */
  readonly tables: KqlTables;
  /** Tables whose rows have columns that no schema lists. */
  readonly openTables: readonly string[];
  /** Saved functions. */
  readonly functions: readonly KqlFunction[];
  /** Watchlists. */
  readonly watchlists: readonly KqlWatchlist[];
  /** What `external_table` names. */
  readonly externalTables: KqlTables;
}

/** `AzureDiagnostics` gets a column for each property that any resource sends. */
const OPEN_TABLES = ["AzureDiagnostics"];

/** The schema of a workspace of which nothing is known: the documented tables. */
export function logAnalyticsSchema(): KqlSchema {
  base ??= {
    tables: logAnalyticsTables(),
    openTables: OPEN_TABLES,
    functions: [],
    watchlists: [],
    externalTables: {},
  };
  return base;
}

let base: KqlSchema | undefined;

/**
 * A schema with more in it. What is declared comes later and replaces what has its name: a table that was pulled from
 * a workspace counts, and not the documented one.
 */
export function workspaceSchema(known: KqlSchema, ...declared: readonly Partial<KqlSchema>[]): KqlSchema {
  return declared.reduce<KqlSchema>(
    (schema, more) => ({
      tables: joined(schema.tables, more.tables),
      openTables: [...new Set([...schema.openTables, ...(more.openTables ?? [])])],
      functions: replaced(schema.functions, more.functions, (each) => each.name),
      watchlists: replaced(schema.watchlists, more.watchlists, (each) => each.alias),
      externalTables: joined(schema.externalTables, more.externalTables),
    }),
    known,
  );
}

/** The same object when nothing is added, so that what is remembered about it stays of use. */
function joined(tables: KqlTables, more: KqlTables = {}): KqlTables {
  return Object.keys(more).length === 0 ? tables : { ...tables, ...more };
}

function replaced<T>(known: readonly T[], more: readonly T[] = [], nameOf: (each: T) => string): readonly T[] {
  if (more.length === 0) return known;
  const names = new Set(more.map(nameOf));
  return [...known.filter((each) => !names.has(nameOf(each))), ...more];
}
