import type { FastifyInstance } from "fastify";
import type { FaultBox } from "../faults";
import { createServer } from "./create-server";
import { meetFaults } from "./meet-faults";
import { readBodies } from "./read-bodies";
import { logRequests } from "./request-log";
import type { RequestLog } from "./request-log";
import type { ServiceApi, ServiceContext } from "./service-api";

/** What an app is made of. */
export interface AppOptions {
  /** The service. */
  readonly api: ServiceApi;
  /** What it works on. */
  readonly context: ServiceContext;
  /** What shall go wrong. */
  readonly faults: FaultBox;
  /** Takes each request. */
  readonly log: RequestLog;
  /** A certificate and its key, as PEM: the app then speaks https. @defaultValue http */
  readonly tls?: { readonly cert: string; readonly key: string };
}

const BODY_LIMIT = 32 * 1024 * 1024;
const MAX_PARAMETER = 600;

/** Makes a service that listens nowhere yet. */
export function createApp({ api, context, faults, log, tls }: AppOptions): FastifyInstance {
  const app = createServer({
    bodyLimit: BODY_LIMIT,
    routerOptions: { caseSensitive: false, ignoreDuplicateSlashes: true, maxParamLength: MAX_PARAMETER },
    tls,
  });
  readBodies(app);
  app.decorateRequest("trouble", undefined);
  app.decorateRequest("who", undefined);
  logRequests(app, { name: api.name, log, now: context.now });
  meetFaults(app, { api, faults });
  api.addRoutes(app, context);
  return app;
}
