import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { ServiceContext } from "../../http";
import { API_VERSIONS } from "../arm/api-versions";
import type { ArmAnswer } from "../arm/arm-answer";
import { ok } from "../arm/arm-answer";
import { addArmRoute } from "../arm/arm-route";
import type { ArmRequest } from "../arm/arm-route";
import { resourceNotFound } from "../arm/errors";
import { subscriptionCollection } from "../collections";

/** How long an asynchronous operation takes here. */
const TAKES_MILLISECONDS = 1_000;
const RETRY_AFTER = "1";
const VERSIONS = [...new Set([...API_VERSIONS.workspace, ...API_VERSIONS.resources])];

/** An operation that has begun. */
export interface BegunOperation {
  /** When it ends, as an ISO 8601 time. */
  readonly endsAt: string;
  /** What its answer says of where to look. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Begins an operation that takes a while, as Azure's do (Track asynchronous Azure operations, 2025). */
export function beginOperation({ context, origin, part, query }: ArmRequest): BegunOperation {
  const endsAt = new Date(context.now().getTime() + TAKES_MILLISECONDS).toISOString();
  const key = randomUUID();
  const subscription = part("subscription");
  const startedAt = context.now().toISOString();
  context.store.put(subscriptionCollection(subscription, "operations"), { key, body: { startedAt, endsAt } });
  const base = `${origin}/subscriptions/${subscription}`;
  const version = `api-version=${query["api-version"] ?? ""}`;
  return {
    endsAt,
    headers: {
      "azure-asyncoperation": `${base}/operationstatuses/${key}?${version}`,
      location: `${base}/operationresults/${key}?${version}`,
      "retry-after": RETRY_AFTER,
    },
  };
}

/** Adds where clients look how an operation goes on. */
export function addOperations(app: FastifyInstance, context: ServiceContext): void {
  const common = { method: "GET", type: "operations", apiVersions: VERSIONS } as const;
  const url = "/subscriptions/:subscription";
  addArmRoute(app, context, { ...common, url: `${url}/operationstatuses/:operation`, answer: statusOf });
  addArmRoute(app, context, { ...common, url: `${url}/operationresults/:operation`, answer: resultOf });
}

function statusOf(request: ArmRequest): ArmAnswer {
  const { startedAt, endsAt, hasEnded } = operationOf(request);
  const common = { id: request.path, name: request.part("operation"), startTime: startedAt };
  if (!hasEnded) return { ...ok({ ...common, status: "InProgress" }), headers: { "retry-after": RETRY_AFTER } };
  return ok({ ...common, status: "Succeeded", endTime: endsAt });
}

function resultOf(request: ArmRequest): ArmAnswer {
  if (operationOf(request).hasEnded) return { status: 200 };
  const location = `${request.origin}${request.path}?api-version=${request.query["api-version"] ?? ""}`;
  return { status: 202, headers: { location, "retry-after": RETRY_AFTER } };
}

interface Operation {
  readonly startedAt: string;
  readonly endsAt: string;
  readonly hasEnded: boolean;
}

function operationOf({ context, part }: ArmRequest): Operation {
  const found = context.store.find(subscriptionCollection(part("subscription"), "operations"), part("operation"));
  if (!found) throw resourceNotFound(`operations/${part("operation")}`, "");
  const { startedAt, endsAt } = found.body as unknown as Operation;
  return { startedAt, endsAt, hasEnded: new Date(endsAt) <= context.now() };
}
