import { randomUUID } from "node:crypto";
import type { JsonObject, StoredDocument } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import { deletionInProgress } from "../arm/errors";
import { watchlistItems } from "../collections";
import { IN_SENTINEL } from "../places/place";
import type { WorkspacePlace } from "../places/place";
import { WATCHLISTS as ROWS, refuse, watchlistProperties } from "../refusals";
import { rowsOf } from "./csv-rows";
import { propertiesOf, readProperties } from "./read-properties";
import type { Draft, ResourceType, Stored } from "./resource-type";
import { writeRows } from "./watchlist-items";

/** A list of this many rows or more is not gone at once when it is deleted. */
const SLOW_ROWS = 1_000;
const MILLISECONDS_A_ROW = 1;

/** Watchlists. */
export const WATCHLISTS: ResourceType<WorkspacePlace> = {
  type: "Microsoft.SecurityInsights/Watchlists",
  kind: "watchlists",
  in: IN_SENTINEL,
  apiVersions: API_VERSIONS.sentinel,
  isPaged: true,
  prepare,
  settle,
  release,
};

function prepare({ place, name, body, existing }: Draft<WorkspacePlace>): Stored {
  const list = readProperties(watchlistProperties, body);
  refuse(ROWS, { alias: name, list });
  const now = place.context.now().toISOString();
  const before = propertiesOf(existing?.body ?? {});
  const { rawContent: _, ...properties } = propertiesOf(body);
  return {
    name: list.displayName ?? "",
    body: {
      properties: {
        source: "Local",
        sourceType: "Local",
        ...properties,
        watchlistId: before.watchlistId ?? randomUUID(),
        watchlistAlias: existing?.key ?? name,
        watchlistType: "watchlist",
        isDeleted: false,
        created: before.created ?? now,
        updated: now,
        tenantId: place.caller.tenantId,
        provisioningState: "Succeeded",
      },
    },
  };
}

/** Content that comes with a list is added to its rows; none is taken away (azurerm pull request 14258). */
function settle({ place, name, body, existing }: Draft<WorkspacePlace>): void {
  const alias = existing?.key ?? name;
  requireNoDeletion(place, alias);
  const { rawContent, numberOfLinesToSkip, itemsSearchKey } = readProperties(watchlistProperties, body);
  if (!rawContent) return;
  writeRows(place, { alias, rows: rowsOf(rawContent, numberOfLinesToSkip ?? 0), searchKey: itemsSearchKey ?? "" });
}

function requireNoDeletion({ context, scope }: WorkspacePlace, alias: string): void {
  const deletions = { scope, kind: "watchlistDeletions" };
  const deletion = context.store.find(deletions, alias);
  if (!deletion) return;
  if (new Date(String(deletion.body.until)) > context.now()) throw deletionInProgress(alias);
  context.store.delete(deletions, alias);
}

function release({ context, scope }: WorkspacePlace, { key }: StoredDocument): void {
  const { store, now } = context;
  const items = watchlistItems(scope, key);
  const rows = store.list(items);
  for (const row of rows) store.delete(items, row.key);
  store.delete({ scope, kind: "watchlistColumns" }, key);
  if (rows.length < SLOW_ROWS) return;
  const until = new Date(now().getTime() + rows.length * MILLISECONDS_A_ROW).toISOString();
  const body: JsonObject = { until };
  store.put({ scope, kind: "watchlistDeletions" }, { key, body });
}
