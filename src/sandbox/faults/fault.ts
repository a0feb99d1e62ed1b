/** The two services. */
export const API_NAMES = ["azure", "sumo"] as const;
/** One of the two services. */
export type ApiName = (typeof API_NAMES)[number];

/** What goes wrong. */
export type Trouble =
  /** The request is not looked at; this is the answer. */
  | {
      readonly kind: "status";
      /** 400 to 599. */
      readonly status: number;
      /** The service's code for it; @defaultValue one that fits the status */
      readonly code?: string;
      /** Seconds, sent as Retry-After. */
      readonly retryAfter?: number;
    }
  /** The request waits before it is looked at. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** The connection is cut before the request is looked at. */
  | { readonly kind: "cut" }
  /** The request is carried out; the connection is cut in place of the answer. */
  | { readonly kind: "answer-lost" }
  /** The request is carried out; 500 is the answer. */
  | { readonly kind: "answered-after-stored" }
  /** The credential counts as one of another tenant or org. */
  | { readonly kind: "other-tenant" };

/** What shall go wrong, and when. */
export interface FaultOrder {
  /** At which service. */
  readonly api: ApiName;
  /** The method. @defaultValue any */
  readonly method?: string;
  /** A part of the path, without regard to case. @defaultValue any */
  readonly path?: string;
  /** What goes wrong. */
  readonly trouble: Trouble;
  /** How many matching requests go well before. @defaultValue 0 */
  readonly after?: number;
  /** How many times. @defaultValue until it is removed */
  readonly times?: number;
  /** The chance that a matching request meets it: above 0, up to 1. @defaultValue 1 */
  readonly probability?: number;
}

/** An order with its number and what became of it. */
export interface Fault extends FaultOrder {
  /** Its number, from 1. */
  readonly id: number;
  /** How many requests met it. */
  readonly met: number;
}

/** What a fault looks at. */
export interface FaultSubject {
  /** The service. */
  readonly api: ApiName;
  /** The method, in capitals. */
  readonly method: string;
  /** The path, without its query. */
  readonly path: string;
}
