import { workspaceScope } from "../azure";
import type { Estate, Workspace } from "../estate";
import { sumoScope } from "../sumo";

/** Where things are: a workspace or an org. */
export interface Place {
  /** Which service it belongs to. */
  readonly service: "sentinel" | "sumo";
  /** What people call it. */
  readonly name: string;
  /** Where its documents are. */
  readonly scope: string;
}

/** A workspace as a place. */
export interface WorkspacePlace extends Place {
  /** The workspace. */
  readonly workspace: Workspace;
}

/** All places of an estate. */
export function placesOf(estate: Estate): readonly Place[] {
  const orgs = estate.orgs.map(({ id, name }): Place => ({ service: "sumo", name, scope: sumoScope(id) }));
  return [...workspacePlaces(estate), ...orgs];
}

/** The workspaces of an estate. */
export function workspacePlaces({ workspaces }: Estate): readonly WorkspacePlace[] {
  return workspaces.map((workspace) => ({
    service: "sentinel",
    name: workspace.name,
    scope: workspaceScope(workspace),
    workspace,
  }));
}

/** Whether a text names a place: by what people call it, or by its id. */
export function isNamed({ name, scope }: Place, text: string): boolean {
  const wanted = text.toLowerCase();
  return [name, scope, scope.replace(/^org:/, "")].some((each) => each.toLowerCase() === wanted);
}

/** A place in words. */
export function placeInWords({ service, name }: Place): string {
  return `${service === "sentinel" ? "workspace" : "org"} ${name}`;
}
