import { randomBytes, randomUUID } from "node:crypto";
import type { Estate, OrgUser, ServicePrincipal } from "../../sandbox";

const SECRET_BYTES = 24;
const ID_BYTES = 8;
const ACCESS_ID_BYTES = 6;
const ACCESS_KEY_BYTES = 32;

/** Ids and secrets: those of an estate that was there before, else random ones. */
export class Keepsakes {
  /** @param before The estate of the last start. */
  constructor(private readonly before: Estate | undefined) {}

  /** The service principal of a tenant. */
  clientOf(tenantId: string): ServicePrincipal {
    const known = this.before?.tenants.find((each) => isSame(each.id, tenantId))?.clients[0];
    return (
      known ?? {
        clientId: randomUUID(),
        objectId: randomUUID(),
        secret: randomBytes(SECRET_BYTES).toString("base64url"),
      }
    );
  }

  /** The id that a workspace's data API knows it by. */
  customerIdOf(subscriptionId: string, resourceGroup: string, name: string): string {
    const known = this.before?.workspaces.find(
      (each) =>
        isSame(each.subscriptionId, subscriptionId) &&
        isSame(each.resourceGroup, resourceGroup) &&
        isSame(each.name, name),
    );
    return known?.customerId ?? randomUUID();
  }

  /** The id of an org. */
  orgIdOf(name: string): string {
    return this.before?.orgs.find((each) => each.name === name)?.id ?? hex(ID_BYTES);
  }

  /** A user of an org. */
  userOf(org: string, id: string): OrgUser {
    const known = this.before?.orgs.find((each) => each.name === org)?.users.find((each) => isSame(each.id, id));
    return {
      id,
      accessId: known?.accessId ?? `su${randomBytes(ACCESS_ID_BYTES).toString("hex")}`,
      accessKey: known?.accessKey ?? randomBytes(ACCESS_KEY_BYTES).toString("hex"),
      personalFolderId: known?.personalFolderId ?? hex(ID_BYTES),
    };
  }
}

/** Whether two ids are the same: services do not tell capitals from others. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString("hex").toUpperCase();
}
