import type { Span } from "../span";
import type {
  KqlAnalysis,
  KqlFunctionUse,
  KqlPipelineStep,
  KqlTableUse,
  KqlTimeSpan,
  KqlWatchlistUse,
} from "./analysis";
import { asimParameters } from "./asim";
import { isOtherWorkspace } from "./built-ins";
import { stringOf } from "./constants";
import { tableNameOf } from "./globals";
import { isNode, isSymbol, items, nodeName } from "./kusto";
import type { KustoBinary, KustoColumn, KustoFunctionCall, KustoName, KustoNode, KustoSymbol } from "./kusto-types";
import type { KqlSchema } from "./schema";
import { minutesAgo } from "./time-spans";
import type { KqlHandlers } from "./walk";

/** What a walk gathers. */
export interface KqlFacts {
  /** What names are known. */
  readonly schema: KqlSchema;
  /** Tables by name and place. */
  readonly tables: KqlTableUse[];
  /** Watchlists. */
  readonly watchlists: KqlWatchlistUse[];
  /** Functions. */
  readonly functions: KqlFunctionUse[];
  /** Other workspaces. */
  readonly workspaces: Set<string>;
  /** Spans back from now. */
  readonly timeSpans: KqlTimeSpan[];
  /** Operators and how often each stands. */
  readonly operators: Record<string, number>;
  /** Columns by table. */
  readonly columnsUsed: Map<string, Set<string>>;
  /** Whether time is bounded. */
  hasTimeFilter: boolean;
}

const TIME_COLUMNS = new Set(["TimeGenerated", "Timestamp"]);
const COMPARISONS = new Set([">", ">=", "<", "<=", "=="]);
const SAME_KEYWORD: Readonly<Record<string, string>> = { order: "sort", limit: "take", filter: "where" };

/** Nothing gathered yet. */
export function noFacts(schema: KqlSchema): KqlFacts {
  return {
    schema,
    tables: [],
    watchlists: [],
    functions: [],
    workspaces: new Set(),
    timeSpans: [],
    operators: {},
    columnsUsed: new Map(),
    hasTimeFilter: false,
  };
}

/** What is gathered at the nodes of a tree. */
export const FACT_HANDLERS: KqlHandlers<KqlFacts> = {
  NameReference: noteName,
  FunctionCallExpression: noteCall,
  BinaryExpression(node, facts) {
    if (COMPARISONS.has(node.Operator.Text)) noteComparison(node, facts);
  },
  BetweenExpression(node, facts) {
    noteBound(node.Left, node.Right.First, node, facts);
  },
};

/** Counts an operator. */
export function noteOperator(node: KustoNode, facts: KqlFacts): void {
  const keyword = keywordOf(node);
  facts.operators[keyword] = (facts.operators[keyword] ?? 0) + 1;
}

/** The keyword of an operator. */
function keywordOf(node: KustoNode): string {
  const first = node.GetChild(0);
  const text = first && "Text" in first ? first.Text.toLowerCase() : "";
  return SAME_KEYWORD[text] ?? text;
}

function noteName(node: KustoName, facts: KqlFacts): void {
  const symbol = node.ReferencedSymbol;
  if (isSymbol(symbol, "ColumnSymbol")) noteColumn(symbol, facts);
  else for (const name of tablesOf(symbol, facts.schema)) facts.tables.push({ name, ...spanOf(node), isKnown: true });
}

function tablesOf(symbol: KustoSymbol | null, schema: KqlSchema): string[] {
  if (isSymbol(symbol, "TableSymbol")) return Object.hasOwn(schema.tables, symbol.Name) ? [symbol.Name] : [];
  if (isSymbol(symbol, "GroupSymbol")) return items(symbol.Members).flatMap((each) => tablesOf(each, schema));
  return [];
}

function noteColumn(column: KustoColumn, facts: KqlFacts): void {
  const table = tableNameOf(column);
  if (table === undefined) {
    for (const original of items(column.OriginalColumns)) noteColumn(original, facts);
    return;
  }
  const names = facts.columnsUsed.get(table) ?? new Set<string>();
  facts.columnsUsed.set(table, names.add(column.Name));
}

function noteCall(node: KustoFunctionCall, facts: KqlFacts): void {
  const name = node.Name.SimpleName;
  const [first] = items(node.ArgumentList.Expressions);
  const text = first && stringOf(first);
  if (name === "_GetWatchlist") facts.watchlists.push(watchlistUse(node, text, facts.schema));
  else if (isOtherWorkspace(name)) facts.workspaces.add(text ?? "");
  else if (name === "ago") noteSpan(node, node, facts);
  else if (asimParameters(name) !== undefined) noteAsim(name, node, facts);
  if (name === "ingestion_time" && isCompared(node)) facts.hasTimeFilter = true;
  if (facts.schema.functions.some((each) => each.name === name)) noteSaved(node, facts);
}

function watchlistUse(node: KustoNode, alias: string | undefined, { watchlists }: KqlSchema): KqlWatchlistUse {
  const isKnown = watchlists.some((each) => each.alias.toLowerCase() === alias?.toLowerCase());
  return { ...(alias !== undefined && { alias }), ...spanOf(node), isKnown };
}

function noteAsim(name: string, node: KustoFunctionCall, facts: KqlFacts): void {
  facts.functions.push({ name, ...spanOf(node.Name), kind: "asim" });
  const named = items(node.ArgumentList.Expressions).filter((each) => isNode(each, "SimpleNamedExpression"));
  const start = named.find((each) => each.Name.SimpleName === "starttime");
  if (!start) return;
  facts.hasTimeFilter = true;
  noteBoundSpan(start.Expression, start, "TimeGenerated", facts);
}

/** The function's body is bound for each call, so that what it reads is known here. */
function noteSaved(node: KustoFunctionCall, facts: KqlFacts): void {
  facts.functions.push({ name: node.Name.SimpleName, ...spanOf(node.Name), kind: "saved" });
  const body = node.GetCalledFunctionBody();
  if (body) for (const name of readBy(body, facts.schema)) facts.tables.push({ name, ...spanOf(node), isKnown: true });
}

function readBy(node: KustoNode, schema: KqlSchema): Set<string> {
  const names = new Set(nodeName(node) === "NameReference" ? tablesOf(node.ReferencedSymbol, schema) : []);
  for (let index = 0; index < node.ChildCount; index += 1) {
    const child = node.GetChild(index);
    if (child && !child.IsToken) for (const name of readBy(child as KustoNode, schema)) names.add(name);
  }
  return names;
}

function noteComparison(node: KustoBinary, facts: KqlFacts): void {
  noteBound(node.Left, node.Right, node, facts);
  noteBound(node.Right, node.Left, node, facts);
}

/** A time compared with a column, which tells how far back rows are read. */
function noteBound(column: KustoNode, time: KustoNode, place: KustoNode, facts: KqlFacts): void {
  if (!isNode(column, "NameReference")) return;
  const type = column.ResultType?.Name;
  // The columns of an unknown table have no type.
  if (type !== "datetime" && !(type === "unknown" && TIME_COLUMNS.has(column.SimpleName))) return;
  if (TIME_COLUMNS.has(column.SimpleName)) facts.hasTimeFilter = true;
  noteBoundSpan(time, place, column.SimpleName, facts);
}

function noteBoundSpan(time: KustoNode, place: KustoNode, column: string, facts: KqlFacts): void {
  const minutes = minutesAgo(time);
  if (minutes !== undefined && minutes > 0) facts.timeSpans.push({ minutes, column, ...spanOf(place) });
}

function noteSpan(time: KustoNode, place: KustoNode, facts: KqlFacts): void {
  const minutes = minutesAgo(time);
  if (minutes !== undefined && minutes > 0) facts.timeSpans.push({ minutes, ...spanOf(place) });
}

function isCompared(node: KustoNode): boolean {
  return isNode(node.Parent, "BinaryExpression") || isNode(node.Parent, "BetweenExpression");
}

/** Where a node's text stands. */
export function spanOf(node: { readonly TextStart: number; readonly End: number }): Span {
  return { start: node.TextStart, end: node.End };
}

/** The operators of the last query of a text, in their order. */
export function pipelineOf(root: KustoNode): KqlPipelineStep[] {
  const last = statementsOf(root).at(-1);
  let at: KustoNode | null = isNode(last, "ExpressionStatement") ? last.Expression : null;
  const steps: KqlPipelineStep[] = [];
  while (isNode(at, "PipeExpression")) {
    steps.unshift({ operator: keywordOf(at.Operator), ...spanOf(at.Operator) });
    at = at.Expression;
  }
  if (at && nodeName(at)?.endsWith("Operator") === true) steps.unshift({ operator: keywordOf(at), ...spanOf(at) });
  return steps;
}

/** The statements of a text. */
export function statementsOf(root: KustoNode): KustoNode[] {
  const found: KustoNode[] = [];
  const isStatement = (node: KustoNode): boolean => nodeName(node)?.endsWith("Statement") === true;
  const visit = (node: KustoNode): void => {
    for (let index = 0; index < node.ChildCount; index += 1) {
      const child = node.GetChild(index);
      if (!child || child.IsToken) continue;
      if (isStatement(child as KustoNode)) found.push(child as KustoNode);
      else visit(child as KustoNode);
    }
  };
  visit(root);
  return found;
}

/** What was gathered, as plain data in a fixed order. */
export function factsOf(
  facts: KqlFacts,
): Pick<
  KqlAnalysis,
  | "tables"
  | "watchlists"
  | "functions"
  | "workspaces"
  | "timeSpans"
  | "longestSpan"
  | "hasTimeFilter"
  | "operators"
  | "columnsUsed"
> {
  const timeSpans = facts.timeSpans.filter((each) => !facts.timeSpans.some((other) => tellsMore(other, each)));
  const longest = timeSpans.reduce<KqlTimeSpan | undefined>(
    (best, each) => (best === undefined || saysMore(each, best) ? each : best),
    undefined,
  );
  return {
    tables: [...facts.tables].sort((a, b) => a.start - b.start),
    watchlists: facts.watchlists,
    functions: facts.functions,
    workspaces: [...facts.workspaces].sort(),
    timeSpans,
    ...(longest && { longestSpan: longest }),
    hasTimeFilter: facts.hasTimeFilter,
    operators: facts.operators,
    columnsUsed: Object.fromEntries([...facts.columnsUsed].map(([table, names]) => [table, [...names].sort()])),
  };
}

/** A span that is compared with a column, and the `ago(…)` inside it. */
function tellsMore(span: KqlTimeSpan, inner: KqlTimeSpan): boolean {
  if (span.column === undefined || inner.column !== undefined) return false;
  return span.start <= inner.start && inner.end <= span.end;
}

/** It looks farther back, or as far and names its column. */
function saysMore(span: KqlTimeSpan, best: KqlTimeSpan): boolean {
  if (span.minutes !== best.minutes) return span.minutes > best.minutes;
  return span.column !== undefined && best.column === undefined;
}
