import { ArmError } from "./arm-error";

/** The etag of what was written with a revision; it holds its own quotes, in headers and in bodies. */
export function etagOf(revision: number): string {
  return `"${revision.toString(16).padStart(8, "0")}-0000-0000-0000-000000000000"`;
}

/** What a request says of the state it expects. */
export interface Precondition {
  /** If-Match. */
  readonly ifMatch: string | undefined;
  /** If-None-Match. */
  readonly ifNoneMatch: string | undefined;
}

/** Holds a request against what is stored (RFC 9110, 13.1). @throws ArmError 412 when it expects another state. */
export function requireMatch(
  { ifMatch, ifNoneMatch }: Precondition,
  found: { readonly revision: number } | undefined,
): void {
  if (ifMatch !== undefined && !isMatch(ifMatch, found)) throw preconditionFailed(ifMatch);
  if (ifNoneMatch !== undefined && isMatch(ifNoneMatch, found)) throw preconditionFailed(ifNoneMatch);
}

/** Whether an etag that stands in a body names what is stored. */
export function isMatch(condition: string, found: { readonly revision: number } | undefined): boolean {
  if (!found) return false;
  const etag = bare(etagOf(found.revision));
  return condition.split(",").some((each) => each.trim() === "*" || bare(each) === etag);
}

function bare(etag: string): string {
  return etag.trim().replace(/^W\//, "").replaceAll('"', "");
}

function preconditionFailed(condition: string): ArmError {
  return new ArmError({
    status: 412,
    code: "PreconditionFailed",
    message: `The condition ${condition} of the request does not hold: the resource was changed, made or deleted meanwhile.`,
  });
}
