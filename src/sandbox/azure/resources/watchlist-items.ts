import { API_VERSIONS } from "../arm/api-versions";
import { watchlistItems } from "../collections";
import { IN_WATCHLIST } from "../places/place";
import type { WorkspacePlace } from "../places/place";
import { WATCHLIST_ITEMS as ROWS, refuse, watchlistItemProperties } from "../refusals";
import { propertiesOf, readProperties } from "./read-properties";
import type { Draft, ResourceType, Stored } from "./resource-type";

/** Rows of a watchlist. */
export const WATCHLIST_ITEMS: ResourceType<WorkspacePlace> = {
  type: "Microsoft.SecurityInsights/Watchlists/WatchlistItems",
  kind: "watchlistItems",
  in: IN_WATCHLIST,
  apiVersions: API_VERSIONS.sentinel,
  isPaged: true,
  prepare,
  settle: ({ place }, { body }) => {
    addColumns(place, aliasOf(place), Object.keys(propertiesOf(body).itemsKeyValue as object));
  },
};

function prepare({ place, name, body, existing }: Draft<WorkspacePlace>): Stored {
  const { itemsKeyValue } = readProperties(watchlistItemProperties, body);
  const list = place.context.store.find({ scope: place.workspaceScope, kind: "watchlists" }, aliasOf(place));
  const searchKey = String(propertiesOf(list?.body ?? {}).itemsSearchKey);
  refuse(ROWS, { name, row: itemsKeyValue ?? {}, searchKey });
  return storedRow(place, { name, row: itemsKeyValue ?? {}, before: propertiesOf(existing?.body ?? {}) });
}

interface RowToStore {
  readonly name: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
}

function storedRow({ context, caller }: WorkspacePlace, { name, row, before }: RowToStore): Stored {
  const now = context.now().toISOString();
  return {
    body: {
      properties: {
        watchlistItemType: "watchlist-item",
        watchlistItemId: name,
        tenantId: caller.tenantId,
        isDeleted: false,
        created: before.created ?? now,
        updated: now,
        itemsKeyValue: row,
        entityMapping: before.entityMapping ?? {},
      },
    },
  };
}

/** A row that came with its watchlist. */
export interface RowOfContent {
  /** The alias of the watchlist. */
  readonly alias: string;
  /** A GUID. */
  readonly name: string;
  /** Its columns. */
  readonly row: Readonly<Record<string, string>>;
  /** The column that its watchlist is searched by. */
  readonly searchKey: string;
}

/** Stores a row that came with its watchlist. @throws ArmError 400 when it is refused. */
export function writeRow(place: WorkspacePlace, { alias, name, row, searchKey }: RowOfContent): void {
  refuse(ROWS, { name, row, searchKey });
  const stored = storedRow(place, { name, row, before: {} });
  place.context.store.put(watchlistItems(place.workspaceScope, alias), { ...stored, key: name });
  addColumns(place, alias, Object.keys(row));
}

/** Remembers the columns of a list, so that no query needs all rows to be read. */
function addColumns({ context, workspaceScope: scope }: WorkspacePlace, alias: string, columns: string[]): void {
  const collection = { scope, kind: "watchlistColumns" };
  const known = (context.store.find(collection, alias)?.body.columns ?? []) as readonly string[];
  const all = [...new Set([...known, ...columns])];
  if (all.length > known.length) context.store.put(collection, { key: alias, body: { columns: all } });
}

function aliasOf({ id }: WorkspacePlace): string {
  return id.split("/").at(-1) ?? "";
}
