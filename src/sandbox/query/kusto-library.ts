import { createRequire } from "node:module";

/**
 * The official language service, as its scripts spell it: classic scripts that define globals, made from C# whose
 * overloads are numbered. Only what the sandbox uses is declared here; the package is pinned to 12.4.1.
 */

/** A C# list; a list of syntax spells its getter `getItem$1`. */
export interface KustoList<T> {
  /** How many it holds. */
  readonly Count: number;
  /** One of them. */
  getItem?(index: number): T;
  /** One of them, in a list of syntax. */
  getItem$1?(index: number): T;
}

/** A scalar type, or a table as a type. */
export interface KustoTypeSymbol {
  /** `string`, `datetime`, …; a table's name. */
  readonly Name: string;
  /** A table's columns. */
  readonly Columns?: KustoList<{ readonly Name: string; readonly Type: KustoTypeSymbol }> | null;
  /** Whether a table may have other columns too. */
  readonly IsOpen?: boolean;
  /** A table that may have other columns too, or may not. */
  WithIsOpen(isOpen: boolean): KustoTypeSymbol;
}

/** Anything that a name can stand for. */
export interface KustoMember {
  /** The name. */
  readonly Name: string;
}

/** A piece of the bound tree. Properties that only some classes have are optional. */
export interface KustoSyntax {
  /** Whether it is a token, which has no children. */
  readonly IsToken: boolean;
  /** Where its text starts. */
  readonly TextStart: number;
  /** Behind its text. */
  readonly End: number;
  /** What it stands in. */
  readonly Parent: KustoSyntax | null;
  /** How many children there are, those left out included. */
  readonly ChildCount: number;
  /** A child. */
  GetChild(index: number): KustoSyntax | null;
  /** What a name stands for. */
  readonly ReferencedSymbol?: (KustoMember & { readonly Source?: KustoSyntax | null }) | null;
  /** The type of its value. */
  readonly ResultType?: KustoTypeSymbol | null;
  /** Its value, where that is known before the query runs. */
  readonly ConstantValue?: unknown;
  /** A name without brackets. */
  readonly SimpleName?: string;
  /** The name of a call. */
  readonly Name?: KustoSyntax;
  /** What is inside, or what is piped on. */
  readonly Expression?: KustoSyntax;
  /** What it is piped to. */
  readonly Operator?: KustoSyntax;
  /** Arguments of a call. */
  readonly ArgumentList?: { readonly Expressions: KustoList<{ readonly Element: KustoSyntax }> };
  /** The tables of a union. */
  readonly Expressions?: KustoList<{ readonly Element: KustoSyntax }>;
  /** The tables of `search in (…)`. */
  readonly InClause?: KustoSyntax | null;
  /** The bound body of the function that a call calls. */
  GetCalledFunctionBody(): KustoSyntax | null;
  /** What is wrong in that body. */
  GetCalledFunctionDiagnostics(): KustoList<KustoDiagnostic>;
}

/** Something that is wrong. */
export interface KustoDiagnostic {
  /** `KS142`, …. */
  readonly Code: string;
  /** `Error`, `Warning`, …. */
  readonly Severity: string;
  /** In English; names stand in single quotes. */
  readonly Message: string;
  /** Where it starts. */
  readonly Start: number;
  /** Behind its text. */
  readonly End: number;
}

/** A bound text. */
export interface KustoCode {
  /** Its tree. */
  readonly Syntax: KustoSyntax;
  /** What it gives. */
  readonly ResultType: KustoTypeSymbol | null;
  /** All that is wrong. */
  GetDiagnostics(): KustoList<KustoDiagnostic>;
  /** What could not be parsed. */
  GetSyntaxDiagnostics(): KustoList<KustoDiagnostic>;
}

/** What texts are bound against. */
export interface KustoGlobals {
  /** The same with one database. */
  WithDatabase(database: KustoMember): KustoGlobals;
  /** The same with a memory for what is bound often. */
  WithCache(): KustoGlobals;
}

/** What a function's result may depend on. */
export interface KustoCallSite {
  /** The arguments; none where only the name is looked at. */
  readonly Arguments: KustoList<KustoSyntax> | null;
}

type Made<Arguments extends readonly unknown[], Result> = new (...args: Arguments) => Result;
type Column = { readonly column: never } & KustoMember;

interface Kusto {
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: KustoGlobals): KustoCode };
  readonly GlobalState: { readonly Default: KustoGlobals };
  readonly Syntax: Readonly<Record<string, new () => unknown>>;
  readonly Symbols: {
    readonly VariableSymbol: new () => unknown;
    readonly ColumnSymbol: Made<[string, KustoTypeSymbol, null, null, null, null], Column>;
    readonly TableSymbol: {
      readonly ctor: Made<[readonly Column[]], KustoTypeSymbol>;
      readonly $ctor4: Made<[string, readonly Column[]], KustoTypeSymbol>;
    };
    readonly DatabaseSymbol: { readonly $ctor1: Made<[string, readonly KustoMember[], boolean], KustoMember> };
    readonly FunctionSymbol: {
      readonly ctor: Made<[string, (site: KustoCallSite) => KustoMember, unknown, readonly KustoMember[]], KustoMember>;
      readonly $ctor16: Made<[string, string, string, string], KustoMember>;
    };
    readonly Parameter: { ParseList(parameters: string): KustoList<KustoMember> };
    readonly ScalarTypes: { GetSymbol(name: string): KustoTypeSymbol | null; readonly Unknown: KustoTypeSymbol };
    readonly Tabularity: Readonly<Record<"Tabular" | "Scalar" | "Unspecified", unknown>>;
  };
}

const requireScript = createRequire(__filename);
let language: Kusto | undefined;

/** The library; the first call loads it, and the first text that it binds takes a second more. */
export function kustoLibrary(): Kusto {
  if (language) return language;
  requireScript("@kusto/language-service-next/bridge.min.js");
  requireScript("@kusto/language-service-next/Kusto.Language.Bridge.min.js");
  const { Kusto: root } = globalThis as unknown as { readonly Kusto: { readonly Language: Kusto } };
  return (language = root.Language);
}

/** The members of a list. */
export function members<T>(list: KustoList<T> | null | undefined): T[] {
  const found: T[] = [];
  for (let index = 0; list && index < list.Count; index += 1) {
    found.push((list.getItem$1?.(index) ?? list.getItem?.(index)) as T);
  }
  return found;
}

/** The children of a node that are there, tokens left out. */
export function childrenOf(node: KustoSyntax): KustoSyntax[] {
  const found: KustoSyntax[] = [];
  for (let index = 0; index < node.ChildCount; index += 1) {
    const child = node.GetChild(index);
    if (child && !child.IsToken) found.push(child);
  }
  return found;
}

/** Whether a node is of one of these classes of `Kusto.Language.Syntax`. */
export function isSyntax(node: KustoSyntax | null | undefined, ...classes: readonly string[]): boolean {
  const { Syntax } = kustoLibrary();
  return classes.some((name) => {
    const type = Syntax[name];
    return type !== undefined && node instanceof type;
  });
}
