import type { JsonObject } from "../../store";
import { notFound } from "../errors";

const TAKES = 250;

/** The id of a job that begins now: its time, so that nothing need be remembered of it. */
export function newJobId(now: string): string {
  return Date.parse(now).toString(16).toUpperCase().padStart(16, "0");
}

/** How a job is. @throws SumoError 404 when there is none of the id. */
export function jobStatus(id: string, now: string): JsonObject {
  const began = /^[\dA-F]{16}$/i.test(id) ? Number.parseInt(id, 16) : Number.NaN;
  const age = Date.parse(now) - began;
  if (!(age >= 0)) throw notFound();
  return { status: age < TAKES ? "InProgress" : "Success", statusMessage: "", errors: [] };
}
