import type { FastifyInstance } from "fastify";
import type { Estate } from "../estate";
import type { ApiName, Trouble } from "../faults";
import type { JsonObject, Store } from "../store";
import type { QueryService } from "./query-service";

/** What a service works on. */
export interface ServiceContext {
  /** Who and what there is. */
  readonly estate: Estate;
  /** What was deployed. */
  readonly store: Store;
  /** Binds queries to tables. */
  readonly queries: QueryService;
  /** The time. */
  readonly now: () => Date;
  /** Whether the service's limits of requests a second hold. */
  readonly hasRateLimits: boolean;
  /** Signs tokens: 32 random bytes of this sandbox. */
  readonly signingKey: Buffer;
  /** Takes an error that nobody expected: a defect of the sandbox, of which the client is told nothing. */
  readonly onDefect: (error: unknown) => void;
}

/** One of the services, as routes. */
export interface ServiceApi {
  /** Its name. */
  readonly name: ApiName;
  /** Adds its routes, its errors for what cannot be read, and its answer to what it does not know. */
  readonly addRoutes: (app: FastifyInstance, context: ServiceContext) => void;
  /** The body of an error in the service's form. @param code The service's word; by default one that fits the status. */
  readonly errorBody: (status: number, code?: string) => JsonObject;
}

declare module "fastify" {
  interface FastifyRequest {
    /** The fault that this request meets; `other-tenant` is for the service itself to act on. */
    trouble: Trouble | undefined;
    /** The service principal or access id that asks, set by the service once it is known. */
    who: string | undefined;
  }
}
