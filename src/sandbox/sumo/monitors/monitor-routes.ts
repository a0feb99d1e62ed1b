import type { JsonObject, StoredDocument } from "../../store";
import { notFound, SumoError } from "../errors";
import { requireMatch } from "../etag";
import { numberAt, only, textAt, without } from "../json";
import { LIBRARY, MONITOR } from "../refusals/monitor";
import { requireAccepted } from "../refusals/refusal";
import { answerOf, requireObject } from "../visit";
import type { Answer, Route, Visit } from "../visit";
import {
  childrenOf,
  FOLDER_TYPE,
  foldersAbove,
  isRoot,
  MONITOR_TYPE,
  MONITORS,
  removeMonitor,
  rootFolder,
} from "./library";
import { PERMISSION_ROUTES } from "./permission-routes";
import { findByPath, searchMonitors } from "./search";

/** What a change cannot set. */
const READ_ONLY = [
  "id",
  "version",
  "status",
  "createdAt",
  "createdBy",
  "modifiedAt",
  "modifiedBy",
  "isSystem",
  "isMutable",
  "isLocked",
  "children",
];

/** The routes of monitors and their folders. */
export const MONITOR_ROUTES: readonly Route[] = [
  { method: "POST", path: "v1/monitors", handle: create },
  { method: "GET", path: "v1/monitors/path", handle: findByPath },
  { method: "GET", path: "v1/monitors/search", handle: searchMonitors },
  ...PERMISSION_ROUTES,
  { method: "GET", path: "v1/monitors/:id", handle: read },
  { method: "PUT", path: "v1/monitors/:id", handle: update },
  { method: "DELETE", path: "v1/monitors/:id", handle: remove },
  { method: "POST", path: "v1/monitors/:id/move", handle: move },
];

function read(visit: Visit): Answer {
  const { shelf, caller, params } = visit;
  const id = params["id"] ?? "";
  if (isRoot(id, caller)) return { body: withChildren(rootFolder(caller), visit) };
  const document = shelf.require(MONITORS, id);
  return answerOf(document, withChildren(document.body, visit));
}

function create(visit: Visit): Answer {
  const { shelf, caller, now } = visit;
  const sent = without(requireObject(visit.body), READ_ONLY);
  const made = { createdAt: now, createdBy: caller.user.id };
  const flags = { isSystem: false, isMutable: true, isLocked: false };
  const body = { id: shelf.nextContentId(), ...sent, ...typed(sent), parentId: parentOf(visit), ...flags, ...made };
  return keep(visit, body);
}

function update(visit: Visit): Answer {
  const before = visit.shelf.require(MONITORS, visit.params["id"] ?? "");
  requireMatch(visit.ifMatch, before.revision);
  const sent = without(requireObject(visit.body), [...READ_ONLY, "parentId"]);
  const kept = only(before.body, ["id", "parentId", "createdAt", "createdBy", "isSystem", "isMutable", "isLocked"]);
  return keep(visit, { ...sent, ...typed(sent), ...kept }, before);
}

/** A monitor goes to another folder, and nothing else of it changes. */
function move(visit: Visit): Answer {
  const { shelf, params } = visit;
  const before = shelf.require(MONITORS, params["id"] ?? "");
  const parentId = parentOf(visit);
  const folder = shelf.find(MONITORS, parentId);
  const wayUp = folder ? [folder, ...foldersAbove(folder, shelf)] : [];
  if (wayUp.some(({ key }) => key === before.key)) throw intoItself();
  return keep(visit, { ...before.body, parentId }, before);
}

/** The folder that a request names; the one that all are below has two names. */
function parentOf({ query: { parentId = "" }, caller }: Visit): string {
  return isRoot(parentId, caller) ? textAt(rootFolder(caller), "id") : parentId;
}

/** No source has the service's words; without this the folder would be nowhere. */
function intoItself(): SumoError {
  return new SumoError({ status: 400, message: "A folder cannot be moved into itself." });
}

function remove({ shelf, params, caller }: Visit): Answer {
  const id = params["id"] ?? "";
  if (isRoot(id, caller)) throw notFound();
  const { key } = shelf.require(MONITORS, id);
  shelf.together(() => removeMonitor(key, shelf));
  return {};
}

function keep(visit: Visit, body: JsonObject, before?: StoredDocument): Answer {
  const { shelf, caller, now } = visit;
  const isFolder = body["type"] === FOLDER_TYPE;
  requireAccepted(isFolder ? LIBRARY : MONITOR, { body, before: before?.body, shelf, caller });
  const version = before ? numberAt(before.body, "version") + 1 : 0;
  const kept = {
    ...body,
    ...(isFolder ? {} : { status: ["Normal"] }),
    version,
    modifiedAt: now,
    modifiedBy: caller.user.id,
  };
  const stored = shelf.put(MONITORS, {
    key: textAt(body, "id"),
    body: kept,
    name: textAt(body, "name"),
    enabled: !isFolder && body["isDisabled"] !== true,
  });
  return answerOf(stored, withChildren(stored.body, visit));
}

/** A change names its type as one: `MonitorsLibraryMonitorUpdate`. */
function typed(sent: JsonObject): JsonObject {
  const type = textAt(sent, "type").replace(/Update$/, "") || MONITOR_TYPE;
  return { type, contentType: type === FOLDER_TYPE ? "Folder" : "Monitor" };
}

function withChildren(body: JsonObject, { shelf }: Visit): JsonObject {
  if (body["type"] !== FOLDER_TYPE) return body;
  return { ...body, children: childrenOf(textAt(body, "id"), shelf).map((child) => child.body) };
}
