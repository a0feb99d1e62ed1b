import type { Workspace } from "../estate";
import type { Collection } from "../store";

/** What is kept of a workspace, as the last part of its path in Azure. */
type WorkspaceKind =
  | "alertRules"
  | "alertRuleTemplates"
  | "automationRules"
  | "watchlists"
  | "savedSearches"
  | "onboardingStates"
  | "metadata"
  | "dataConnectors"
  | "securityMLAnalyticsSettings"
  /** The names of its NRT rules, marked when they are enabled: they have a limit of their own. */
  | "nrtRules"
  /** The columns of its watchlists, by alias. */
  | "watchlistColumns"
  /** Watchlists that are being deleted, by alias, and until when. */
  | "watchlistDeletions";

/** Where the documents of a workspace are: its resource id in lower case. */
export function workspaceScope({
  subscriptionId,
  resourceGroup,
  name,
}: Pick<Workspace, "subscriptionId" | "resourceGroup" | "name">): string {
  return workspaceId({ subscriptionId, resourceGroup, name }).toLowerCase();
}

/** The resource id of a workspace, in Azure's letters. */
export function workspaceId({
  subscriptionId,
  resourceGroup,
  name,
}: Pick<Workspace, "subscriptionId" | "resourceGroup" | "name">): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.OperationalInsights/workspaces/${name}`;
}

/** The documents of one kind of a workspace. */
export function workspaceCollection(
  workspace: Pick<Workspace, "subscriptionId" | "resourceGroup" | "name">,
  kind: WorkspaceKind,
): Collection {
  return { scope: workspaceScope(workspace), kind };
}

/** The rows of a watchlist. @param scope The workspace's. */
export function watchlistItems(scope: string, alias: string): Collection {
  return { scope: `${scope}/watchlists/${alias.toLowerCase()}`, kind: "watchlistItems" };
}

/** What is kept of a subscription. */
export function subscriptionCollection(
  subscriptionId: string,
  kind: "resourceGroups" | "workspaces" | "operations",
): Collection {
  return { scope: `/subscriptions/${subscriptionId.toLowerCase()}`, kind };
}
