import type { Server } from "node:http";
import fastify from "fastify";
import type { FastifyHttpOptions, FastifyInstance } from "fastify";

/** What a server is made of. */
export interface ServerOptions extends Pick<FastifyHttpOptions<Server>, "bodyLimit" | "routerOptions"> {
  /** A certificate and its key, as PEM: the server then speaks https. @defaultValue http */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Makes a server without routes, which listens nowhere yet and drops its connections when it is closed. */
export function createServer({ tls, ...options }: ServerOptions): FastifyInstance {
  return fastify({
    ...options,
    forceCloseConnections: true,
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    ...(tls ? { https: tls } : {}),
  });
}

/** No route gives Fastify a schema; its own compilers would take long to load. */
function noCompiler(): never {
  throw new RangeError("a route of the sandbox reads its own input: Fastify gets no schema");
}
