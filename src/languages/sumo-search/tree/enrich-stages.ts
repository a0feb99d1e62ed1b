import type { Span } from "../../span";
import type { AggregateFunctionNode, StarNode } from "./aggregate-stages";
import type { AddressNode, ExpressionNode, FieldRef, ParameterNode, StringNode } from "./expressions";
import type { ExtractionNode, OptionNode } from "./parse-stages";
import type { ScopeNode, StageNode } from "./search";

/** Where a table is. */
export type TableRef = AddressNode | StringNode | ParameterNode;

/** A column of a table and its name in the rows. */
export interface OutputNode extends Span {
  /** A column. */
  readonly kind: "output";
  /** The column; a star for all. */
  readonly column: FieldRef | StarNode;
  /** Its name in the rows. */
  readonly alias?: FieldRef;
}

/** `lookup email from path://"/Library/Users" on id=user_id`. */
export interface LookupNode extends Span {
  /** Columns of a table. */
  readonly kind: "lookup";
  /** Which columns. */
  readonly outputs: readonly OutputNode[];
  /** The table. */
  readonly table: TableRef;
  /** Which row of it. */
  readonly on: ExpressionNode;
}

/** `threatip src_ip`. */
export interface ThreatIpNode extends Span {
  /** Threat intelligence on addresses. */
  readonly kind: "threatip";
  /** The address. */
  readonly field: FieldRef;
}

/** `threatlookup singleIndicator src_ip`. */
export interface ThreatLookupNode extends Span {
  /** Threat intelligence. */
  readonly kind: "threatlookup";
  /** Whether only the best match counts. */
  readonly singleIndicator: boolean;
  /** Which sources and which indicators count. */
  readonly options: readonly OptionNode[];
  /** The indicators. */
  readonly fields: readonly FieldRef[];
}

/** `infer _category=cloudtrail _model=benchmark`, of the Global Intelligence apps. */
export interface InferNode extends Span {
  /** A model of other organizations' data. */
  readonly kind: "infer";
  /** Which model, and what is asked of it. */
  readonly options: readonly OptionNode[];
}

/** `geoip src_ip`. */
export interface GeoIpNode extends Span {
  /** The place of an address. */
  readonly kind: "geoip";
  /** The address. */
  readonly field: FieldRef;
}

/** `cat path://"/Library/Users"`. */
export interface CatNode extends Span {
  /** The rows of a table. */
  readonly kind: "cat";
  /** The table. */
  readonly table: TableRef;
}

/** `save append /shared/users`. */
export interface SaveNode extends Span {
  /** Rows put into a table. */
  readonly kind: "save";
  /** Whether the rows there stay. */
  readonly append: boolean;
  /** The table. */
  readonly table: TableRef;
}

/** A table of a join. */
export interface JoinTableNode extends Span {
  /** A table. */
  readonly kind: "join-table";
  /** The stages that make it. */
  readonly stages: readonly StageNode[];
  /** Its name. */
  readonly alias: FieldRef;
}

/** `join (…) as t1, (…) as t2 on t1.a = t2.b`. */
export interface JoinNode extends Span {
  /** Tables put together. */
  readonly kind: "join";
  /** The tables. */
  readonly tables: readonly JoinTableNode[];
  /** Which rows belong together. */
  readonly on: ExpressionNode;
  /** How far apart they may be. */
  readonly timeWindow?: ExpressionNode;
}

/** A state of a transaction. */
export interface StateNode extends Span {
  /** A state. */
  readonly kind: "state";
  /** The pattern of a message, or the value of the field. */
  readonly value: StringNode | FieldRef;
  /** The field that is looked at. */
  readonly field?: FieldRef;
  /** Its name. */
  readonly alias?: FieldRef;
}

/** A value that `transaction … showing` adds. */
export interface ShowingNode extends Span {
  /** A value. */
  readonly kind: "showing";
  /** How it is made. */
  readonly value: AggregateFunctionNode;
  /** The state of which. */
  readonly state?: FieldRef;
  /** Its name. */
  readonly alias?: FieldRef;
}

/** `transaction on id with "*start*" as started results by flow`. */
export interface TransactionNode extends Span {
  /** States of what belongs together. */
  readonly kind: "transaction";
  /** What belongs together. */
  readonly on: readonly FieldRef[];
  /** `fringe`. */
  readonly options: readonly OptionNode[];
  /** The states that are patterns. */
  readonly patterns: readonly StateNode[];
  /** The states that are values of a field. */
  readonly states: readonly StateNode[];
  /** The field of those values. */
  readonly statesField?: FieldRef;
  /** What a row is. */
  readonly results?: "transactions" | "states" | "flow";
  /** What rows show besides. */
  readonly showing: readonly ShowingNode[];
}

/** `transactionize id (merge id takeFirst)`. */
export interface TransactionizeNode extends Span {
  /** Groups by any of some fields. */
  readonly kind: "transactionize";
  /** The fields. */
  readonly fields: readonly FieldRef[];
  /** What its fields' names start with, `_group` otherwise. */
  readonly alias?: FieldRef;
  /** `maxspan`, `maxpause`, `maxlogs`, `startswith`, `endswith`, `keeporphans`. */
  readonly options: readonly OptionNode[];
  /** What each group goes through. */
  readonly stages: readonly StageNode[];
}

/** A field of a merge. */
export interface MergeFieldNode extends Span {
  /** A field. */
  readonly kind: "merge-field";
  /** Which. */
  readonly field: FieldRef;
  /** What is made of its values. */
  readonly strategy?: "takedistinct" | "takefirst" | "takelast" | "join";
  /** What stands between joined values. */
  readonly separator?: StringNode;
  /** Its name in the result. */
  readonly alias?: FieldRef;
}

/** `merge ip takeFirst, _raw join with "\\n"`. */
export interface MergeNode extends Span {
  /** One row of many. */
  readonly kind: "merge";
  /** The fields. */
  readonly fields: readonly MergeFieldNode[];
}

/** `sessionize "id=*" as (id), "ref=$id end=*" as (end)`. */
export interface SessionizeNode extends Span {
  /** Messages put together. */
  readonly kind: "sessionize";
  /** The patterns with their fields. */
  readonly extractions: readonly ExtractionNode[];
}

/** `trace "id=([0-9a-f]{4})" "7F92"`. */
export interface TraceNode extends Span {
  /** Messages that lead to each other. */
  readonly kind: "trace";
  /** Which way in time. */
  readonly direction?: "+" | "-";
  /** What finds the identifiers. */
  readonly pattern: StringNode;
  /** Where it starts. */
  readonly origin: StringNode | ParameterNode;
}

/** `logreduce`, `logreduce keys`, `logreduce values on a, b`. */
export interface LogReduceNode extends Span {
  /** Messages by their patterns. */
  readonly kind: "logreduce";
  /** What is looked at. */
  readonly mode: "messages" | "keys" | "values";
  /** The fields behind `on`. */
  readonly on: readonly FieldRef[];
  /** The groups. */
  readonly by: readonly FieldRef[];
  /** `field`, `limit`, `criteria`. */
  readonly options: readonly OptionNode[];
  /** Whether messages stay. */
  readonly noAggregate: boolean;
  /** Whether patterns are made anew. */
  readonly optimize: boolean;
}

/** `logcompare timeshift -24h`. */
export interface LogCompareNode extends Span {
  /** Patterns now and then. */
  readonly kind: "logcompare";
  /** How far back. */
  readonly distance?: ExpressionNode;
  /** The scope of the messages that are compared with. */
  readonly baseline?: ScopeNode;
  /** The time range of the messages that are compared with. */
  readonly range?: TimeRange;
}

/** `start_time 2026-01-06T12:00:00Z end_time 2026-01-07T12:00:00Z`. */
export interface TimeRange {
  /** Its start, as written. */
  readonly from: string;
  /** Its end, as written. */
  readonly to: string;
}

/** `logexplain hasError == 1 on _sourceHost`. */
export interface LogExplainNode extends Span {
  /** What is typical for some messages. */
  readonly kind: "logexplain";
  /** Which messages. */
  readonly condition: ExpressionNode;
  /** Which messages they are set against; all others when absent. */
  readonly against?: ExpressionNode;
  /** The fields that are looked at. */
  readonly on: readonly FieldRef[];
}

/** `details "signature"`. */
export interface DetailsNode extends Span {
  /** The messages of a pattern. */
  readonly kind: "details";
  /** Which pattern. */
  readonly signature: readonly ExpressionNode[];
}

/** `compose field keywords`, at the end of a subquery. */
export interface ComposeNode extends Span {
  /** What a subquery gives. */
  readonly kind: "compose";
  /** The fields. */
  readonly fields: readonly FieldRef[];
  /** How many rows at most. */
  readonly maxResults?: ExpressionNode;
  /** Whether only values are given. */
  readonly keywords: boolean;
}

/** What brings in other data, or puts messages together. */
export type EnrichStage =
  | LookupNode
  | ThreatIpNode
  | ThreatLookupNode
  | InferNode
  | GeoIpNode
  | CatNode
  | SaveNode
  | JoinNode
  | TransactionNode
  | TransactionizeNode
  | MergeNode
  | SessionizeNode
  | TraceNode
  | LogReduceNode
  | LogCompareNode
  | LogExplainNode
  | DetailsNode
  | ComposeNode;
