import { createRequire } from "node:module";
import type {
  KustoCall,
  KustoCode,
  KustoColumn,
  KustoGlobals,
  KustoList,
  KustoNode,
  KustoNodeName,
  KustoNodeTypes,
  KustoSeparated,
  KustoSymbol,
  KustoSymbolTypes,
  KustoTable,
  KustoType,
} from "./kusto-types";

/**
 * The only way to Kusto's own parser and binder: two scripts that define globals (microsoft/Kusto-Query-Language
 * issue 89), made from C# whose overloads are numbered. Nothing else names those globals.
 */

const requireScript = createRequire(__filename);

interface Parameter {
  readonly Name: string;
}
type Class<Arguments extends readonly unknown[], Made> = new (...args: Arguments) => Made;

interface Symbols {
  readonly ColumnSymbol: Class<[string, KustoType, null, null, null, null], KustoColumn>;
  readonly TableSymbol: {
    readonly ctor: Class<[readonly KustoColumn[]], KustoTable>;
    readonly $ctor4: Class<[string, readonly KustoColumn[]], KustoTable>;
  };
  readonly ExternalTableSymbol: { readonly $ctor1: Class<[string, readonly KustoColumn[]], KustoSymbol> };
  readonly DatabaseSymbol: { readonly $ctor1: Class<[string, readonly KustoSymbol[], boolean], KustoDatabase> };
  readonly FunctionSymbol: {
    readonly ctor: Class<
      [string, (call: KustoCall) => KustoTable | KustoDatabase, unknown, readonly Parameter[]],
      KustoSymbol
    >;
    readonly $ctor16: Class<[string, string, string, string], KustoSymbol>;
  };
  readonly Parameter: { ParseList(parameters: string): KustoList<Parameter> };
  readonly ScalarTypes: { GetSymbol(name: string): KustoType | null; readonly Unknown: KustoType };
  readonly Tabularity: { readonly Tabular: unknown; readonly Unspecified: unknown };
}

interface Kusto {
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: KustoGlobals): KustoCode };
  readonly GlobalState: {
    readonly Default: {
      readonly Functions: readonly KustoSymbol[];
      readonly Aggregates: readonly KustoSymbol[];
      readonly PlugIns: readonly KustoSymbol[];
      WithDatabase(database: KustoDatabase): KustoGlobals;
    };
  };
  readonly Symbols: Symbols;
  readonly Syntax: Readonly<Record<string, unknown>>;
}

/** A workspace's tables and functions, as a symbol. */
export type KustoDatabase = KustoSymbol & {
  /** Tells it from other symbols. */
  readonly Members?: unknown;
};

let loaded: Kusto | undefined;
const classNames = new Map<unknown, string>();

/** Loads the scripts at the first call: a quarter of a second, and the first text that is parsed half a second more. */
function kusto(): Kusto {
  if (loaded) return loaded;
  requireScript("@kusto/language-service-next/bridge.min.js");
  requireScript("@kusto/language-service-next/Kusto.Language.Bridge.min.js");
  const { Kusto: root } = globalThis as unknown as { readonly Kusto: { readonly Language: Kusto } };
  loaded = root.Language;
  const classes = [...Object.entries(loaded.Syntax), ...Object.entries(loaded.Symbols)];
  for (const [name, type] of classes) if (typeof type === "function") classNames.set(type, name);
  return loaded;
}

/** Parses a text and binds its names. */
export function bind(text: string, globals: KustoGlobals): KustoCode {
  return kusto().KustoCode.ParseAndAnalyze(text, globals);
}

/** A column. A type that Kusto does not know makes one that fits everywhere. */
export function columnSymbol(name: string, type: string): KustoColumn {
  const { Symbols } = kusto();
  const known = Symbols.ScalarTypes.GetSymbol(type) ?? Symbols.ScalarTypes.Unknown;
  return new Symbols.ColumnSymbol(name, known, null, null, null, null);
}

/** A table with a name. */
export function tableSymbol(name: string, columns: readonly KustoColumn[]): KustoTable {
  return new (kusto().Symbols.TableSymbol.$ctor4)(name, columns);
}

/** What a function gives: columns, and others too when it is open. */
export function resultTable(columns: readonly KustoColumn[], isOpen: boolean): KustoTable {
  return new (kusto().Symbols.TableSymbol.ctor)(columns).WithIsOpen(isOpen);
}

/** What `external_table(name)` gives. */
export function externalTableSymbol(name: string, columns: readonly KustoColumn[]): KustoSymbol {
  return new (kusto().Symbols.ExternalTableSymbol.$ctor1)(name, columns);
}

/** A function with a body in KQL. Parameters stand in parentheses: `(name: type = default)`. */
export function storedFunction(name: string, parameters: string, body: string): KustoSymbol {
  return new (kusto().Symbols.FunctionSymbol.$ctor16)(name, parameters, body, "");
}

/** A function without a body, whose result is a table that we tell for each call. */
export function computedFunction(
  name: string,
  parameters: string,
  returns: (call: KustoCall) => KustoTable,
): KustoSymbol {
  const { FunctionSymbol, Parameter, Tabularity } = kusto().Symbols;
  return new FunctionSymbol.ctor(name, returns, Tabularity.Tabular, items(Parameter.ParseList(parameters)));
}

/** A function that gives a database: `workspace("…").Table`. */
export function databaseFunction(name: string, parameters: string, database: KustoDatabase): KustoSymbol {
  const { FunctionSymbol, Parameter, Tabularity } = kusto().Symbols;
  return new FunctionSymbol.ctor(name, () => database, Tabularity.Unspecified, items(Parameter.ParseList(parameters)));
}

/** Tables and functions as one; an open one may have others too. */
export function databaseSymbol(name: string, members: readonly KustoSymbol[], isOpen: boolean): KustoDatabase {
  return new (kusto().Symbols.DatabaseSymbol.$ctor1)(name, members, isOpen);
}

/** What texts are bound against, with a memory that saves a quarter of the time. */
export function globalsOf(database: KustoDatabase): KustoGlobals {
  return kusto().GlobalState.Default.WithDatabase(database).WithCache();
}

/** The names of Kusto's own functions, aggregates and plugins. */
export function builtInFunctions(): string[] {
  const { Functions, Aggregates, PlugIns } = kusto().GlobalState.Default;
  return [Functions, Aggregates, PlugIns].flatMap((list) => list.map((each) => each.Name));
}

/** The members of a list, without their separators. */
export function items<T>(list: KustoList<T> | null | undefined): Exclude<T, KustoSeparated>[] {
  const all: Exclude<T, KustoSeparated>[] = [];
  for (let index = 0; list && index < list.Count; index += 1) {
    const member = (list.getItem$1?.(index) ?? list.getItem?.(index)) as T & Partial<KustoSeparated>;
    all.push((member.Element ?? member) as Exclude<T, KustoSeparated>);
  }
  return all;
}

/** The name of a node's class; `undefined` for a list. */
export function nodeName(node: KustoNode): string | undefined {
  return classNames.get((node as { constructor: unknown }).constructor);
}

/** Whether a node is of a class. */
export function isNode<Name extends KustoNodeName>(
  node: KustoNode | null | undefined,
  name: Name,
): node is KustoNodeTypes[Name] {
  return node !== null && node !== undefined && nodeName(node) === name;
}

/** Whether a symbol is of a class. */
export function isSymbol<Name extends keyof KustoSymbolTypes>(
  symbol: KustoSymbol | null | undefined,
  name: Name,
): symbol is KustoSymbolTypes[Name] {
  if (symbol === null || symbol === undefined) return false;
  return classNames.get((symbol as { constructor: unknown }).constructor) === name;
}
