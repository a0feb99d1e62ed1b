import { ASIM_COLUMNS, asimParameters } from "./asim";
import { columnSymbol, computedFunction, databaseFunction, items, resultTable, storedFunction } from "./kusto";
import type { KustoDatabase } from "./kusto";
import type { KustoCall, KustoSymbol, KustoTable } from "./kusto-types";
import type { KqlColumns, KqlFunction, KqlSchema } from "./schema";

/** What Sentinel and Log Analytics offer beyond Kusto itself. */

/** Columns of every watchlist (Microsoft Learn, "Build queries or detection rules with watchlists", 2025). */
const WATCHLIST_COLUMNS: KqlColumns = {
  _DTItemId: "string",
  LastUpdatedTimeUTC: "datetime",
  SearchKey: "string",
  WatchlistItem: "dynamic",
};

/** What `FileProfile` adds to its rows (Microsoft Learn, "FileProfile()", 2025). */
const FILE_PROFILE = `{ T | extend GlobalPrevalence = long(null), GlobalFirstSeen = datetime(null),
  GlobalLastSeen = datetime(null), Signer = "", Issuer = "", SignerHash = "", IsCertificateValid = bool(null),
  IsRootSignerMicrosoft = bool(null), SignatureState = "", IsExecutable = bool(null), ThreatName = "",
  Publisher = "", SoftwareName = "", ProfileAvailability = "" }`;

const OTHER_WORKSPACES = ["workspace", "app", "resource", "adx", "arg"];

/** Functions that every workspace of Sentinel has, with the rows of a table (Microsoft Learn, "Sentinel health tables", 2025). */
const HEALTH = { _SentinelAudit: "SentinelAudit", _SentinelHealth: "SentinelHealth" };

/** Columns as a result. */
function tableOf(columns: KqlColumns, isOpen: boolean): KustoTable {
  return resultTable(
    Object.entries(columns).map(([name, type]) => columnSymbol(name, type)),
    isOpen,
  );
}

/** Whether a name is a function that reaches out of the workspace. */
export function isOtherWorkspace(name: string): boolean {
  return OTHER_WORKSPACES.includes(name);
}

/** The functions of Sentinel that a text may call; ASIM's parsers only where it names them. */
export function builtInSymbols(schema: KqlSchema, words: ReadonlySet<string>, others: KustoDatabase): KustoSymbol[] {
  const declared = new Set(schema.functions.map((each) => each.name));
  const aliases = tableOf({ WatchlistAlias: "string" }, true);
  return [
    watchlistFunction(schema),
    computedFunction("_GetWatchlistAlias", "()", () => aliases),
    ...Object.entries(HEALTH).map(([name, table]) =>
      computedFunction(name, "()", () => tableOf(schema.tables[table] ?? {}, true)),
    ),
    storedFunction("FileProfile", '(T:(*), x:string="", y:long=0)', FILE_PROFILE),
    ...OTHER_WORKSPACES.map((name) => databaseFunction(name, "(id:string)", others)),
    ...[...words].filter((name) => !declared.has(name)).flatMap(asimParser),
  ];
}

function watchlistFunction(schema: KqlSchema): KustoSymbol {
  const known = new Map<string, KustoTable>();
  for (const { alias, columns } of schema.watchlists) {
    const own = Object.fromEntries(columns.map((name) => [name, "string"]));
    known.set(alias.toLowerCase(), tableOf({ ...WATCHLIST_COLUMNS, ...own }, false));
  }
  const unknown = tableOf(WATCHLIST_COLUMNS, true);
  return computedFunction("_GetWatchlist", "(watchlistAlias:string)", (call) => {
    return known.get(aliasOf(call).toLowerCase()) ?? unknown;
  });
}

function aliasOf(call: KustoCall): string {
  const value = items(call.Arguments)[0]?.ConstantValue;
  return typeof value === "string" ? value : "";
}

function asimParser(name: string): KustoSymbol[] {
  const parameters = asimParameters(name);
  if (parameters === undefined) return [];
  const columns = tableOf(ASIM_COLUMNS, true);
  return [computedFunction(name, parameters, () => columns)];
}

/** A declared function as a symbol: with its body, or else with the columns that it is said to give. */
export function functionSymbol({ name, parameters = "", body, returns }: KqlFunction): KustoSymbol {
  const list = `(${parameters})`;
  if (body !== undefined) return storedFunction(name, list, `{ ${body} \n}`);
  const columns = tableOf(returns ?? {}, returns === undefined);
  return computedFunction(name, list, () => columns);
}
