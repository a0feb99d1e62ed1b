import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { SandboxError } from "../error";
import type { FaultBox, FaultOrder } from "../faults";
import { createServer } from "../http";
import type { ServiceContext } from "../http";
import { kindOf } from "../portal/kinds";
import { faultOrder, snapshotMessage } from "./messages";
import type { SandboxStatus } from "./messages";
import { restore, takeSnapshot } from "./snapshot";

/** What is controlled. */
export interface ControlOptions {
  /** What the services work on. */
  readonly context: ServiceContext;
  /** What shall go wrong. */
  readonly faults: FaultBox;
  /** Who may ask. */
  readonly token: string;
  /** When it was started. */
  readonly startedAt: Date;
  /** How many requests came. */
  readonly requests: () => number;
  /** Ends the sandbox. */
  readonly stop: () => void;
}

const BODY_LIMIT = 512 * 1024 * 1024;

/** Makes the API that `siemform sandbox` talks to; it listens nowhere yet. */
export function createControlApp(options: ControlOptions): FastifyInstance {
  const app = createServer({ bodyLimit: BODY_LIMIT });
  const expected = Buffer.from(`Bearer ${options.token}`);
  app.addHook("onRequest", async (request, reply) => {
    // A connection that is kept would be that of a sandbox that has ended, once another listens on its port.
    reply.header("connection", "close");
    const given = Buffer.from(request.headers.authorization ?? "");
    if (given.length === expected.length && timingSafeEqual(given, expected)) return undefined;
    return reply
      .code(401)
      .send({ message: "the control token is not this sandbox's", help: "ask the sandbox of this folder" });
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, message, help } = problemOf(error);
    if (status >= 500) options.context.onDefect(error);
    return reply.code(status).send({ message, help });
  });
  addWork(app, options);
  addFaults(app, options.faults);
  return app;
}

function addWork(app: FastifyInstance, { context, faults, startedAt, requests, stop }: ControlOptions): void {
  app.get("/status", (): SandboxStatus => ({
    startedAt: startedAt.toISOString(),
    hasRateLimits: context.hasRateLimits,
    collections: context.store.collections().filter(({ kind }) => kindOf(kind) !== undefined),
    faults: faults.list(),
    requests: requests(),
    memory: process.memoryUsage.rss(),
  }));
  app.post("/edit", async ({ body }) => {
    const { applyEdit, portalEdit } = await import("../portal/index.js");
    return applyEdit(context, portalEdit.parse(body));
  });
  app.post("/seed", async () => (await import("../seed/index.js")).seedEstate(context));
  app.post("/reset", () => {
    context.store.clear();
    faults.clear();
    return {};
  });
  app.get("/snapshot", () => takeSnapshot(context.store));
  app.put("/snapshot", ({ body }) => {
    restore(context.store, snapshotMessage.parse(body));
    return {};
  });
  app.post("/stop", (_request, reply) => {
    reply.raw.once("close", stop);
    return reply.send({});
  });
}

function addFaults(app: FastifyInstance, faults: FaultBox): void {
  // The parsed value has the very shape: zod writes an absent property as `| undefined`.
  app.post("/faults", ({ body }) => faults.add(faultOrder.parse(body) as FaultOrder));
  app.delete("/faults", () => {
    faults.clear();
    return {};
  });
  app.delete("/faults/:id", ({ params }) => {
    const { id } = z.object({ id: z.coerce.number() }).parse(params);
    return { removed: faults.remove(id) };
  });
}

/** What was asked wrongly is 400; all else is a defect of the sandbox and says so. */
function problemOf(error: unknown): { status: number; message: string; help?: string } {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return {
      status: 400,
      message: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
      help: "see `siemform sandbox --help`",
    };
  }
  if (error instanceof SandboxError) return { status: 400, message: error.message, help: error.help };
  if (error instanceof RangeError)
    return { status: 400, message: error.message, help: "see `siemform sandbox --help`" };
  if (isRefusedRequest(error)) return { status: error.statusCode, message: error.message, help: "send JSON" };
  return {
    status: 500,
    message: error instanceof Error ? error.message : String(error),
    help: "this is a defect of the sandbox: what it writes while it runs, server.log in its folder, has more",
  };
}

/** A body that cannot be read, or is too long: the framework's own refusals say their status. */
function isRefusedRequest(error: unknown): error is Error & { readonly statusCode: number } {
  return error instanceof Error && "statusCode" in error && Number(error.statusCode) < 500;
}
