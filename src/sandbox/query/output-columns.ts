import { childrenOf, isSyntax, members } from "./kusto-library";
import type { KustoCode, KustoSyntax } from "./kusto-library";

/** Operators that give the columns they name and no others, whatever comes in. */
const NAMING = [
  "ProjectOperator",
  "SummarizeOperator",
  "DistinctOperator",
  "CountOperator",
  "MakeSeriesOperator",
  "GetSchemaOperator",
  "SampleDistinctOperator",
  "TopHittersOperator",
  "TopNestedOperator",
  "PrintOperator",
];
const WRAPPERS = ["ParenthesizedExpression", "MaterializeExpression", "ExpressionStatement", "FunctionBody"];

/** The type of each column that a query gives; `undefined` when it may give others, or no rows at all. */
export function outputColumns({ ResultType, Syntax }: KustoCode): Record<string, string> | undefined {
  const output = lastStatement(Syntax);
  if (!ResultType?.Columns || !output) return undefined;
  if (ResultType.IsOpen && mayGiveMore(output)) return undefined;
  return Object.fromEntries(members(ResultType.Columns).map(({ Name, Type }) => [Name, plainType(Type.Name)]));
}

/** The statement of a query that gives its rows. */
export function lastStatement(root: KustoSyntax): KustoSyntax | undefined {
  if (isSyntax(root, "ExpressionStatement")) return root;
  if (isSyntax(root, "Statement")) return undefined;
  return childrenOf(root)
    .flatMap((each) => lastStatement(each) ?? [])
    .at(-1);
}

/** What cannot be told, such as a column of an ASIM parser, may be anything, as `dynamic` may. */
function plainType(name: string): string {
  return name === "unknown" || name.startsWith("dynamic") ? "dynamic" : name;
}

/** The binder lets openness pass through every operator; those that name their columns end it. */
function mayGiveMore(node: KustoSyntax): boolean {
  if (isSyntax(node, "PipeExpression")) return pipeMayGiveMore(node);
  if (isSyntax(node, ...WRAPPERS) && node.Expression) return mayGiveMore(node.Expression);
  if (isSyntax(node, "UnionOperator")) return unionTables(node).some(mayGiveMore);
  if (isSyntax(node, "NameReference")) return nameMayGiveMore(node);
  const body = isSyntax(node, "FunctionCallExpression") ? node.GetCalledFunctionBody() : null;
  return isOpen(node) && (body ? mayGiveMore(body) : true);
}

function pipeMayGiveMore({ Expression: input, Operator: operator }: KustoSyntax): boolean {
  if (!input || !operator || !isOpen(operator)) return false;
  if (isSyntax(operator, ...NAMING)) return hasStar(operator) && mayGiveMore(input);
  if (isSyntax(operator, "UnionOperator")) return [input, ...unionTables(operator)].some(mayGiveMore);
  if (isSyntax(operator, "JoinOperator", "LookupOperator"))
    return mayGiveMore(input) || (operator.Expression !== undefined && mayGiveMore(operator.Expression));
  return isSyntax(
    operator,
    "EvaluateOperator",
    "InvokeOperator",
    "MvApplyOperator",
    "PartitionOperator",
    "ForkOperator",
  )
    ? true
    : mayGiveMore(input);
}

/** A name that stands for nothing was left out by `isfuzzy=true`. */
function nameMayGiveMore(name: KustoSyntax): boolean {
  if (!name.ReferencedSymbol) return false;
  const meant = name.ReferencedSymbol.Source ?? name.GetCalledFunctionBody();
  return isOpen(name) && (meant ? mayGiveMore(meant) : true);
}

function unionTables(union: KustoSyntax): KustoSyntax[] {
  return members(union.Expressions).map((each) => each.Element);
}

function hasStar(node: KustoSyntax): boolean {
  return isSyntax(node, "StarExpression", "WildcardedName") || childrenOf(node).some(hasStar);
}

function isOpen({ ResultType }: KustoSyntax): boolean {
  return ResultType?.IsOpen === true;
}
