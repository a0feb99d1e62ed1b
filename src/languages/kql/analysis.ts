import type { Fault } from "../fault";
import type { Span } from "../span";

/** A column that a query gives. */
export interface KqlColumn {
  /** Its name, as other places must spell it: KQL is case-sensitive. */
  readonly name: string;
  /** Its KQL type; `unknown` when it comes from something open. */
  readonly type: string;
}

/** A place where a query names a table. */
export interface KqlTableUse extends Span {
  /** The table. */
  readonly name: string;
  /** Whether the schema has it. */
  readonly isKnown: boolean;
}

/** A place where a query reads a watchlist. */
export interface KqlWatchlistUse extends Span {
  /** The alias; `undefined` when it is not a constant. */
  readonly alias?: string;
  /** Whether the schema has it. */
  readonly isKnown: boolean;
}

/** A place where a query calls a function that is not Kusto's own. */
export interface KqlFunctionUse extends Span {
  /** The function. */
  readonly name: string;
  /** Declared in the schema, a parser of ASIM, or neither. */
  readonly kind: "saved" | "asim" | "unknown";
}

/** How far back from now a query looks. */
export interface KqlTimeSpan extends Span {
  /** The distance. */
  readonly minutes: number;
  /** The column that it bounds; `undefined` when it is not compared with one. */
  readonly column?: string;
}

/** One operator of the pipeline that gives the query's result. */
export interface KqlPipelineStep extends Span {
  /** Its keyword: `where`, `summarize`, `sort` for `order` too, `take` for `limit` too. */
  readonly operator: string;
}

/** What is known of a query: plain data. */
export interface KqlAnalysis {
  /** All that is wrong, in the order of the text. */
  readonly faults: readonly Fault[];
  /** What the query gives; empty when it does not parse. */
  readonly columns: readonly KqlColumn[];
  /** Whether it may give other columns too. */
  readonly isOpen: boolean;
  /** The tables it reads, each place; those that a called saved function reads stand at the call. */
  readonly tables: readonly KqlTableUse[];
  /** The watchlists it reads. */
  readonly watchlists: readonly KqlWatchlistUse[];
  /** The functions it calls that are not Kusto's own. */
  readonly functions: readonly KqlFunctionUse[];
  /** The workspaces and other places it reads beside its own, as named. */
  readonly workspaces: readonly string[];
  /** All spans back from now that can be computed, those in `let` included. */
  readonly timeSpans: readonly KqlTimeSpan[];
  /** The farthest of them. */
  readonly longestSpan?: KqlTimeSpan;
  /** Whether rows are bounded by `TimeGenerated`, `Timestamp` or `ingestion_time()` anywhere. */
  readonly hasTimeFilter: boolean;
  /** How often each operator stands anywhere in the query, by its keyword. */
  readonly operators: Readonly<Record<string, number>>;
  /** The pipeline that gives the result, first operator first. */
  readonly pipeline: readonly KqlPipelineStep[];
  /** The columns of each known table that the query names, sorted. */
  readonly columnsUsed: Readonly<Record<string, readonly string[]>>;
}
