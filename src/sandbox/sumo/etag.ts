import { SumoError } from "./errors";

/** The ETag of a revision. */
export function etagOf(revision: number): string {
  return `"${revision.toString(16)}"`;
}

/** Holds a change against the version it is meant for. @throws SumoError 412 when the thing has changed since. */
export function requireMatch(ifMatch: string | undefined, revision: number): void {
  const wanted = (ifMatch ?? "").trim();
  if (wanted === "" || wanted === "*") return;
  const named = wanted.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (!named.includes(etagOf(revision))) throw new SumoError({ status: 412 });
}
