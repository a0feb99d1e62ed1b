import type { ServiceContext } from "../../http";
import type { JsonObject } from "../../store";
import type { ArmRequest } from "../arm/arm-route";
import { groupBeingDeleted, groupNotFound } from "../arm/errors";
import { subscriptionCollection } from "../collections";

/** A resource group that there is. */
export interface LiveGroup {
  /** Its subscription. */
  readonly subscriptionId: string;
  /** Its name. */
  readonly name: string;
  /** An Azure region. */
  readonly location: string;
  /** Its tags. */
  readonly tags: JsonObject;
  /** `Succeeded`, or `Deleting` for the second that a deletion takes. */
  readonly state: "Succeeded" | "Deleting";
}

/** What is stored of a group: what was put, or that it is gone. */
export interface GroupDocument {
  /** Its region. */
  readonly location: string;
  /** Its tags. */
  readonly tags: JsonObject;
  /** When it is gone, as an ISO 8601 time. @defaultValue it stays */
  readonly goneAt?: string;
}

/** Finds a group: one that was put, or one that a workspace of the estate is in. */
export function findGroup(context: ServiceContext, subscriptionId: string, name: string): LiveGroup | undefined {
  const stored = context.store.find(subscriptionCollection(subscriptionId, "resourceGroups"), name);
  if (stored) {
    const { location, tags, goneAt } = stored.body as unknown as GroupDocument;
    if (goneAt !== undefined && new Date(goneAt) <= context.now()) return undefined;
    const state = goneAt === undefined ? "Succeeded" : "Deleting";
    return { subscriptionId, name: stored.key, location, tags, state };
  }
  const workspace = context.estate.workspaces.find(
    (each) => isSame(each.subscriptionId, subscriptionId) && isSame(each.resourceGroup, name),
  );
  return workspace && groupOf(workspace);
}

function groupOf({
  subscriptionId,
  resourceGroup,
  location,
}: ServiceContext["estate"]["workspaces"][number]): LiveGroup {
  return { subscriptionId, name: resourceGroup, location, tags: {}, state: "Succeeded" };
}

/** The group that a path names. @throws ArmError 404 when there is none. */
export function requireGroup({ context, part }: ArmRequest): LiveGroup {
  const group = findGroup(context, part("subscription"), part("group"));
  if (!group) throw groupNotFound(part("group"));
  return group;
}

/** The group that a path names, to make something in it. @throws ArmError 404 when there is none, 409 while it is deleted. */
export function requireLastingGroup(request: ArmRequest): LiveGroup {
  const group = requireGroup(request);
  if (group.state === "Deleting") throw groupBeingDeleted(group.name);
  return group;
}

/** Compares names as Azure does. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
