import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import type { ServiceApi, ServiceContext } from "../http";
import { CONTENT_ROUTES } from "./content/content-routes";
import { errorBody, SumoError } from "./errors";
import { Identity } from "./identity";
import type { Caller } from "./identity";
import { ITEM_ROUTES } from "./match-lists/item-routes";
import { MONITOR_ROUTES } from "./monitors/monitor-routes";
import { RateLimit } from "./rate-limit";
import { ACCOUNT_ROUTES } from "./resources/account-routes";
import { resourceRoutes } from "./resources/resource-routes";
import { PLAIN_RESOURCES } from "./resources/resources";
import { TAG_SCHEMA_ROUTES } from "./resources/tag-schema";
import { RULE_ROUTES } from "./rules/rule-routes";
import { addRoute } from "./visit";
import type { Route } from "./visit";

const ROUTES: readonly Route[] = [
  ...RULE_ROUTES,
  ...PLAIN_RESOURCES.flatMap(resourceRoutes),
  ...TAG_SCHEMA_ROUTES,
  ...ITEM_ROUTES,
  ...MONITOR_ROUTES,
  ...CONTENT_ROUTES,
  ...ACCOUNT_ROUTES,
];

/** Sumo Logic: Cloud SIEM and the core API, below `/api/`. */
export const sumoApi: ServiceApi = { name: "sumo", addRoutes, errorBody };

function addRoutes(app: FastifyInstance, context: ServiceContext): void {
  const callers = letIn(app, context);
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 429) reply.header("retry-after", "1");
    if (error instanceof SumoError) return reply.code(status).send(error.toBody());
    if (status >= 500) context.onDefect(error);
    return reply.code(status).send(errorBody(status));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(errorBody(404)));
  for (const route of ROUTES) addRoute(app, route, { context, callerOf: (request) => requireKnown(callers, request) });
}

/** Asks every request for its key before anything else of it is looked at, also where there is nothing. */
function letIn(app: FastifyInstance, context: ServiceContext): WeakMap<FastifyRequest, Caller> {
  const callers = new WeakMap<FastifyRequest, Caller>();
  const identity = new Identity(context.estate);
  const limit = new RateLimit(context.now);
  app.addHook("onRequest", (request, reply, done) => {
    try {
      const caller = identity.requireCaller(request);
      callers.set(request, caller);
      if (context.hasRateLimits) limit.admit(caller, reply.raw);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  return callers;
}

function requireKnown(callers: WeakMap<FastifyRequest, Caller>, request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new SumoError({ status: 401 });
  return caller;
}
