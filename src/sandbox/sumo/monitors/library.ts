import type { JsonObject, StoredDocument } from "../../store";
import type { Caller } from "../identity";
import { isIdAt, objectsAt, textAt } from "../json";
import type { Shelf } from "../shelf";

/** The kind that monitors and their folders are stored under. */
export const MONITORS = "monitors";
/** The type of a monitor. */
export const MONITOR_TYPE = "MonitorsLibraryMonitor";
/** The type of a folder of monitors. */
export const FOLDER_TYPE = "MonitorsLibraryFolder";

const START = "2020-01-01T00:00:00.000Z";

/** The folder that all monitors are below: one of each org. */
export function rootFolder({ org, user }: Caller): JsonObject {
  const id = `0B${org.id.slice(2)}`;
  const times = { createdAt: START, createdBy: user.id, modifiedAt: START, modifiedBy: user.id };
  const flags = { isSystem: true, isMutable: false, isLocked: false };
  const what = { type: FOLDER_TYPE, contentType: "Folder", version: 0, description: "", permissions: ["Read"] };
  return { id, name: "Monitor", parentId: "0000000000000000", ...what, ...flags, ...times };
}

/** Whether a folder of monitors has an id. */
export function isMonitorFolder(id: string, caller: Caller, shelf: Shelf): boolean {
  if (isRoot(id, caller)) return true;
  return textAt(shelf.find(MONITORS, id)?.body ?? {}, "type") === FOLDER_TYPE;
}

/** The folders that something is in, from the innermost on; one that somebody put into itself is named once. */
export function foldersAbove({ body }: Pick<StoredDocument, "body">, shelf: Shelf): readonly StoredDocument[] {
  const above = new Map<string, StoredDocument>();
  let folder = shelf.find(MONITORS, textAt(body, "parentId"));
  while (folder && !above.has(folder.key)) {
    above.set(folder.key, folder);
    folder = shelf.find(MONITORS, textAt(folder.body, "parentId"));
  }
  return [...above.values()];
}

/** Whether an id is that of the folder that all are below. */
export function isRoot(id: string, caller: Caller): boolean {
  return id.toLowerCase() === "root" || id.toUpperCase() === textAt(rootFolder(caller), "id").toUpperCase();
}

/** What stands in a folder. */
export function childrenOf(folderId: string, shelf: Shelf): readonly StoredDocument[] {
  const children: StoredDocument[] = [];
  for (const document of shelf.each(MONITORS)) if (isIdAt(document.body, "parentId", folderId)) children.push(document);
  return children;
}

/** Removes a monitor, or a folder with everything in it. */
export function removeMonitor(id: string, shelf: Shelf): void {
  shelf.delete(MONITORS, id);
  shelf.delete(PERMISSIONS, id);
  for (const child of childrenOf(id, shelf)) removeMonitor(child.key, shelf);
}

/** The kind that permissions are stored under, by what they are for. */
export const PERMISSIONS = "monitor-permissions";

/** The permissions that were given for a monitor or a folder. */
export function permissionsOf(id: string, shelf: Shelf): readonly JsonObject[] {
  return objectsAt(shelf.find(PERMISSIONS, id)?.body ?? {}, "statements");
}
