import type { JsonObject } from "../../store";
import type { Caller } from "../identity";
import { isIdAt, textAt } from "../json";
import type { Shelf } from "../shelf";

/** The kind that folders are stored under. */
export const FOLDERS = "folders";

/** What stands in folders: its kind, and where it says in which. */
export const CONTENT: readonly (readonly [kind: string, parentKey: string])[] = [
  [FOLDERS, "parentId"],
  ["log-searches", "parentId"],
  ["lookup-tables", "parentFolderId"],
];

const NO_PARENT = "0000000000000000";
const START = "2020-01-01T00:00:00.000Z";

/** The folder that administrators recommend things in: one of each org. */
export function adminFolderId({ org }: Caller): string {
  return `AD${org.id.slice(2)}`;
}

/** A folder that is there without anybody having made it, or one that was made. */
export function findFolder(id: string, caller: Caller, shelf: Shelf): JsonObject | undefined {
  return builtIn(id.toUpperCase(), caller) ?? shelf.find(FOLDERS, id)?.body;
}

/** A folder as it is answered, with what stands in it. */
export function withChildren(folder: JsonObject, shelf: Shelf): JsonObject {
  const id = textAt(folder, "id");
  const children: JsonObject[] = [];
  for (const [kind, parentKey] of CONTENT)
    for (const { key, body } of shelf.each(kind))
      if (isIdAt(body, parentKey, id)) children.push(childOf(kind, key, body));
  return { ...folder, children };
}

/** Removes a thing of the content library, and everything in it when it is a folder. @returns Whether it was there. */
export function removeContent(id: string, shelf: Shelf): boolean {
  const found = CONTENT.filter(([kind]) => shelf.delete(kind, id));
  if (found.length === 0) return false;
  for (const [kind, parentKey] of CONTENT)
    for (const { key, body } of shelf.list(kind)) if (isIdAt(body, parentKey, id)) removeContent(key, shelf);
  return true;
}

function builtIn(id: string, caller: Caller): JsonObject | undefined {
  const { user, org } = caller;
  if (id === user.personalFolderId.toUpperCase()) return folderOf(user.personalFolderId, "Personal", user.id);
  if (id === adminFolderId(caller).toUpperCase()) return folderOf(adminFolderId(caller), "Admin Recommended", user.id);
  const folder = org.folders.find((each) => each.id.toUpperCase() === id);
  return folder && folderOf(folder.id, folder.name, user.id);
}

function folderOf(id: string, name: string, createdBy: string): JsonObject {
  const times = { createdAt: START, createdBy, modifiedAt: START, modifiedBy: createdBy };
  return {
    id,
    name,
    description: "",
    parentId: NO_PARENT,
    itemType: "Folder",
    permissions: ["View", "Manage"],
    ...times,
  };
}

const ITEM_TYPES: Readonly<Record<string, string>> = {
  [FOLDERS]: "Folder",
  "log-searches": "Search",
  "lookup-tables": "Lookup",
};

function childOf(kind: string, id: string, body: JsonObject): JsonObject {
  return {
    id,
    name: body["name"],
    itemType: ITEM_TYPES[kind],
    createdAt: body["createdAt"],
    createdBy: body["createdBy"],
  };
}
