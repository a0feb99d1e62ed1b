import type { QueryProblem } from "../http/query-service";
import { WATCHLIST_FUNCTION, builtInShape } from "./every-workspace";
import { childrenOf, isSyntax, members } from "./kusto-library";
import type { KustoCode, KustoDiagnostic, KustoSyntax } from "./kusto-library";
import type { NarrowQuestion } from "./narrow-question";
import { lastStatement } from "./output-columns";

type Kind = QueryProblem["kind"];

/** What the binder's codes say is not known; any other error of its is of kind `other`. */
const KINDS: Readonly<Record<string, Kind>> = {
  KS142: "unknown-column",
  KS143: "unknown-function",
  KS145: "unknown-column",
  KS204: "unknown-table",
  KS211: "unknown-function",
};
/**
 * Not held against a query: clusters and databases that are out of the binder's reach, columns by an expression, which
 * plugins take, and what is nested deeper than the binder goes.
 */
const PASSED_OVER = new Set(["KS109", "KS207", "KS208", "KS245"]);
/** What is said of a call with other arguments than its function has. */
const ARGUMENTS = new Set(["KS118", "KS119", "KS120", "KS121", "KS196", "KS197"]);
/** What comes first hides the rest: columns of a table that is missing are missing too. */
const FIRST: readonly (readonly Kind[])[] = [
  ["whole-workspace"],
  ["unknown-table", "unknown-function", "unknown-watchlist"],
  ["unknown-column"],
  ["other"],
];

/** Why the service would refuse a query; of several reasons those that the others follow from. */
export function queryProblems(code: KustoCode, question: NarrowQuestion): QueryProblem[] {
  const diagnostics = members(code.GetDiagnostics());
  const syntax = diagnostics.length > 0 ? members(code.GetSyntaxDiagnostics())[0] : undefined;
  if (syntax) return [problem("syntax", syntax, question.query)];
  if (!lastStatement(code.Syntax)) return [{ kind: "syntax", message: "The query has no statement that gives rows" }];
  const found = [...boundProblems(code, diagnostics, question), ...calledProblems(code.Syntax, question)];
  const kinds = FIRST.find((each) => found.some(({ kind }) => each.includes(kind))) ?? [];
  return withoutRepeats(found.filter(({ kind }) => kinds.includes(kind)));
}

function boundProblems(
  { Syntax }: KustoCode,
  diagnostics: readonly KustoDiagnostic[],
  { query }: NarrowQuestion,
): QueryProblem[] {
  const errors = diagnostics.filter(isHeld);
  if (errors.length === 0) return [];
  const names = namesOf(Syntax);
  return errors
    .filter((each) => !ARGUMENTS.has(each.Code) || builtInShape(nameIn(each) ?? "") === undefined)
    .map((each) => problem(kindOf(each, names.get(each.Start)), each, query));
}

function isHeld({ Severity, Code }: KustoDiagnostic): boolean {
  return Severity === "Error" && !PASSED_OVER.has(Code);
}

function kindOf(diagnostic: KustoDiagnostic, name?: KustoSyntax): Kind {
  const kind = KINDS[diagnostic.Code] ?? "other";
  if (diagnostic.Code !== "KS142") return kind;
  return nameIn(diagnostic)?.includes("*") || (name && standsAlone(name)) ? "unknown-table" : kind;
}

/** `let x = Name;`, `Name` as the whole query, `union Name`: no operator there that could mean a column. */
function standsAlone(name: KustoSyntax): boolean {
  for (let at = name.Parent; at; at = at.Parent) {
    if (isSyntax(at, "LetStatement", "ExpressionStatement", "UnionOperator")) return true;
    if (isSyntax(at, "QueryOperator", "FunctionCallExpression", "BinaryExpression", "PathExpression")) return false;
  }
  return false;
}

/** What a tree has that the binder does not refuse, or only refuses inside a function: where calls and operators stand. */
function calledProblems(root: KustoSyntax, question: NarrowQuestion): QueryProblem[] {
  if (!needsWalk(question)) return [];
  const context = { question, visited: new Set<string>(), found: [] };
  visit(root, context);
  return context.found;
}

interface Visit {
  readonly question: NarrowQuestion;
  readonly visited: Set<string>;
  readonly found: QueryProblem[];
  /** The saved function whose body is looked at. */
  readonly inside?: string;
}

function needsWalk({ query, functions, mayReadAll }: NarrowQuestion): boolean {
  return mayReadAll || functions.length > 0 || query.includes(WATCHLIST_FUNCTION) || /\badx\s*\(/.test(query);
}

function visit(node: KustoSyntax, context: Visit): void {
  if (isSyntax(node, "FunctionCallExpression", "NameReference")) visitCall(node, context);
  const reader = context.inside === undefined ? wholeRead(node) : undefined;
  if (reader) context.found.push(reader);
  for (const child of childrenOf(node)) visit(child, context);
}

function visitCall(node: KustoSyntax, context: Visit): void {
  const name = (node.Name ?? node).SimpleName ?? "";
  if (name === WATCHLIST_FUNCTION && node.ArgumentList) context.found.push(...unknownWatchlist(node, context));
  if (name === "adx" && node.ArgumentList)
    context.found.push({
      kind: "other",
      name,
      message: "An analytics rule cannot query Azure Data Explorer with adx()",
    });
  const isSaved = context.question.functions.some((each) => each.alias === name);
  if (!isSaved || context.visited.has(name)) return;
  const body = node.GetCalledFunctionBody();
  if (!body) return;
  context.visited.add(name);
  const inside = { ...context, inside: name };
  const wrong = members(node.GetCalledFunctionDiagnostics()).filter(isHeld);
  context.found.push(...wrong.map((each) => problem(kindOf(each), each, undefined, name)));
  visit(body, inside);
}

function unknownWatchlist({ ArgumentList }: KustoSyntax, { question, inside }: Visit): QueryProblem[] {
  const alias = members(ArgumentList?.Expressions)[0]?.Element.ConstantValue;
  if (typeof alias !== "string") return [];
  if (question.watchlists.some((each) => each.alias.toLowerCase() === alias.toLowerCase())) return [];
  const where = inside === undefined ? "" : `Function '${inside}': `;
  return [{ kind: "unknown-watchlist", name: alias, message: `${where}The workspace has no watchlist '${alias}'` }];
}

/** An analytics rule cannot read the whole workspace (Microsoft Learn, "Create scheduled analytics rules", 2025). */
function wholeRead(node: KustoSyntax): QueryProblem | undefined {
  const name = wholeReader(node);
  return name && { kind: "whole-workspace", name, message: `An analytics rule cannot read all tables with '${name}'` };
}

/** `find` is not among what the service is known to refuse (Azure-Sentinel issue 1437). */
function wholeReader(node: KustoSyntax): "search" | "union *" | undefined {
  if (isSyntax(node, "UnionOperator"))
    return members(node.Expressions).some(({ Element }) => isStar(Element)) ? "union *" : undefined;
  if (!isSyntax(node, "SearchOperator") || node.InClause) return undefined;
  return isSyntax(node.Parent, "PipeExpression") && node.Parent?.Operator === node ? undefined : "search";
}

function isStar(node: KustoSyntax): boolean {
  return isSyntax(node, "StarExpression") || node.SimpleName === "*";
}

function problem(kind: Kind, diagnostic: KustoDiagnostic, query?: string, inside?: string): QueryProblem {
  const { Code, Message, Start } = diagnostic;
  const name = kind === "other" || kind === "syntax" ? undefined : nameIn(diagnostic);
  const where = query === undefined ? Code : `${Code}, line ${query.slice(0, Start).split("\n").length}`;
  const place = inside === undefined ? "" : `Function '${inside}': `;
  return { kind, ...(name === undefined ? {} : { name }), message: `${place}${Message.replace(/\.$/, "")} (${where})` };
}

function nameIn({ Message }: KustoDiagnostic): string | undefined {
  return /'([^']+)'/.exec(Message)?.[1];
}

function namesOf(root: KustoSyntax): Map<number, KustoSyntax> {
  const names = new Map<number, KustoSyntax>();
  const collect = (node: KustoSyntax): void => {
    if (isSyntax(node, "NameReference")) names.set(node.TextStart, node);
    childrenOf(node).forEach(collect);
  };
  collect(root);
  return names;
}

function withoutRepeats(problems: readonly QueryProblem[]): QueryProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ kind, name, message }) => {
    const key = `${kind} ${name ?? message}`;
    return !seen.has(key) && seen.add(key);
  });
}
