/** What every Sentinel workspace has, whatever was deployed to it. */

/** Columns of every Log Analytics table (Microsoft Learn, "Standard columns in Azure Monitor Logs", 2025). */
export const STANDARD_COLUMNS: Readonly<Record<string, string>> = {
  TenantId: "string",
  TimeGenerated: "datetime",
  Type: "string",
  SourceSystem: "string",
  _TimeReceived: "datetime",
  _ItemId: "string",
  _ResourceId: "string",
  _SubscriptionId: "string",
  _IsBillable: "string",
  _BilledSize: "real",
};

/** Columns of every watchlist (Microsoft Learn, "Build queries or detection rules with watchlists", 2025). */
export const WATCHLIST_COLUMNS: Readonly<Record<string, string>> = {
  _DTItemId: "string",
  LastUpdatedTimeUTC: "datetime",
  SearchKey: "string",
  WatchlistItem: "dynamic",
};

/** The function that reads a watchlist. */
export const WATCHLIST_FUNCTION = "_GetWatchlist";

/** Functions that read another place, whose tables nobody here knows (Microsoft Learn, "Query across resources", 2025). */
export const OTHER_PLACES: readonly string[] = ["workspace", "app", "resource", "adx", "arg"];

/** Functions of Sentinel that give rows of their own and take nothing. */
const ROWS = new Set(["_GetWatchlistAlias", "_SentinelHealth", "_SentinelAudit"]);

/** What a built-in function gives; `piped` is one that `invoke` hands its rows to. */
export type BuiltInShape = "rows" | "piped" | "value";

/**
 * What a name gives that Sentinel itself may define; `undefined` for any other name. ASIM's parsers are `_Im_Dns`,
 * `_ASim_Dns`, `_Im_Dns_InfobloxV01`; its helpers `_ASIM_LookupDnsQueryType` and `_ASIM_ResolveDnsQueryType` (Microsoft
 * Learn, "ASIM parsers overview" and "ASIM helper functions", 2025).
 */
export function builtInShape(name: string): BuiltInShape | undefined {
  if (ROWS.has(name)) return "rows";
  if (!/^_(?:im|asim)_/i.test(name)) return undefined;
  if (name.startsWith("_ASIM_Resolve")) return "piped";
  return /^_ASIM_(?:Lookup|Get)/.test(name) ? "value" : "rows";
}
