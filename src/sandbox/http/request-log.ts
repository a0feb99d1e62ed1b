import type { FastifyInstance } from "fastify";
import type { ApiName } from "../faults";

/** One request, as the log keeps it: no header, no body, no secret. */
export interface RequestRecord {
  /** When it came, as an ISO 8601 time. */
  readonly at: string;
  /** The service. */
  readonly api: ApiName;
  /** The method. */
  readonly method: string;
  /** The path with its query. */
  readonly url: string;
  /** The HTTP status; 0 when the connection was cut. */
  readonly status: number;
  /** How long it took, in milliseconds. */
  readonly took: number;
  /** The service principal or access id that asked, once it is known. */
  readonly who?: string;
  /** The kind of the fault it met. */
  readonly fault?: string;
}

/** Takes what was asked. */
export type RequestLog = (record: RequestRecord) => void;

/** How requests are logged. */
export interface LogOptions {
  /** The service. */
  readonly name: ApiName;
  /** Takes each request. */
  readonly log: RequestLog;
  /** The time. */
  readonly now: () => Date;
}

/** Logs each request once it is over, however it ends. */
export function logRequests(app: FastifyInstance, { name, log, now }: LogOptions): void {
  app.addHook("onRequest", (request, reply, done) => {
    const at = now();
    reply.raw.once("close", () => {
      const { trouble, who } = request;
      log({
        at: at.toISOString(),
        api: name,
        method: request.method,
        url: request.url,
        status: reply.raw.writableFinished ? reply.raw.statusCode : 0,
        took: now().getTime() - at.getTime(),
        ...(who === undefined ? {} : { who }),
        ...(trouble === undefined ? {} : { fault: trouble.kind }),
      });
    });
    done();
  });
}
