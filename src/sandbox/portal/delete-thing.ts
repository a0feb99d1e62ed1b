import { watchlistItems } from "../azure";
import type { ServiceContext } from "../http";
import type { Collection, Store } from "../store";
import { CONTENT, itemsKind, MONITORS, removeContent, removeMonitor, Shelf } from "../sumo";
import { shippedRule } from "./errors";
import type { Thing } from "./thing";

/** Deletes a thing and all that is in it. @throws SandboxError when nobody can delete it. */
export function deleteThing({ store }: ServiceContext, thing: Thing): void {
  const { collection, document } = thing;
  const { kind, scope } = collection;
  if (kind.startsWith("vendor-rules/")) throw shippedRule(thing);
  if (kind === MONITORS) removeMonitor(document.key, Shelf.ofScope(store, scope));
  else if (CONTENT.some(([each]) => each === kind)) removeContent(document.key, Shelf.ofScope(store, scope));
  else deleteDocument(store, collection, document.key);
}

function deleteDocument(store: Store, { scope, kind }: Collection, key: string): void {
  store.delete({ scope, kind }, key);
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
