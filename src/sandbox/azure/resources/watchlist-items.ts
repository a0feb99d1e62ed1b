import { randomUUID } from "node:crypto";
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

/** Rows that came with their watchlist. */
export interface Content {
  /** The alias of the watchlist. */
  readonly alias: string;
  /** The rows; all have the same columns. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The column that the watchlist is searched by. */
  readonly searchKey: string;
}

/** Stores rows that came with their watchlist. @throws ArmError 400 when one is refused. */
export function writeRows(place: WorkspacePlace, { alias, rows, searchKey }: Content): void {
  const items = watchlistItems(place.workspaceScope, alias);
  for (const row of rows) {
    const name = randomUUID();
    refuse(ROWS, { name, row, searchKey });
    place.context.store.put(items, { ...storedRow(place, { name, row, before: {} }), key: name });
  }
  addColumns(place, alias, Object.keys(rows[0] ?? {}));
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
