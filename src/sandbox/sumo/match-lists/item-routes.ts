import type { JsonObject, StoredDocument } from "../../store";
import { notFound } from "../errors";
import { requireMatch } from "../etag";
import { objectsAt, only, textAt, without } from "../json";
import { ITEM, ITEMS } from "../refusals/match-list-item";
import { requireAccepted } from "../refusals/refusal";
import { answerOf, requireObject } from "../visit";
import type { Answer, Route, Visit } from "../visit";
import { itemsKind, MATCH_LIST } from "./match-list";

const PAGE = 1000;

/** The routes of what stands in match lists. */
export const ITEM_ROUTES: readonly Route[] = [
  { method: "POST", path: "sec/v1/match-lists/:id/items", handle: addItems },
  { method: "GET", path: "sec/v1/match-list-items", handle: pageByOffset },
  { method: "GET", path: "sec/v1/match-list-items/all", handle: pageByToken },
  { method: "GET", path: "sec/v1/match-list-items/:id", handle: (visit) => shown(requireItem(visit).item) },
  { method: "PUT", path: "sec/v1/match-list-items/:id", handle: updateItem },
  { method: "DELETE", path: "sec/v1/match-list-items/:id", handle: deleteItem },
];

function addItems(visit: Visit): Answer {
  const { shelf, caller, params, body } = visit;
  const list = shelf.require(MATCH_LIST.kind, params["id"] ?? "");
  const sent = requireObject(body);
  requireAccepted(ITEMS, { body: sent, shelf, caller });
  const items = objectsAt(sent, "items");
  for (const item of items) requireAccepted(ITEM, { body: item, shelf, caller });
  shelf.together(() => {
    for (const item of items) addItem(visit, list, item);
  });
  return { body: { data: { id: list.key, active: true } } };
}

/** An item's id names its list, and its digits keep the order in which items came. */
function addItem(visit: Visit, list: StoredDocument, sent: JsonObject): void {
  const { shelf, now, caller } = visit;
  const id = `${list.key}-${String(shelf.next("match-list-items")).padStart(8, "0")}`;
  const by = { username: caller.user.id, when: now };
  const meta = { description: textAt(sent, "description"), created: by, updated: by };
  const rest = only(sent, ["value", "expiration"]);
  const body = { id, active: sent["active"] !== false, ...rest, meta, listId: list.key, listName: list.name };
  shelf.put(itemsKind(list.key), { key: id, body, name: textAt(sent, "value") });
}

function updateItem(visit: Visit): Answer {
  const { item, kind } = requireItem(visit);
  requireMatch(visit.ifMatch, item.revision);
  const sent = requireObject(requireObject(visit.body)["fields"]);
  const { shelf, caller } = visit;
  requireAccepted(ITEM, { body: { value: item.name, ...sent }, before: item.body, shelf, caller });
  const { meta } = item.body;
  const updated = { username: visit.caller.user.id, when: visit.now };
  const changed = { ...(meta as JsonObject), description: textAt(sent, "description"), updated };
  // The provider leaves out what is empty: an item that is changed without an expiration has none any more.
  const kept = { ...without(item.body, ["expiration"]), ...only(sent, ["active", "expiration"]) };
  const body = { ...kept, meta: changed };
  return shown(visit.shelf.put(kind, { key: item.key, body, name: item.name }));
}

function deleteItem(visit: Visit): Answer {
  const { item, kind } = requireItem(visit);
  visit.shelf.delete(kind, item.key);
  return {};
}

function requireItem({ shelf, params: { id = "" } }: Visit): { readonly item: StoredDocument; readonly kind: string } {
  const kind = itemsKind(listIdOf(id));
  const item = shelf.find(kind, id);
  if (!item) throw notFound();
  return { item, kind };
}

function pageByOffset({ query, shelf }: Visit): Answer {
  const offset = Number(query["offset"] ?? 0) || 0;
  const limit = Number(query["limit"] ?? PAGE) || PAGE;
  const objects: JsonObject[] = [];
  let total = 0;
  for (const listId of listIdsOf(query))
    for (const { body } of shelf.each(itemsKind(listId))) {
      total += 1;
      if (total > offset && objects.length < limit) objects.push(body);
    }
  return { body: { data: { objects, total, hasNextPage: offset + limit < total } } };
}

/** A token is the id of the last item that was given; the id says in which list it is. */
function pageByToken({ query, shelf }: Visit): Answer {
  const token = query["nextPageToken"] ?? "";
  const lists = listIdsOf(query);
  const from = Math.max(0, lists.indexOf(listIdOf(token)));
  const objects: JsonObject[] = [];
  for (const [index, listId] of lists.slice(from).entries())
    objects.push(...bodies(shelf.page(itemsKind(listId), index === 0 ? token : "", PAGE - objects.length)));
  const nextPageToken = objects.length < PAGE ? "" : textAt(objects.at(-1) ?? {}, "id");
  const total = lists.reduce((sum, listId) => sum + shelf.count(itemsKind(listId)), 0);
  return { body: { data: { objects, nextPageToken, total } } };
}

function listIdsOf(query: Visit["query"]): readonly string[] {
  return (query["listIds"] ?? "").split(",").map((listId) => listId.trim());
}

function listIdOf(itemId: string): string {
  return itemId.slice(0, Math.max(0, itemId.indexOf("-")));
}

function bodies(documents: readonly StoredDocument[]): readonly JsonObject[] {
  return documents.map(({ body }) => body);
}

function shown(item: StoredDocument): Answer {
  return answerOf(item, { data: item.body });
}
