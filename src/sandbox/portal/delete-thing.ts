import { watchlistItems } from "../azure";
import type { ServiceContext } from "../http";
import type { Collection, Store } from "../store";
import { FOLDERS, itemsKind, MONITORS } from "../sumo";
import { shippedRule } from "./errors";
import type { Thing } from "./thing";

/** What stands in a folder, and where it says in which: by the kind of the folder. */
const CONTENT: Readonly<Record<string, readonly (readonly [kind: string, parentKey: string])[]>> = {
  [FOLDERS]: [
    [FOLDERS, "parentId"],
    ["log-searches", "parentId"],
    ["lookup-tables", "parentFolderId"],
  ],
  [MONITORS]: [[MONITORS, "parentId"]],
};

/** Deletes a thing and all that is in it. @throws SandboxError when nobody can delete it. */
export function deleteThing({ store }: ServiceContext, thing: Thing): void {
  const { collection, document } = thing;
  if (collection.kind.startsWith("vendor-rules/")) throw shippedRule(thing);
  deleteDocument(store, collection, document.key);
}

function deleteDocument(store: Store, { scope, kind }: Collection, key: string): void {
  store.delete({ scope, kind }, key);
  for (const [childKind, parentKey] of CONTENT[kind] ?? [])
    for (const child of store.list({ scope, kind: childKind }))
      if (child.body[parentKey] === key) deleteDocument(store, { scope, kind: childKind }, child.key);
  if (kind === "alertRules") store.delete({ scope, kind: "nrtRules" }, key);
  if (kind === "match-lists") empty(store, { scope, kind: itemsKind(key) });
  if (kind === "watchlists") {
    empty(store, watchlistItems(scope, key));
    store.delete({ scope, kind: "watchlistColumns" }, key);
  }
}

function empty(store: Store, collection: Collection): void {
  for (const { key } of store.list(collection)) store.delete(collection, key);
}
