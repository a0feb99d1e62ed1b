import type { JsonObject } from "../../store";
import { SumoError } from "../errors";
import type { Caller } from "../identity";
import type { Shelf } from "../shelf";

/** A request to keep something, at the point where the service judges it. */
export interface Subject {
  /** What would be stored. */
  readonly body: JsonObject;
  /** What is stored now; absent when it is made. */
  readonly before?: JsonObject;
  /** What the org has. */
  readonly shelf: Shelf;
  /** Who asks. */
  readonly caller: Caller;
}

/** One reason to refuse. */
export interface Refusal {
  /** Kebab-case, never reused. */
  readonly id: string;
  /** The HTTP status. */
  readonly status: number;
  /** The service's word. */
  readonly code: string;
  /** The service's sentence. */
  readonly message: string;
  /** More, where the service says more. */
  readonly detail?: string;
  /** Where this is known from. */
  readonly source: string;
  /** Whether it is so. */
  readonly when: (subject: Subject) => boolean;
}

/** A row of a table: its id, its sentence and what it looks for. */
export type RefusalRow = readonly [id: string, message: string, when: Refusal["when"], source: string];

/** Cloud SIEM's reasons; its code was seen in an answer that the provider's pull request 366 quotes. */
export function cseRefusals(rows: readonly RefusalRow[]): readonly Refusal[] {
  return rows.map(([id, message, when, source]) => ({ id, status: 400, code: "BAD_REQUEST", message, when, source }));
}

/** The core API's reasons; its code was seen in an answer that the provider's issue 195 quotes. */
export function coreRefusals(rows: readonly RefusalRow[]): readonly Refusal[] {
  return rows.map(([id, detail, when, source]) => ({
    id,
    status: 400,
    code: "service.argument.invalid",
    message: `The request body you've provided is invalid. [${detail}]`,
    when,
    source,
  }));
}

/** Holds a subject against a table. @throws SumoError for the first reason that applies. */
export function requireAccepted(table: readonly Refusal[], subject: Subject): void {
  const refusal = table.find(({ when }) => when(subject));
  if (!refusal) return;
  const { status, code, message, detail } = refusal;
  throw new SumoError({ status, code, message, detail });
}
