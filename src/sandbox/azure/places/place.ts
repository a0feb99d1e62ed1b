import type { ServiceContext } from "../../http";
import type { ArmRequest } from "../arm/arm-route";
import { partNotFound, resourceNotFound } from "../arm/errors";
import { workspaceId } from "../collections";
import type { Caller } from "../identity/authorize";
import { requireLastingGroup } from "./live-group";
import { requireSentinel, requireWorkspace, workspaceNotFound } from "./live-workspace";
import type { LiveWorkspace } from "./live-workspace";

/** What a resource is part of. */
export interface Place {
  /** What the service works on. */
  readonly context: ServiceContext;
  /** Who asks. */
  readonly caller: Caller;
  /** The resource id of what it is part of; its type and name follow. */
  readonly id: string;
  /** Where its documents are. */
  readonly scope: string;
  /** The resource group's name. */
  readonly group: string;
}

/** A place in a workspace. */
export interface WorkspacePlace extends Place {
  /** The workspace. */
  readonly workspace: LiveWorkspace;
  /** Where the workspace's own documents are. */
  readonly workspaceScope: string;
}

/** A kind of place: its path, and how a request's is found. */
export interface PlaceKind<P extends Place = Place> {
  /** Its path, as Fastify writes it. */
  readonly path: string;
  /** Finds it. @throws ArmError when there is no such place. */
  readonly find: (request: ArmRequest) => P;
}

const GROUP = "/subscriptions/:subscription/resourceGroups/:group";
const INSIGHTS = `${GROUP}/providers/Microsoft.OperationalInsights`;
const WORKSPACE = `${INSIGHTS}/workspaces/:workspace`;
const SENTINEL = `${WORKSPACE}/providers/Microsoft.SecurityInsights`;

/** A workspace, as Log Analytics has it. */
export const IN_WORKSPACE: PlaceKind<WorkspacePlace> = { path: WORKSPACE, find: inWorkspace };

/** A workspace, whether Sentinel is on it or not. */
export const BESIDE_SENTINEL: PlaceKind<WorkspacePlace> = {
  path: SENTINEL,
  find: (request) => besideSentinel(request),
};

/** A workspace with Sentinel on it. */
export const IN_SENTINEL: PlaceKind<WorkspacePlace> = { path: SENTINEL, find: inSentinel };

/** A watchlist. */
export const IN_WATCHLIST: PlaceKind<WorkspacePlace> = { path: `${SENTINEL}/watchlists/:watchlist`, find: inWatchlist };

/** A resource group, as Log Analytics has it. */
export const IN_GROUP: PlaceKind = { path: INSIGHTS, find: inGroup };

/** A query pack. */
export const IN_QUERY_PACK: PlaceKind = { path: `${INSIGHTS}/queryPacks/:pack`, find: inQueryPack };

/** What is in a workspace goes before the workspace itself. */
function inWorkspace(request: ArmRequest): WorkspacePlace {
  const { context, caller } = request;
  const workspace = requireWorkspace(request);
  if (workspace.state === "Deleting") throw workspaceNotFound(workspace);
  const id = workspaceId(workspace);
  const scope = id.toLowerCase();
  return { context, caller, id, scope, group: workspace.resourceGroup, workspace, workspaceScope: scope };
}

function besideSentinel(request: ArmRequest): WorkspacePlace {
  const place = inWorkspace(request);
  return { ...place, id: `${place.id}/providers/Microsoft.SecurityInsights` };
}

function inSentinel(request: ArmRequest): WorkspacePlace {
  const place = besideSentinel(request);
  requireSentinel(place.context, place.workspace);
  return place;
}

function inWatchlist(request: ArmRequest): WorkspacePlace {
  const place = inSentinel(request);
  const alias = request.part("watchlist");
  const list = place.context.store.find({ scope: place.scope, kind: "watchlists" }, alias);
  if (!list) throw partNotFound(`watchlists/${alias}`);
  const scope = `${place.scope}/watchlists/${list.key.toLowerCase()}`;
  return { ...place, id: `${place.id}/watchlists/${list.key}`, scope };
}

function inGroup(request: ArmRequest): Place {
  const { context, caller } = request;
  const { subscriptionId, name: group } = requireLastingGroup(request);
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/Microsoft.OperationalInsights`;
  return { context, caller, id, scope: id.toLowerCase(), group };
}

function inQueryPack(request: ArmRequest): Place {
  const place = inGroup(request);
  const pack = place.context.store.find({ scope: place.scope, kind: "queryPacks" }, request.part("pack"));
  if (!pack) throw resourceNotFound(`Microsoft.OperationalInsights/queryPacks/${request.part("pack")}`, place.group);
  const id = `${place.id}/queryPacks/${pack.key}`;
  return { ...place, id, scope: id.toLowerCase() };
}
