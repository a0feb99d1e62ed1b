import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Subscription } from "../../estate";
import type { ServiceContext } from "../../http";
import { authorize, requireOpenTo } from "../identity/authorize";
import type { Caller } from "../identity/authorize";
import type { ArmAnswer } from "./arm-answer";
import { missingApiVersion, subscriptionNotFound, unknownApiVersion, unknownPath, unusableName } from "./errors";
import type { Precondition } from "./etag";
import { originOf } from "./origin";

/** A request whose caller may ask it. */
export interface ArmRequest {
  /** What the service works on. */
  readonly context: ServiceContext;
  /** Who asks. */
  readonly caller: Caller;
  /** The parts of the path; empty when the path has no such part. */
  readonly part: (name: string) => string;
  /** The query; the first value of each name. */
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The body, as JSON; undefined when there is none. */
  readonly body: unknown;
  /** The state that the request expects. */
  readonly precondition: Precondition;
  /** This server as the request addressed it. */
  readonly origin: string;
  /** The path without its query. */
  readonly path: string;
}

/** One path and method of Azure Resource Manager. */
export interface ArmRoute {
  /** The method. */
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** The path, as Fastify writes it; a part named `subscription` is held against the caller. */
  readonly url: string;
  /** The type of resource, as Azure writes it. */
  readonly type: string;
  /** The api-versions it takes; undefined when it takes none, as the Log Analytics API. */
  readonly apiVersions?: readonly string[];
  /** Answers; throws an ArmError to refuse. */
  readonly answer: (request: ArmRequest) => ArmAnswer | Promise<ArmAnswer>;
}

/** Adds a route that looks at token, subscription and api-version, in this order, before it answers. */
export function addArmRoute(app: FastifyInstance, context: ServiceContext, route: ArmRoute): void {
  app.route({
    method: route.method,
    url: route.url,
    handler: async (request, reply) => {
      const caller = authorize(request, context);
      const armRequest = requestOf(request, context, caller);
      requireNames(request.params as Readonly<Record<string, string>>, armRequest.path);
      if (route.apiVersions) requireApiVersion(armRequest, route.type, route.apiVersions);
      const subscription = armRequest.part("subscription");
      if (subscription !== "") requireOpenTo(subscriptionOf(context, subscription), caller);
      return send(reply, await route.answer(armRequest));
    },
  });
}

/** The subscription that the path names. @throws ArmError 404 when there is none. */
export function subscriptionOf({ estate }: ServiceContext, id: string): Subscription {
  const found = estate.subscriptions.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (!found) throw subscriptionNotFound(id);
  return found;
}

function requestOf(request: FastifyRequest, context: ServiceContext, caller: Caller): ArmRequest {
  const params = request.params as Readonly<Record<string, string | undefined>>;
  const query = request.query as Readonly<Record<string, string | string[] | undefined>>;
  return {
    context,
    caller,
    part: (name) => params[name] ?? "",
    query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name.toLowerCase(), [value].flat()[0]])),
    body: request.body,
    precondition: { ifMatch: request.headers["if-match"], ifNoneMatch: request.headers["if-none-match"] },
    origin: originOf(request),
    path: request.url.split("?", 1)[0] ?? "",
  };
}

const UNUSABLE = /[<>%&\\?/#\u0000-\u001f\u007f]/;

/** A part of the path that is empty names nothing, and one with a slash would name something else. */
function requireNames(parts: Readonly<Record<string, string>>, path: string): void {
  for (const name of Object.values(parts)) {
    if (name === "") throw unknownPath(path);
    if (UNUSABLE.test(name)) throw unusableName(name);
  }
}

function requireApiVersion({ query }: ArmRequest, type: string, versions: readonly string[]): void {
  const version = query["api-version"];
  if (!version) throw missingApiVersion();
  if (!versions.includes(version.toLowerCase())) throw unknownApiVersion(version, type, versions);
}

async function send(reply: FastifyReply, { status, body, headers = {} }: ArmAnswer): Promise<FastifyReply> {
  void reply.code(status).headers(headers);
  return body === undefined ? reply.send() : reply.type("application/json; charset=utf-8").send(JSON.stringify(body));
}
