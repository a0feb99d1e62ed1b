import type { Endpoints } from "../control";
import type { Estate } from "../estate";
import { noCredential } from "./errors";
import { pathsOf } from "./folder";

/** Where a provider acts. */
export type Place =
  | {
      /** A subscription, signed in to at a tenant: its own, or one that manages it. */
      readonly azure: { readonly tenantId: string; readonly subscriptionId: string };
    }
  | {
      /** A Sumo Logic user. */
      readonly sumo: { readonly userId: string };
    };

/** What a sandbox is made of. */
export interface SandboxPlaces {
  /** Its folder. */
  readonly folder: string;
  /** Where it listens. */
  readonly endpoints: Endpoints;
  /** Who and what there is. */
  readonly estate: Estate;
}

/**
 * The environment variables that make a provider act on the sandbox, with the credential of one place.
 * @throws SandboxError when the estate has no credential for it.
 */
export function providerEnvironment(
  { folder, endpoints, estate }: SandboxPlaces,
  place: Place,
): Record<string, string> {
  if ("sumo" in place) {
    const user = estate.orgs.flatMap((each) => each.users).find((each) => isSame(each.id, place.sumo.userId));
    if (!user) throw noCredential(`user ${place.sumo.userId}`);
    return {
      SUMOLOGIC_BASE_URL: endpoints.sumo,
      SUMOLOGIC_ACCESSID: user.accessId,
      SUMOLOGIC_ACCESSKEY: user.accessKey,
    };
  }
  const { tenantId, subscriptionId } = place.azure;
  const client = estate.tenants.find((each) => isSame(each.id, tenantId))?.clients[0];
  if (!client) throw noCredential(`tenant ${tenantId}`);
  return {
    ARM_METADATA_HOSTNAME: new URL(endpoints.azure).host,
    SSL_CERT_FILE: pathsOf(folder).trusted,
    ARM_TENANT_ID: tenantId,
    ARM_SUBSCRIPTION_ID: subscriptionId,
    ARM_CLIENT_ID: client.clientId,
    ARM_CLIENT_SECRET: client.secret,
    ARM_USE_CLI: "false",
    ARM_USE_MSI: "false",
  };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
