/**
 * The part of Kusto's object model that we use, as the package's scripts spell it. A test builds and reads each of
 * these, because names such as `getItem$1` may move between versions.
 */

/** A list of the scripts' runtime. */
export interface KustoList<T> {
  /** How many it holds. */
  readonly Count: number;
  /** One of them; a list of syntax spells it `getItem$1`. */
  getItem?(index: number): T;
  /** One of them, in a list of syntax. */
  getItem$1?(index: number): T;
}

/** A type: a scalar, or a table with its columns. */
export interface KustoType {
  /** `string`, `datetime`, …; a table's name. */
  readonly Name: string;
  /** A table's columns. */
  readonly Columns?: KustoList<KustoColumn> | null;
  /** Whether a table may have more columns than those. */
  readonly IsOpen?: boolean;
}

/** What a name refers to. */
export interface KustoSymbol {
  /** The name. */
  readonly Name: string;
}

/** A column. */
export interface KustoColumn extends KustoSymbol {
  /** Its type. */
  readonly Type: KustoType;
  /** The expression that computes it, when a query does. */
  readonly Source?: KustoNode | null;
  /** The columns it was made from, by a union or a rename. */
  readonly OriginalColumns?: KustoList<KustoColumn> | null;
}

/** A name that `let` binds. */
export interface KustoVariable extends KustoSymbol {
  /** What it is bound to. */
  readonly Source?: KustoNode | null;
}

/** A table, as a symbol and as a type. */
export interface KustoTable extends KustoType, KustoSymbol {
  /** The table's columns. */
  readonly Columns: KustoList<KustoColumn>;
  /** The same table, open or not. */
  WithIsOpen(isOpen: boolean): KustoTable;
}

/** What a computed return type may look at. */
export interface KustoCall {
  /** The arguments; none when only the function's name was looked at. */
  readonly Arguments: KustoList<KustoNode> | null;
}

/** A piece of the tree: a node or a token. */
export interface KustoElement {
  /** Whether it is a token. */
  readonly IsToken: boolean;
  /** Whether the parser made it up. */
  readonly IsMissing: boolean;
  /** Where its text starts, behind white space and comments. */
  readonly TextStart: number;
  /** Behind its last character. */
  readonly End: number;
}

/** A word or mark. */
export interface KustoToken extends KustoElement {
  /** As written. */
  readonly Text: string;
}

/** A node of the tree. Only expressions have a type and a value. */
export interface KustoNode extends KustoElement {
  /** What it stands in. */
  readonly Parent: KustoNode | null;
  /** How many children it has, those that are absent included. */
  readonly ChildCount: number;
  /** A child. */
  GetChild(index: number): KustoNode | KustoToken | null;
  /** What it refers to. */
  readonly ReferencedSymbol: KustoSymbol | null;
  /** Its type. */
  readonly ResultType?: KustoType | null;
  /** Whether its value is known before the query runs. */
  readonly IsConstant?: boolean;
  /** That value: boxed by the scripts' runtime when it is a number. */
  readonly ConstantValue?: unknown;
  /** The bound body of the function that it calls, for this call. */
  GetCalledFunctionBody(): KustoNode | null;
}

/** One of a list with separators. */
export interface KustoSeparated {
  /** The thing itself. */
  readonly Element: KustoNode;
}

/** A list of nodes with separators. */
export type KustoNodes = KustoList<KustoSeparated | KustoNode>;

/** An operator with one expression behind it, such as `where`. */
export interface KustoFilter extends KustoNode {
  /** What must hold. */
  readonly Condition: KustoNode;
}

/** `left operator right`, the right one a list when the operator takes a list. */
export interface KustoBinary extends KustoNode {
  /** What stands left. */
  readonly Left: KustoNode;
  /** The operator. */
  readonly Operator: KustoToken;
  /** What stands right. */
  readonly Right: KustoNode;
}

/** `left in (…)`, `left has_any (…)`, `left has_all (…)`. */
export interface KustoListTest extends KustoNode {
  /** What stands left. */
  readonly Left: KustoNode;
  /** The operator. */
  readonly Operator: KustoToken;
  /** What stands in the parentheses. */
  readonly Right: { readonly Expressions: KustoNodes };
}

/** `left between (first .. second)`. */
export interface KustoBetween extends KustoNode {
  /** What stands left. */
  readonly Left: KustoNode;
  /** The operator. */
  readonly Operator: KustoToken;
  /** Both ends. */
  readonly Right: { readonly First: KustoNode; readonly Second: KustoNode };
}

/** A call. */
export interface KustoFunctionCall extends KustoNode {
  /** The function's name. */
  readonly Name: KustoNode & { readonly SimpleName: string };
  /** The arguments. */
  readonly ArgumentList: { readonly Expressions: KustoNodes };
}

/** Something with one expression: parentheses, a sign, `materialize`, a name that is given. */
export interface KustoWrapper extends KustoNode {
  /** What is inside. */
  readonly Expression: KustoNode;
}

/** `-x`, `+x`. */
export interface KustoUnary extends KustoWrapper {
  /** The sign. */
  readonly Operator: KustoToken;
}

/** `Name = expression`. */
export interface KustoNamed extends KustoWrapper {
  /** The name. */
  readonly Name: KustoNode & { readonly SimpleName: string };
}

/** A name. */
export interface KustoName extends KustoNode {
  /** As it is without brackets. */
  readonly SimpleName: string;
}

/** `input | operator`. */
export interface KustoPipe extends KustoNode {
  /** What comes in. */
  readonly Expression: KustoNode;
  /** What is done with it. */
  readonly Operator: KustoNode;
}

/** `a.b`. */
export interface KustoPath extends KustoNode {
  /** What stands before the dot. */
  readonly Expression: KustoNode;
  /** What stands behind it. */
  readonly Selector: KustoNode;
}

/** `join`, `lookup`. */
export interface KustoJoin extends KustoNode {
  /** `kind=…` and hints. */
  readonly Parameters: KustoNodes;
  /** The right side. */
  readonly Expression: KustoNode;
  /** `on …`, of a join. */
  readonly ConditionClause?: (KustoNode & { readonly Expressions?: KustoNodes }) | null;
}

/** An operator with a list of expressions: `extend`, `project`, `union`, `sort`. */
export interface KustoListOperator extends KustoNode {
  /** The list. */
  readonly Expressions: KustoNodes;
}

/** `evaluate plugin(…)`. */
export interface KustoEvaluate extends KustoNode {
  /** The plugin's call. */
  readonly FunctionCall: KustoFunctionCall;
  /** `: (name: type, …)`. */
  readonly Schema: KustoNode | null;
}

/** `let name = expression`. */
export interface KustoLet extends KustoNode {
  /** The name. */
  readonly Name: KustoName;
  /** What it is bound to. */
  readonly Expression: KustoNode;
}

/** The classes of nodes that we tell apart, by their names in `Kusto.Language.Syntax`. */
export interface KustoNodeTypes {
  /** A comparison, arithmetic, `and`, `or`. */
  readonly BinaryExpression: KustoBinary;
  /** `in`. */
  readonly InExpression: KustoListTest;
  /** `has_any`. */
  readonly HasAnyExpression: KustoListTest;
  /** `has_all`. */
  readonly HasAllExpression: KustoListTest;
  /** `between`. */
  readonly BetweenExpression: KustoBetween;
  /** A call. */
  readonly FunctionCallExpression: KustoFunctionCall;
  /** Parentheses. */
  readonly ParenthesizedExpression: KustoWrapper;
  /** A sign. */
  readonly PrefixUnaryExpression: KustoUnary;
  /** A literal. */
  readonly LiteralExpression: KustoNode;
  /** Several string literals in a row. */
  readonly CompoundStringLiteralExpression: KustoNode;
  /** `dynamic(…)`. */
  readonly DynamicExpression: KustoWrapper;
  /** `Name = expression`. */
  readonly SimpleNamedExpression: KustoNamed;
  /** `name = value` of an operator. */
  readonly NamedParameter: KustoNamed;
  /** A name that refers to something. */
  readonly NameReference: KustoName;
  /** A name that is given. */
  readonly NameDeclaration: KustoName;
  /** `a.b`. */
  readonly PathExpression: KustoPath;
  /** A pipe. */
  readonly PipeExpression: KustoPipe;
  /** `materialize(…)`. */
  readonly MaterializeExpression: KustoWrapper;
  /** `toscalar(…)`. */
  readonly ToScalarExpression: KustoWrapper;
  /** `Nodes on Id` of a graph. */
  readonly MakeGraphTableAndKeyClause: KustoNode;
  /** `let`. */
  readonly LetStatement: KustoLet;
  /** A query that is not bound to a name. */
  readonly ExpressionStatement: KustoWrapper;
  /** The body of a function that a query declares. */
  readonly FunctionBody: KustoNode;
  /** `where`. */
  readonly FilterOperator: KustoFilter;
  /** `join`. */
  readonly JoinOperator: KustoJoin;
  /** `lookup`. */
  readonly LookupOperator: KustoJoin;
  /** `extend`. */
  readonly ExtendOperator: KustoListOperator;
  /** `project`. */
  readonly ProjectOperator: KustoListOperator;
  /** `sort`, `order`. */
  readonly SortOperator: KustoListOperator;
  /** `union`. */
  readonly UnionOperator: KustoListOperator;
  /** `evaluate`. */
  readonly EvaluateOperator: KustoEvaluate;
  /** `summarize`. */
  readonly SummarizeOperator: KustoNode;
  /** `search`. */
  readonly SearchOperator: KustoNode;
  /** `externaldata`. */
  readonly ExternalDataExpression: KustoNode;
  /** `datatable`. */
  readonly DataTableExpression: KustoNode;
}

/** The name of such a class. */
export type KustoNodeName = keyof KustoNodeTypes;

/** The classes of symbols that we tell apart. */
export interface KustoSymbolTypes {
  /** A column. */
  readonly ColumnSymbol: KustoColumn;
  /** A variable. */
  readonly VariableSymbol: KustoVariable;
  /** A table. */
  readonly TableSymbol: KustoTable;
  /** A function. */
  readonly FunctionSymbol: KustoSymbol;
  /** A set of tables, named by a wildcard. */
  readonly GroupSymbol: KustoSymbol & { readonly Members: KustoList<KustoSymbol> };
}

/** Something that Kusto has to say about a text. */
export interface KustoDiagnostic {
  /** `KS142`, … */
  readonly Code: string;
  /** `Error`, `Warning`, `Suggestion`, `Information`. */
  readonly Severity: string;
  /** In English. */
  readonly Message: string;
  /** Where it starts. */
  readonly Start: number;
  /** Behind its last character. */
  readonly End: number;
}

/** A text, parsed and bound. */
export interface KustoCode {
  /** The tree. */
  readonly Syntax: KustoNode;
  /** What the query gives. */
  readonly ResultType: KustoType | null;
  /** All that is wrong. */
  GetDiagnostics(): KustoList<KustoDiagnostic>;
  /** What the parser found. */
  GetSyntaxDiagnostics(): KustoList<KustoDiagnostic>;
  /** The columns that can be named at an offset. */
  GetColumnsInScope(position: number): KustoTable | null;
}

/** A workspace, ready to bind against. */
export interface KustoGlobals {
  /** The same with a memory for what is bound often. */
  WithCache(): KustoGlobals;
}
