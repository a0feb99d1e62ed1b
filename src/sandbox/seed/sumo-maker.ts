import type { Org, OrgUser } from "../estate";
import { sumoScope } from "../sumo";
import { MADE_AT } from "./seed-document";

/** Whose hands made an org's things. */
export interface Maker {
  /** The org. */
  readonly org: Org;
  /** Where the org's documents are. */
  readonly scope: string;
  /** The user. */
  readonly user: OrgUser;
}

type Stamp<Names extends string> = Readonly<Record<Names, string>>;

/** The first user of an org; an org without users has nobody who could make anything. */
export function makerOf(org: Org): Maker | undefined {
  const [user] = org.users;
  return user && { org, scope: sumoScope(org.id), user };
}

/** Who made and changed a thing of Cloud SIEM, and when. */
export function cseStamp({ user }: Maker): Stamp<"created" | "createdBy" | "lastUpdated" | "lastUpdatedBy"> {
  const when = MADE_AT.toISOString();
  return { created: when, createdBy: user.id, lastUpdated: when, lastUpdatedBy: user.id };
}

/** Who made and changed a thing of the core API, and when. */
export function coreStamp({ user }: Maker): Stamp<"createdAt" | "createdBy" | "modifiedAt" | "modifiedBy"> {
  const when = MADE_AT.toISOString();
  return { createdAt: when, createdBy: user.id, modifiedAt: when, modifiedBy: user.id };
}
