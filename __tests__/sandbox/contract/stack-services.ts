import type { SentinelTarget, SumoTarget } from "../../../src/model";
import type { Estate } from "../../../src/sandbox";
import type { AzureService, Sender, Services, SumoService } from "../provider-requests";

/** Where a stack goes. */
export interface StackTarget {
  readonly target: SentinelTarget | SumoTarget | undefined;
}

/** What sends to the two services. */
export interface Senders {
  readonly azure: Sender;
  readonly sumo: Sender;
}

/** The services that a stack needs, with the credential of its own place. */
export function servicesOf({ target }: StackTarget, estate: Estate, senders: Senders): Services {
  if (target === undefined) return {};
  if ("userId" in target) return { sumo: sumoService(target.userId, estate, senders.sumo) };
  const tenantId = target.managingTenantId ?? target.tenantId;
  return { azure: azureService({ tenantId, subscriptionId: target.subscriptionId }, estate, senders.azure) };
}

/** Azure, signed in to at a tenant. @throws RangeError when the estate has no such tenant. */
export function azureService(
  place: Pick<AzureService, "tenantId" | "subscriptionId">,
  { tenants }: Estate,
  send: Sender,
): AzureService {
  const client = tenants.find((each) => each.id === place.tenantId)?.clients[0];
  if (!client) throw new RangeError(`the estate has no tenant ${place.tenantId}`);
  return { ...place, send, clientId: client.clientId, clientSecret: client.secret };
}

/** Sumo Logic, with a user's key. @throws RangeError when the estate has no such user. */
export function sumoService(userId: string, { orgs }: Estate, send: Sender): SumoService {
  const user = orgs.flatMap((each) => each.users).find((each) => each.id === userId);
  if (!user) throw new RangeError(`the estate has no user ${userId}`);
  return { send, accessId: user.accessId, accessKey: user.accessKey };
}
