import { z } from "zod";
import { API_NAMES } from "../faults";
import type { Fault } from "../faults";
import type { NewDocument } from "../store";

const trouble = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("status"),
    status: z.number(),
    code: z.string().optional(),
    retryAfter: z.number().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal("slow"), milliseconds: z.number() }),
  z.strictObject({ kind: z.literal("cut") }),
  z.strictObject({ kind: z.literal("answer-lost") }),
  z.strictObject({ kind: z.literal("answered-after-stored") }),
  z.strictObject({ kind: z.literal("other-tenant") }),
]);

/** What is asked for when a fault is added. */
export const faultOrder = z.strictObject({
  api: z.enum(API_NAMES),
  method: z.string().optional(),
  path: z.string().optional(),
  trouble,
  after: z.number().optional(),
  times: z.number().optional(),
  probability: z.number().optional(),
});

const document = z.strictObject({
  scope: z.string(),
  kind: z.string(),
  key: z.string(),
  name: z.string().optional(),
  enabled: z.boolean().optional(),
  body: z.record(z.string(), z.unknown()),
});

/** All that is stored. */
export const snapshotMessage = z.strictObject({ documents: z.array(document) });

/** All that is stored: who takes one can put it back. */
export interface Snapshot {
  /** Each thing and where it is. */
  readonly documents: readonly (NewDocument & { readonly scope: string; readonly kind: string })[];
}

/** Where a sandbox listens. */
export interface Endpoints {
  /** Azure Resource Manager: `https://localhost:PORT`. */
  readonly azure: string;
  /** Sumo Logic: `http://127.0.0.1:PORT/api/`. */
  readonly sumo: string;
  /** Where it is told what to do. */
  readonly control: string;
  /** Its process. */
  readonly pid: number;
}

/** How a sandbox is. */
export interface SandboxStatus {
  /** When it was started, as an ISO 8601 time. */
  readonly startedAt: string;
  /** Whether the services' limits of requests a second hold. */
  readonly hasRateLimits: boolean;
  /** How many things there are that people see, by place and kind; a service's own notes are not counted. */
  readonly collections: readonly { readonly scope: string; readonly kind: string; readonly count: number }[];
  /** The faults that were asked for. */
  readonly faults: readonly Fault[];
  /** How many requests came since the start. */
  readonly requests: number;
  /** How much memory its process holds, in bytes. */
  readonly memory: number;
}
