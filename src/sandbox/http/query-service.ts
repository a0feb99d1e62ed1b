import type { SavedFunction, SavedWatchlist, WorkspaceContent } from "../estate";

/** A query and the workspace that shall run it. */
export interface QueryQuestion {
  /** KQL. */
  readonly query: string;
  /** The tables that the workspace has. */
  readonly tables: WorkspaceContent["tables"];
  /** Those of its tables that may have other columns too. @defaultValue none */
  readonly openTables?: readonly string[];
  /** The functions that are saved in the workspace. */
  readonly functions: readonly SavedFunction[];
  /** The aliases of the workspace's watchlists, with their columns. */
  readonly watchlists: readonly SavedWatchlist[];
}

/** Why a query cannot run. */
export interface QueryProblem {
  /** What is wrong. */
  readonly kind:
    | "syntax"
    | "whole-workspace"
    | "unknown-table"
    | "unknown-column"
    | "unknown-function"
    | "unknown-watchlist"
    | "other";
  /** The name that is not known, when there is one. */
  readonly name?: string;
  /** One sentence. */
  readonly message: string;
}

/** What is known of a query. */
export interface QueryAnswer {
  /** Why it cannot run; none when it can. */
  readonly problems: readonly QueryProblem[];
  /** The type of each column that it outputs, by name; absent when that is not known, as after `evaluate bag_unpack`. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Binds queries. */
export interface QueryService {
  /** Binds one query. */
  readonly ask: (question: QueryQuestion) => Promise<QueryAnswer>;
  /** Ends its thread. */
  readonly close: () => Promise<void>;
}
