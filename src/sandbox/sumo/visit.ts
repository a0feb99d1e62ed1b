import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ServiceContext } from "../http/service-api";
import type { JsonObject, StoredDocument } from "../store";
import { SumoError } from "./errors";
import { etagOf } from "./etag";
import type { Caller } from "./identity";
import { isObject } from "./json";
import { Shelf } from "./shelf";

/** A request, with who sent it and what their org has. */
export interface Visit {
  /** Who asks. */
  readonly caller: Caller;
  /** What the caller's org has. */
  readonly shelf: Shelf;
  /** The time, as an ISO 8601 text. */
  readonly now: string;
  /** The parts of the path that vary. */
  readonly params: Readonly<Record<string, string>>;
  /** What stands behind the question mark. */
  readonly query: Readonly<Record<string, string>>;
  /** What was sent. */
  readonly body: unknown;
  /** The version that a change is meant for. */
  readonly ifMatch: string | undefined;
}

/** What is answered. */
export interface Answer {
  /** The HTTP status. @defaultValue 200, or 204 without a body */
  readonly status?: number;
  /** The ETag's revision. @defaultValue no ETag */
  readonly revision?: number;
  /** What is sent. @defaultValue nothing */
  readonly body?: unknown;
}

/** Answers a request. */
export type Handler = (visit: Visit) => Answer;

/** One route below `/api/`. */
export interface Route {
  /** The method. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** The path behind `/api/`. */
  readonly path: string;
  /** Answers it. */
  readonly handle: Handler;
}

/** What a route's request is turned into a visit with. */
export interface Reception {
  /** What the service works on. */
  readonly context: ServiceContext;
  /** Who sent a request, once it was let in. */
  readonly callerOf: (request: FastifyRequest) => Caller;
}

/** Adds a route to an app. */
export function addRoute(app: FastifyInstance, { method, path, handle }: Route, reception: Reception): void {
  app.route({
    method,
    url: `/api/${path}`,
    handler: (request, reply) => send(reply, handle(visitOf(request, reception))),
  });
}

/** The object that was sent. @throws SumoError 400 when it is none. */
export function requireObject(value: unknown): JsonObject {
  if (isObject(value)) return value;
  throw new SumoError({ status: 400, message: "The request body is not a JSON object." });
}

/** An answer with a stored thing's body and version. */
export function answerOf(document: StoredDocument, body: JsonObject = document.body): Answer {
  return { revision: document.revision, body };
}

function visitOf(request: FastifyRequest, { context, callerOf }: Reception): Visit {
  const caller = callerOf(request);
  return {
    caller,
    shelf: new Shelf(context.store, caller.org.id),
    now: context.now().toISOString(),
    params: request.params as Record<string, string>,
    query: firstValues(request.query as Record<string, string | readonly string[]>),
    body: request.body,
    ifMatch: request.headers["if-match"],
  };
}

/** A name that stands twice counts once. */
function firstValues(query: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? ""]));
}

function send(reply: FastifyReply, { status, revision, body }: Answer): FastifyReply {
  if (revision !== undefined) reply.header("etag", etagOf(revision));
  return body === undefined ? reply.code(status ?? 204).send() : reply.code(status ?? 200).send(body);
}
