import type { JsonObject, NewDocument, StoredDocument } from "../../store";
import { requireMatch } from "../etag";
import { textAt, without } from "../json";
import { requireAccepted } from "../refusals/refusal";
import { answerOf, requireObject } from "../visit";
import type { Answer, Route, Visit } from "../visit";
import type { Making, Resource } from "./resource";

const PAGE = 1000;

/** The five routes of a resource. */
export function resourceRoutes(resource: Resource): readonly Route[] {
  const { path } = resource;
  return [
    { method: "GET", path, handle: (visit) => list(resource, visit) },
    { method: "POST", path, handle: (visit) => create(resource, visit) },
    {
      method: "GET",
      path: `${path}/:id`,
      handle: (visit) => answer(resource, visit, requireDocument(resource, visit)),
    },
    { method: "PUT", path: `${path}/:id`, handle: (visit) => update(resource, visit, visit.params["id"] ?? "") },
    { method: "DELETE", path: `${path}/:id`, handle: (visit) => remove(resource, visit) },
  ];
}

/** Changes the thing of an id. */
export function update(resource: Resource, visit: Visit, id: string): Answer {
  const document = visit.shelf.require(resource.kind, id);
  requireMatch(visit.ifMatch, document.revision);
  return keep(resource, { sent: sentOf(resource, visit), before: document.body, id: document.key, visit });
}

/** What was sent, out of its envelope and without an id. */
export function sentOf({ envelope }: Resource, { body }: Visit): JsonObject {
  const sent = requireObject(body);
  return without(envelope === "cse" ? requireObject(sent["fields"]) : sent, ["id"]);
}

function create(resource: Resource, visit: Visit): Answer {
  const sent = sentOf(resource, visit);
  return keep(resource, { sent, id: resource.identify(sent, visit), visit });
}

function keep(resource: Resource, making: Making): Answer {
  const { before, id, visit } = making;
  const body = resource.make(making);
  requireAccepted(resource.refusals, { body, before, shelf: visit.shelf, caller: visit.caller });
  const facets: Pick<NewDocument, "name" | "enabled"> = resource.facets?.(body) ?? {
    name: textAt(body, "name"),
    enabled: body["enabled"] === true,
  };
  return answer(resource, visit, visit.shelf.put(resource.kind, { key: id, body, ...facets }));
}

function requireDocument({ kind }: Resource, { shelf, params }: Visit): StoredDocument {
  return shelf.require(kind, params["id"] ?? "");
}

function answer({ envelope, show }: Resource, visit: Visit, document: StoredDocument): Answer {
  const body = show ? show(document.body, visit) : document.body;
  return answerOf(document, envelope === "cse" ? { data: body } : body);
}

function remove(resource: Resource, visit: Visit): Answer {
  const { key } = requireDocument(resource, visit);
  visit.shelf.together(() => {
    visit.shelf.delete(resource.kind, key);
    resource.afterDelete?.(key, visit);
  });
  return {};
}

function list({ kind, envelope, show }: Resource, visit: Visit): Answer {
  const { query, shelf } = visit;
  const offset = Number(query["offset"] ?? 0) || 0;
  const limit = Number(query["limit"] ?? PAGE) || PAGE;
  const total = shelf.count(kind);
  const objects = shelf
    .list(kind)
    .slice(offset, offset + limit)
    .map(({ body }) => (show ? show(body, visit) : body));
  if (envelope === "bare") return { body: { data: objects, next: null } };
  return { body: { data: { objects, total, hasNextPage: offset + objects.length < total } } };
}
