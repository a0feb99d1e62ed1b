import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Estate, Org, OrgUser } from "../estate";
import { SumoError } from "./errors";

/** Who asks: a user of an org. */
export interface Caller {
  /** The org that everything is looked up in. */
  readonly org: Org;
  /** The user whose key it is. */
  readonly user: OrgUser;
}

/** The address that a user signs in with. */
export function emailOf({ id }: OrgUser): string {
  return `${id.toLowerCase()}@sandbox.example`;
}

interface Credential extends Caller {
  readonly digest: Buffer;
}

/**
 * Who a caller counts as when a fault says so: an org that owns nothing. Another org of the estate would not do, for
 * each org counts its rules from one, so that it may have another thing under the same id.
 */
const NOBODY: Caller = {
  org: { id: "00000000000000FF", name: "another org", users: [], folders: [] },
  user: { id: "00000000000000FE", accessId: "", accessKey: "", personalFolderId: "00000000000000FD" },
};

/** The access keys of an estate. The keys themselves are not kept. */
export class Identity {
  private readonly credentials = new Map<string, Credential>();
  private readonly nothing = digestOf("");

  /** @param estate Whose orgs' users may ask. */
  constructor(estate: Estate) {
    for (const org of estate.orgs)
      for (const user of org.users)
        this.credentials.set(user.accessId, { org, user, digest: digestOf(user.accessKey) });
  }

  /** Who sent a request. @throws SumoError 401 without a key of the estate. */
  requireCaller(request: FastifyRequest): Caller {
    const { accessId, accessKey } = requireBasic(request.headers.authorization);
    const credential = this.credentials.get(accessId);
    const isTheirs = timingSafeEqual(digestOf(accessKey), credential?.digest ?? this.nothing);
    if (!credential || !isTheirs || accessKey === "") throw new SumoError({ status: 401 });
    request.who = accessId;
    return request.trouble?.kind === "other-tenant" ? NOBODY : credential;
  }
}

/** The two halves of an access key; a bearer token is none. */
function requireBasic(header = ""): { readonly accessId: string; readonly accessKey: string } {
  const [, encoded] = /^basic +([a-z0-9+/=_-]+)$/i.exec(header) ?? [];
  const text = Buffer.from(encoded ?? "", "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 1) throw new SumoError({ status: 401 });
  return { accessId: text.slice(0, colon), accessKey: text.slice(colon + 1) };
}

/** Digests have one length, so that a comparison takes one time. */
function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
