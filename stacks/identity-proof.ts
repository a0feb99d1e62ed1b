import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { DataSumologicMyUserId } from "@cdktf/provider-sumologic/lib/data-sumologic-my-user-id";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { literal } from "../constructs";
import type { SentinelTarget, SumoTarget } from "../src/model";

/** The Terraform name of the data source that proves whose credential is in use. */
export const IDENTITY = "identity";

/**
 * Proves, before anything else is read or changed, that the credential is the expected tenant's: everything depends on
 * it. With Azure Lighthouse the tenant one signs in to is the managing one.
 */
export function proveAzureIdentity(scope: Construct, target: SentinelTarget): ITerraformDependable {
  const tenant = target.managingTenantId ?? target.tenantId;
  const data = new DataAzurermClientConfig(scope, "Identity", {
    lifecycle: {
      postcondition: [
        proof(
          "tenant_id",
          tenant,
          `The credential in use is not of tenant ${tenant}; set ARM_TENANT_ID and the credential of that tenant.`,
        ),
        proof(
          "subscription_id",
          target.subscriptionId,
          `The credential in use works on another subscription than ${target.subscriptionId}; set ARM_SUBSCRIPTION_ID.`,
        ),
      ],
    },
  });
  data.overrideLogicalId(IDENTITY);
  return data;
}

/** Proves that the access key is the expected user's: the key alone decides which org is changed. */
export function proveSumoIdentity(scope: Construct, target: SumoTarget): ITerraformDependable {
  const message = `The access key in use is not of user ${target.userId}; set SUMOLOGIC_ACCESSID and SUMOLOGIC_ACCESSKEY of that user.`;
  const data = new DataSumologicMyUserId(scope, "Identity", {
    lifecycle: { postcondition: [proof("id", target.userId, message)] },
  });
  data.overrideLogicalId(IDENTITY);
  return data;
}

/** `self` is what the data source read; both values are of known form, so that nothing in them needs escaping. */
function proof(attribute: string, expected: string, errorMessage: string): { condition: string; errorMessage: string } {
  return {
    condition: `\${lower(self.${attribute}) == "${expected.toLowerCase()}"}`,
    errorMessage: literal(errorMessage),
  };
}
