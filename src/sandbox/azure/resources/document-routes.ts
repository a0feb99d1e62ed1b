import type { FastifyInstance } from "fastify";
import type { ServiceContext } from "../../http";
import type { Collection, JsonObject, StoredDocument } from "../../store";
import type { ArmAnswer } from "../arm/arm-answer";
import { ok } from "../arm/arm-answer";
import { addArmRoute } from "../arm/arm-route";
import type { ArmRequest, ArmRoute } from "../arm/arm-route";
import { partNotFound, resourceNotFound } from "../arm/errors";
import { etagOf, requireMatch } from "../arm/etag";
import { PAGE_SIZE, pageAnswer, pageStart } from "../arm/paging";
import { merged, resourceOf } from "../arm/resource-body";
import type { Place } from "../places/place";
import type { Draft, ResourceType } from "./resource-type";

/** Adds list, GET, PUT, DELETE and, where the type has it, PATCH. */
export function addDocumentRoutes<P extends Place>(
  app: FastifyInstance,
  context: ServiceContext,
  type: ResourceType<P>,
): void {
  const list = `${type.in.path}/${type.kind}`;
  const one = `${list}/:name`;
  const add = (method: ArmRoute["method"], url: string, answer: (request: ArmRequest) => Answer): void => {
    addArmRoute(app, context, { method, url, type: type.type, apiVersions: type.apiVersions, answer });
  };
  add("GET", list, (request) => listDocuments(type, request));
  add("GET", one, (request) => readDocument(type, request));
  add("PUT", one, (request) => writeDocument(type, request));
  if (type.isUpdatable) add("PATCH", one, (request) => updateDocument(type, request));
  add("DELETE", one, (request) => removeDocument(type, request));
}

type Answer = ArmAnswer | Promise<ArmAnswer>;

function listDocuments<P extends Place>(type: ResourceType<P>, request: ArmRequest): ArmAnswer {
  const place = type.in.find(request);
  const { store } = place.context;
  const shown = (documents: StoredDocument[]): JsonObject[] => documents.map((each) => answerOf(type, place, each));
  if (!type.isPaged) return ok({ value: shown(store.list(collectionOf(type, place))) });
  const page = store.page(collectionOf(type, place), pageStart(request), PAGE_SIZE);
  const last = page.length === PAGE_SIZE ? page.at(-1)?.key : undefined;
  return pageAnswer(request, shown(page), last);
}

function readDocument<P extends Place>(type: ResourceType<P>, request: ArmRequest): ArmAnswer {
  const place = type.in.find(request);
  const found = place.context.store.find(collectionOf(type, place), request.part("name"));
  if (!found) throw notFound(type, place, request.part("name"));
  return { ...ok(answerOf(type, place, found)), headers: { etag: etagOf(found.revision) } };
}

/** A check takes time, in which everything may change: what may be written is found out in the step that writes it. */
async function writeDocument<P extends Place>(type: ResourceType<P>, request: ArmRequest): Promise<ArmAnswer> {
  const body = resourceOf(request.body);
  await type.check?.(draftOf(type, request, body));
  return request.context.store.together(() => writeDraft(type, draftOf(type, request, body)));
}

function draftOf<P extends Place>(type: ResourceType<P>, request: ArmRequest, body: JsonObject): Draft<P> {
  const place = type.in.find(request);
  const name = request.part("name");
  const existing = place.context.store.find(collectionOf(type, place), name);
  requireMatch(request.precondition, existing);
  return { place, name, body, existing };
}

function writeDraft<P extends Place>(type: ResourceType<P>, draft: Draft<P>): ArmAnswer {
  const { place, name, existing } = draft;
  const stored = type.prepare(draft);
  type.settle?.(draft, stored);
  const written = place.context.store.put(collectionOf(type, place), { ...stored, key: existing?.key ?? name });
  const status = existing ? 200 : (type.statusWhenMade ?? 201);
  return { status, body: answerOf(type, place, written), headers: { etag: etagOf(written.revision) } };
}

/** What is not named stays as it is. */
async function updateDocument<P extends Place>(type: ResourceType<P>, request: ArmRequest): Promise<ArmAnswer> {
  const place = type.in.find(request);
  const found = place.context.store.find(collectionOf(type, place), request.part("name"));
  if (!found) throw notFound(type, place, request.part("name"));
  return writeDocument(type, { ...request, body: merged(found.body, resourceOf(request.body)) });
}

function removeDocument<P extends Place>(type: ResourceType<P>, request: ArmRequest): ArmAnswer {
  const place = type.in.find(request);
  const { store } = place.context;
  const collection = collectionOf(type, place);
  const found = store.find(collection, request.part("name"));
  if (!found) return { status: 204 };
  requireMatch(request.precondition, found);
  store.together(() => {
    store.delete(collection, found.key);
    type.release?.(place, found);
  });
  return { status: 200 };
}

function collectionOf(type: { readonly kind: string }, place: Place): Collection {
  return { scope: place.scope, kind: type.kind };
}

/** A document as the service answers it. */
function answerOf<P extends Place>(type: ResourceType<P>, place: P, document: StoredDocument): JsonObject {
  return {
    id: `${place.id}/${type.kind}/${document.key}`,
    name: document.key,
    type: type.type,
    etag: etagOf(document.revision),
    ...(type.show?.(place, document) ?? document.body),
  };
}

function notFound<P extends Place>(type: ResourceType<P>, place: P, name: string): Error {
  return type.type.startsWith("Microsoft.SecurityInsights")
    ? partNotFound(`${type.kind}/${name}`)
    : resourceNotFound(`${type.type}/${name}`, place.group);
}
