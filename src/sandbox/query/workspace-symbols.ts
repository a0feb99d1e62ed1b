import type { SavedFunction, SavedWatchlist } from "../estate";
import { BoundedMap } from "./bounded-map";
import { builtInShape, OTHER_PLACES, STANDARD_COLUMNS, WATCHLIST_COLUMNS, WATCHLIST_FUNCTION } from "./every-workspace";
import type { BuiltInShape } from "./every-workspace";
import { kustoLibrary, members } from "./kusto-library";
import type { KustoCallSite, KustoGlobals, KustoMember, KustoTypeSymbol } from "./kusto-library";
import type { NarrowQuestion } from "./narrow-question";

type Columns = Readonly<Record<string, string>>;

/** Few sets of tables serve most rules; a set is cheap to make again. */
const KEPT_WORKSPACES = 24;
const KEPT_TABLES = 150;
/** Only a star alone stands for it. */
const ANY_TABLE = "?";

const workspaces = new BoundedMap<KustoGlobals>(KEPT_WORKSPACES);
const tables = new BoundedMap<KustoTypeSymbol>(KEPT_TABLES);

/** What a question's query is bound against; the same for each question about the same tables, functions and watchlists. */
export function workspaceGlobals(question: NarrowQuestion): KustoGlobals {
  const builtIns = builtInsIn(question);
  const { tables: columns, openTables, functions, watchlists, mayReadAll } = question;
  const key = JSON.stringify([columns, openTables, functions, watchlists, mayReadAll, builtIns]);
  return workspaces.getOrMake(key, () => {
    const { GlobalState } = kustoLibrary();
    return GlobalState.Default.WithDatabase(database("workspace", symbolsOf(question, builtIns), false)).WithCache();
  });
}

/** Names of Sentinel's own functions in a query and in the functions that it calls; a saved function goes first. */
function builtInsIn({ query, functions }: NarrowQuestion): string[] {
  const saved = new Set(functions.map((each) => each.alias));
  const words = [query, ...functions.map((each) => each.body)].join("\n").match(/\b_[A-Za-z]\w*/g);
  return [...new Set(words)].filter((name) => builtInShape(name) !== undefined && !saved.has(name)).sort();
}

function symbolsOf(
  { tables: named, openTables, functions, watchlists, mayReadAll }: NarrowQuestion,
  builtIns: string[],
): KustoMember[] {
  const elsewhere = database("elsewhere", [], true);
  return [
    ...Object.entries(named).map(([name, columns]) => table(name, columns, openTables.includes(name))),
    ...(mayReadAll ? [rows({}, true, ANY_TABLE)] : []),
    ...functions.map(savedFunction),
    ...builtIns.map((name) => builtIn(name, builtInShape(name) ?? "rows")),
    watchlistReader(watchlists),
    ...OTHER_PLACES.map((name) => computed({ name, parameters: "(id:string)", gives: "Unspecified" }, () => elsewhere)),
  ];
}

function table(name: string, columns: Columns, isOpen: boolean): KustoTypeSymbol {
  return tables.getOrMake(JSON.stringify([name, columns, isOpen]), () =>
    rows({ ...STANDARD_COLUMNS, ...columns }, isOpen, name),
  );
}

function rows(columns: Columns, isOpen: boolean, name?: string): KustoTypeSymbol {
  const { ColumnSymbol, ScalarTypes, TableSymbol } = kustoLibrary().Symbols;
  const made = Object.entries(columns).map(
    ([column, type]) =>
      new ColumnSymbol(column, ScalarTypes.GetSymbol(type) ?? ScalarTypes.Unknown, null, null, null, null),
  );
  const closed = name === undefined ? new TableSymbol.ctor(made) : new TableSymbol.$ctor4(name, made);
  return isOpen ? closed.WithIsOpen(true) : closed;
}

function database(name: string, content: readonly KustoMember[], isOpen: boolean): KustoMember {
  return new (kustoLibrary().Symbols.DatabaseSymbol.$ctor1)(name, content, isOpen);
}

/** The closing brace stands on a line of its own, for a body may end in a comment. */
function savedFunction({ alias, parameters, body }: SavedFunction): KustoMember {
  return new (kustoLibrary().Symbols.FunctionSymbol.$ctor16)(alias, `(${parameters})`, `{ ${body}\n}`, "");
}

interface Signature {
  readonly name: string;
  readonly parameters: string;
  readonly gives: "Tabular" | "Scalar" | "Unspecified";
}

function computed({ name, parameters, gives }: Signature, result: (site: KustoCallSite) => KustoMember): KustoMember {
  const { FunctionSymbol, Parameter, Tabularity } = kustoLibrary().Symbols;
  return new FunctionSymbol.ctor(name, result, Tabularity[gives], members(Parameter.ParseList(parameters)));
}

/** Their arguments are not checked, and their columns not known: they differ between versions of ASIM. */
function builtIn(name: string, shape: BuiltInShape): KustoMember {
  if (shape === "value") {
    const { Unknown } = kustoLibrary().Symbols.ScalarTypes;
    return computed({ name, parameters: "(value:dynamic)", gives: "Scalar" }, () => Unknown);
  }
  const result = rows(shape === "rows" ? { TimeGenerated: "datetime" } : {}, true);
  return computed(
    { name, parameters: shape === "rows" ? "()" : "(T:(*), field:string)", gives: "Tabular" },
    () => result,
  );
}

/** A watchlist without items has no columns yet that one could know. */
function watchlistReader(watchlists: readonly SavedWatchlist[]): KustoMember {
  const unknown = rows(WATCHLIST_COLUMNS, true);
  const known = new Map(
    watchlists.map(({ alias, columns }) => {
      const own = Object.fromEntries(columns.map((name) => [name, "unknown"]));
      return [alias.toLowerCase(), rows({ ...own, ...WATCHLIST_COLUMNS }, columns.length === 0)];
    }),
  );
  const signature: Signature = {
    name: WATCHLIST_FUNCTION,
    parameters: "(watchlistAlias:string, keys:dynamic=dynamic([]))",
    gives: "Tabular",
  };
  return computed(signature, ({ Arguments }) => {
    const alias = members(Arguments)[0]?.ConstantValue;
    return (typeof alias === "string" ? known.get(alias.toLowerCase()) : undefined) ?? unknown;
  });
}
