import type { JsonObject, StoredDocument } from "../../store";
import { notFound } from "../errors";
import { textAt } from "../json";
import type { Answer, Visit } from "../visit";
import { childrenOf, foldersAbove, MONITORS, rootFolder } from "./library";

/** What stands at a path: `/Monitor/Some folder`. */
export function findByPath(visit: Visit): Answer {
  const [root, ...names] = (visit.query["path"] ?? "").split("/").filter((part) => part !== "");
  const top = rootFolder(visit.caller);
  let found: JsonObject | undefined = root === top["name"] ? top : undefined;
  for (const name of names)
    found = found && childrenOf(textAt(found, "id"), visit.shelf).find((child) => child.name === name)?.body;
  if (!found) throw notFound();
  return { body: found };
}

/** What has some words in its name. Terms as `type:monitor` are passed over. */
export function searchMonitors({ query, shelf, caller }: Visit): Answer {
  const words = (query["query"] ?? "")
    .replace(/\b\w+:\S+/g, "")
    .trim()
    .toLowerCase();
  const found = shelf.list(MONITORS).filter(({ name }) => name.toLowerCase().includes(words));
  const root = textAt(rootFolder(caller), "name");
  const pathOf = (document: StoredDocument): string => {
    const wayUp = [document, ...foldersAbove(document, shelf)].map(({ name }) => name);
    return ["", root, ...wayUp.reverse()].join("/");
  };
  return { body: found.map((document) => ({ item: document.body, path: pathOf(document) })) };
}
