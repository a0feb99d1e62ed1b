import { watchlistItems, workspaceScope } from "../azure";
import type { Estate, Workspace } from "../estate";
import type { JsonObject } from "../store";
import { alertRuleDocument, missingTables } from "./alert-rule-document";
import { solutionDocuments } from "./content-hub";
import { autoDisabled } from "./disabled-by-service";
import { guidOf } from "./ids";
import { MADE_AT } from "./seed-document";
import type { SeedDocument } from "./seed-document";
import { automationRules } from "./sentinel/automation-rules";
import { GIVEN_UP, OWN_RULES } from "./sentinel/own-rules";
import type { SeedRule } from "./sentinel/rule";
import { SAVED_SEARCHES } from "./sentinel/saved-searches";
import type { SeedSearch } from "./sentinel/saved-searches";
import { WATCHLISTS } from "./sentinel/watchlists";
import type { SeedWatchlist } from "./sentinel/watchlists";

/** A workspace and the tenant of its subscription. */
interface Home {
  readonly workspace: Workspace;
  readonly scope: string;
  readonly tenantId: string;
}

/** What somebody made by hand in a workspace, and what came from the Content Hub. */
export function sentinelDocuments(estate: Estate, workspace: Workspace): readonly SeedDocument[] {
  const tenantId = estate.subscriptions.find(({ id }) => id === workspace.subscriptionId)?.tenantId ?? "";
  const home = { workspace, scope: workspaceScope(workspace), tenantId };
  const hasTables = ({ tables }: { readonly tables: readonly string[] }): boolean =>
    missingTables(workspace, tables).length === 0;
  return [
    ...OWN_RULES.filter(hasTables).map((rule) => alertRuleDocument(workspace, rule)),
    ...[GIVEN_UP].filter(hasTables).map((rule) => givenUp(workspace, rule)),
    ...solutionDocuments(workspace),
    ...automationDocuments(home),
    ...WATCHLISTS.flatMap((list) => watchlistDocuments(home, list)),
    ...SAVED_SEARCHES.filter(hasTables).map((search) => searchDocument(home, search)),
  ];
}

function givenUp(workspace: Workspace, rule: SeedRule): SeedDocument {
  const document = alertRuleDocument(workspace, rule);
  const { properties, ...body } = document.body;
  return { ...document, body: { ...body, properties: autoDisabled(properties as JsonObject, MADE_AT) } };
}

function automationDocuments({ scope, tenantId, workspace }: Home): readonly SeedDocument[] {
  const { subscriptionId, resourceGroup } = workspace;
  const resourceGroupId = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  const stamp = { createdTimeUtc: MADE_AT.toISOString(), lastModifiedTimeUtc: MADE_AT.toISOString() };
  return automationRules({ tenantId, resourceGroupId }).map((rule) => ({
    scope,
    kind: "automationRules",
    key: guidOf(scope, "automationRules", String(rule["displayName"])),
    body: { properties: { ...rule, ...stamp } },
  }));
}

function watchlistDocuments({ scope, tenantId }: Home, list: SeedWatchlist): readonly SeedDocument[] {
  const { alias, title, description, searchKey, rows } = list;
  const stamp = { tenantId, isDeleted: false, created: MADE_AT.toISOString(), updated: MADE_AT.toISOString() };
  const properties = {
    displayName: title,
    provider: "Microsoft",
    source: "Local",
    sourceType: "Local",
    itemsSearchKey: searchKey,
    description,
    labels: [],
    watchlistId: guidOf(scope, "watchlists", alias),
    watchlistAlias: alias,
    watchlistType: "watchlist",
    provisioningState: "Succeeded",
    ...stamp,
  };
  const items = rows.map((row): SeedDocument => {
    const key = guidOf(scope, alias, row[searchKey] ?? "");
    const item = {
      watchlistItemType: "watchlist-item",
      watchlistItemId: key,
      itemsKeyValue: row,
      entityMapping: {},
      ...stamp,
    };
    return { ...watchlistItems(scope, alias), key, body: { properties: item } };
  });
  return [{ scope, kind: "watchlists", key: alias, body: { properties } }, ...items];
}

function searchDocument({ scope }: Home, { title, properties }: SeedSearch): SeedDocument {
  const key = guidOf(scope, "savedSearches", title);
  return { scope, kind: "savedSearches", key, body: { properties: { displayName: title, ...properties } } };
}
