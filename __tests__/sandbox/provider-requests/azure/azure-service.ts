import type { Sender } from "../senders";

/** Azure Resource Manager, and who asks it: what `ARM_*` says to the provider. */
export interface AzureService {
  readonly send: Sender;
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}
