import type { JsonObject } from "../../store";
import type { Caller } from "../identity";
import { emailOf } from "../identity";
import { isIdAt, textAt } from "../json";
import type { Shelf } from "../shelf";
import { adminFolderId, CONTENT, findFolder } from "./folders";

/** What a path of the library begins with, and the folder that it then is in. */
interface Start {
  readonly folderId: string;
  readonly names: readonly string[];
}

/**
 * What stands at a path: `/Library/Users/somebody@sandbox.example/Searches`, `/Library/Admin Recommended/Searches`
 * (provider documentation, data source folder), or below a folder of the org.
 */
export function findByPath(path: string, caller: Caller, shelf: Shelf): JsonObject | undefined {
  const start = startOf(
    path.split("/").filter((part) => part !== ""),
    caller,
  );
  if (!start) return undefined;
  let found = findFolder(start.folderId, caller, shelf);
  for (const name of start.names) found = found && findInside(found, name, shelf);
  return found;
}

function findInside(folder: JsonObject, name: string, shelf: Shelf): JsonObject | undefined {
  const isInside = (parentKey: string) => (each: { readonly body: JsonObject }) =>
    isIdAt(each.body, parentKey, textAt(folder, "id"));
  return CONTENT.flatMap(([kind, parentKey]) => shelf.findByName(kind, name).filter(isInside(parentKey)))[0]?.body;
}

function startOf([library, first = "", ...names]: readonly string[], caller: Caller): Start | undefined {
  if (library !== "Library") return undefined;
  const [owner = "", ...inside] = names;
  if (first === "Users" && owner.toLowerCase() === emailOf(caller.user))
    return { folderId: caller.user.personalFolderId, names: inside };
  if (first === "Admin Recommended") return { folderId: adminFolderId(caller), names };
  const folder = caller.org.folders.find(({ name }) => name === first);
  return folder && { folderId: folder.id, names };
}
