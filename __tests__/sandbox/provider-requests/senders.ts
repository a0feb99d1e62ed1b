import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { FastifyInstance, InjectOptions } from "fastify";

/** A request, as it leaves a provider. */
export interface ServiceRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With its query, from the root of the service. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or a form, as text. */
  readonly body?: string;
}

/** What came back. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** JSON; `undefined` when the body is empty. */
  readonly body: unknown;
}

/** Sends requests to one service. */
export type Sender = (request: ServiceRequest) => Promise<ServiceAnswer>;

/** Sends without a network, to an app that listens nowhere. */
export function overInject(app: FastifyInstance): Sender {
  return async ({ method, path, headers, body }) => {
    const options: InjectOptions = { method, url: path, headers: { ...headers } };
    const answer = await app.inject(body === undefined ? options : { ...options, payload: body });
    return { status: answer.statusCode, headers: answer.headers, body: bodyOf(answer.body) };
  };
}

/** Sends over the network. @param origin `https://localhost:8443`. @param ca The certificate that is trusted, as PEM. */
export function overNetwork(origin: string, ca?: string): Sender {
  const send = origin.startsWith("https:") ? requestHttps : requestHttp;
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const outgoing = send(new URL(path, origin), { method, headers, ca }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const { statusCode: status = 0, headers: answered } = incoming;
          resolve({ status, headers: answered, body: bodyOf(Buffer.concat(chunks).toString("utf8")) });
        });
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
}

function bodyOf(text: string): unknown {
  return text === "" ? undefined : JSON.parse(text);
}
