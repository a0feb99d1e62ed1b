import { setTimeout } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { FaultBox } from "../faults";
import type { ServiceApi } from "./service-api";

/** Where faults come from and how the service words an error. */
export interface FaultOptions {
  /** The service. */
  readonly api: ServiceApi;
  /** What shall go wrong. */
  readonly faults: FaultBox;
}

/** Lets requests meet the faults that wait for them. */
export function meetFaults(app: FastifyInstance, { api, faults }: FaultOptions): void {
  app.addHook("onRequest", async (request, reply) => {
    const [path = ""] = request.url.split("?", 1);
    request.trouble = faults.meet({ api: api.name, method: request.method, path });
    return before(request, reply, api);
  });
  app.addHook("onSend", (request, reply, payload, done) => {
    done(null, instead(request, reply, api) ?? payload);
  });
}

/** What happens in place of the request, or before it is looked at. */
async function before(
  request: FastifyRequest,
  reply: FastifyReply,
  api: ServiceApi,
): Promise<FastifyReply | undefined> {
  const { trouble } = request;
  if (trouble?.kind === "slow") await setTimeout(trouble.milliseconds);
  if (trouble?.kind === "cut") return cut(request, reply);
  if (trouble?.kind !== "status") return undefined;
  if (trouble.retryAfter !== undefined) reply.header("retry-after", String(trouble.retryAfter));
  return reply.code(trouble.status).send(api.errorBody(trouble.status, trouble.code));
}

/** What is sent in place of the answer. */
function instead(request: FastifyRequest, reply: FastifyReply, api: ServiceApi): string | undefined {
  if (request.trouble?.kind === "answer-lost") cut(request, reply);
  if (request.trouble?.kind !== "answered-after-stored") return undefined;
  reply.code(500).header("content-type", "application/json");
  return JSON.stringify(api.errorBody(500));
}

function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy();
  return reply.hijack();
}
