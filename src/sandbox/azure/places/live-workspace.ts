import type { Workspace, WorkspaceContent } from "../../estate";
import type { ServiceContext } from "../../http";
import type { JsonObject, StoredDocument } from "../../store";
import type { ArmError } from "../arm/arm-error";
import type { ArmRequest } from "../arm/arm-route";
import { notOnboarded, resourceNotFound } from "../arm/errors";
import { subscriptionCollection, workspaceCollection } from "../collections";
import { findGroup, isSame, requireGroup } from "./live-group";

/** A workspace that there is: of the estate, or made since. */
export interface LiveWorkspace extends Workspace {
  /** Its tags. */
  readonly tags: JsonObject;
  /** What was put of it. */
  readonly properties: JsonObject;
  /** Whether an operation on it goes on. */
  readonly state: "Succeeded" | "Creating" | "Deleting";
  /** Whether it is of the estate, and has Sentinel from the start. */
  readonly isOfEstate: boolean;
}

/** What is stored of a workspace that was put or deleted. */
export interface WorkspaceDocument {
  /** Its region. */
  readonly location: string;
  /** Its tags. */
  readonly tags: JsonObject;
  /** What was put. */
  readonly properties: JsonObject;
  /** The id that its data API knows it by. */
  readonly customerId: string;
  /** When its making ends. */
  readonly readyAt: string;
  /** When its deletion ends. @defaultValue it stays */
  readonly goneAt?: string;
  /** Whether nothing of it can be recovered. */
  readonly isPurged?: boolean;
}

/** The key of a workspace among those of its subscription. */
export function workspaceKey(group: string, name: string): string {
  return `${group}/${name}`;
}

/** Finds a workspace. */
export function findWorkspace(
  context: ServiceContext,
  { subscriptionId, resourceGroup, name }: Pick<Workspace, "subscriptionId" | "resourceGroup" | "name">,
): LiveWorkspace | undefined {
  const collection = subscriptionCollection(subscriptionId, "workspaces");
  const stored = context.store.find(collection, workspaceKey(resourceGroup, name));
  const ofEstate = context.estate.workspaces.find(
    (each) =>
      isSame(each.subscriptionId, subscriptionId) &&
      isSame(each.resourceGroup, resourceGroup) &&
      isSame(each.name, name),
  );
  if (stored) return liveFrom(stored, { subscriptionId, ofEstate, context });
  if (!ofEstate || !findGroup(context, subscriptionId, resourceGroup)) return undefined;
  return { ...ofEstate, tags: {}, properties: {}, state: "Succeeded", isOfEstate: true };
}

interface Surroundings {
  readonly subscriptionId: string;
  readonly ofEstate: Workspace | undefined;
  readonly context: ServiceContext;
}

function liveFrom(
  stored: StoredDocument,
  { subscriptionId, ofEstate, context }: Surroundings,
): LiveWorkspace | undefined {
  const { location, tags, properties, customerId, readyAt, goneAt } = stored.body as unknown as WorkspaceDocument;
  const now = context.now();
  if (goneAt !== undefined && new Date(goneAt) <= now) return undefined;
  const [resourceGroup = "", name = ""] = stored.key.split("/");
  const making = new Date(readyAt) > now ? "Creating" : "Succeeded";
  return {
    ...(ofEstate ?? contentOfNew(context)),
    subscriptionId,
    resourceGroup,
    name,
    location,
    tags,
    properties,
    customerId,
    state: goneAt === undefined ? making : "Deleting",
    isOfEstate: ofEstate !== undefined,
  };
}

/** A workspace that is made later gets the tables of the first one, and nothing that people made there. */
function contentOfNew({ estate: { workspaces } }: ServiceContext): WorkspaceContent {
  const { tables = {}, openTables = [] } = workspaces[0] ?? {};
  return { tables, openTables };
}

/** The workspace that a path names. @throws ArmError 404 when there is none, or not its group. */
export function requireWorkspace(request: ArmRequest): LiveWorkspace {
  const { context, part } = request;
  const group = requireGroup(request);
  const place = { subscriptionId: group.subscriptionId, resourceGroup: group.name, name: part("workspace") };
  const workspace = findWorkspace(context, place);
  if (!workspace) throw workspaceNotFound(place);
  return workspace;
}

/** The group has no such workspace. */
export function workspaceNotFound({ name, resourceGroup }: Pick<Workspace, "name" | "resourceGroup">): ArmError {
  return resourceNotFound(`Microsoft.OperationalInsights/workspaces/${name}`, resourceGroup);
}

/** Lets a request on that needs Sentinel. @throws ArmError 400 when it is not on the workspace. */
export function requireSentinel(context: ServiceContext, workspace: LiveWorkspace): void {
  if (!isOnboarded(context, workspace)) throw notOnboarded(workspace.name);
}

/** Whether Sentinel is on a workspace: on those of the estate from the start, until it is taken off. */
export function isOnboarded({ store }: ServiceContext, workspace: LiveWorkspace): boolean {
  const state = store.find(workspaceCollection(workspace, "onboardingStates"), "default");
  return state ? state.body.isOff !== true : workspace.isOfEstate;
}
