import type { Workspace } from "../../estate";
import type { ServiceContext } from "../../http";
import type { JsonObject } from "../../store";
import { subscriptionCollection, workspaceId, workspaceScope } from "../collections";
import type { LiveGroup } from "../places/live-group";
import { isSame } from "../places/live-group";
import { findWorkspace, workspaceKey } from "../places/live-workspace";
import type { LiveWorkspace, WorkspaceDocument } from "../places/live-workspace";

/** The workspaces of a group that there are. */
export function liveWorkspaces(context: ServiceContext, { subscriptionId, name }: LiveGroup): LiveWorkspace[] {
  const ofEstate = context.estate.workspaces.filter(
    (each) => isSame(each.subscriptionId, subscriptionId) && isSame(each.resourceGroup, name),
  );
  const put = context.store.list(subscriptionCollection(subscriptionId, "workspaces"));
  const names = [
    ...ofEstate.map((each) => each.name),
    ...put.map(({ key }) => key.split("/")).flatMap(([group = "", each = ""]) => (isSame(group, name) ? [each] : [])),
  ];
  return [...new Set(names.map((each) => each.toLowerCase()))]
    .map((each) => findWorkspace(context, { subscriptionId, resourceGroup: name, name: each }))
    .filter((each) => each !== undefined);
}

/** The workspaces of a group, as its list of resources has them. */
export function workspacesOf(context: ServiceContext, group: LiveGroup): JsonObject[] {
  return liveWorkspaces(context, group).map((each) => ({
    id: workspaceId(each),
    name: each.name,
    type: "Microsoft.OperationalInsights/workspaces",
    location: each.location,
  }));
}

/** The query packs of a group, as its list of resources has them. */
export function queryPacksOf(context: ServiceContext, group: LiveGroup): JsonObject[] {
  const id = `/subscriptions/${group.subscriptionId}/resourceGroups/${group.name}/providers/Microsoft.OperationalInsights`;
  return context.store.list({ scope: id.toLowerCase(), kind: "queryPacks" }).map(({ key, body }) => ({
    id: `${id}/queryPacks/${key}`,
    name: key,
    type: "Microsoft.OperationalInsights/queryPacks",
    location: body.location,
  }));
}

/** Removes all that is in a group. */
export function removeGroupContent(context: ServiceContext, group: LiveGroup, goneAt: string): void {
  const workspaces = liveWorkspaces(context, group);
  removeWithin(context, `/subscriptions/${group.subscriptionId}/resourceGroups/${group.name}`.toLowerCase());
  for (const workspace of workspaces) removeWorkspace(context, workspace, { goneAt });
}

/** When a workspace is gone, and whether it can be recovered. */
export interface WorkspaceRemoval {
  /** As an ISO 8601 time. */
  readonly goneAt: string;
  /** Whether nothing of it can be recovered. @defaultValue false */
  readonly isPurged?: boolean;
}

/** Removes a workspace with all that is in it, and takes Sentinel off it. */
export function removeWorkspace(context: ServiceContext, workspace: LiveWorkspace, removal: WorkspaceRemoval): void {
  const { location, tags, properties, customerId, subscriptionId, resourceGroup, name } = workspace;
  removeWithin(context, workspaceScope(workspace));
  const body: WorkspaceDocument = { location, tags, properties, customerId, readyAt: removal.goneAt, ...removal };
  const collection = subscriptionCollection(subscriptionId, "workspaces");
  context.store.put(collection, { key: workspaceKey(resourceGroup, name), body: { ...body } });
  takeSentinelOff(context, workspace);
}

/** A workspace that is made again begins without Sentinel. */
function takeSentinelOff({ store }: ServiceContext, workspace: Workspace): void {
  store.put({ scope: workspaceScope(workspace), kind: "onboardingStates" }, { key: "default", body: { isOff: true } });
}

function removeWithin({ store }: ServiceContext, scope: string): void {
  const within = store.collections().filter((each) => `${each.scope}/`.startsWith(`${scope}/`));
  for (const collection of within) for (const { key } of store.list(collection)) store.delete(collection, key);
}
