import type { FaultOrder, Trouble } from "../../src/sandbox/faults";

/** When a fault is met, in the order of the matrix. */
export const PHASES = [
  "metadata",
  "sign in",
  "refresh",
  "create",
  "read after create",
  "look before update",
  "update",
  "delete",
] as const;
/** When a fault is met. */
export type Phase = (typeof PHASES)[number];

/** What goes wrong, and how often: what no provider sends again stays until it is taken away. */
export const FAULTS = {
  "400": { trouble: { kind: "status", status: 400 } },
  "401": { trouble: { kind: "status", status: 401 } },
  "403": { trouble: { kind: "status", status: 403 } },
  "404": { trouble: { kind: "status", status: 404 } },
  "409": { trouble: { kind: "status", status: 409 } },
  "429, Retry-After": { trouble: { kind: "status", status: 429, retryAfter: 1 }, times: 2 },
  "500": { trouble: { kind: "status", status: 500 }, times: 1 },
  "500, twice": { trouble: { kind: "status", status: 500 }, times: 2 },
  slow: { trouble: { kind: "slow", milliseconds: 2000 }, times: 1 },
  "cut connection": { trouble: { kind: "cut" }, times: 1 },
  "stored, then 500": { trouble: { kind: "answered-after-stored" }, times: 1 },
  "answer lost": { trouble: { kind: "answer-lost" }, times: 1 },
  "another tenant": { trouble: { kind: "other-tenant" } },
  "500, four times": { trouble: { kind: "status", status: 500 }, times: 4 },
  "500 for minutes": { trouble: { kind: "status", status: 500 } },
} as const satisfies Readonly<Record<string, { readonly trouble: Trouble; readonly times?: number }>>;

/** The name of a fault. */
export type FaultName = keyof typeof FAULTS;

/** The request that a fault waits for. */
export type Request = Pick<FaultOrder, "api" | "method" | "path" | "after">;
