import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { literal } from "../constructs";
import type { CompiledRule, Unsupported } from "../src/compile";
import type { Environment, SentinelTarget } from "../src/model";
import { RuleDeployer } from "./deploy-rules";
import { proveAzureIdentity } from "./identity-proof";
import { noteAbsent } from "./notes";
import { keepState } from "./state";

/** What a stack is made of. */
export interface RuleStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** The part of the environment it is. */
  readonly shard: string;
  /** The way from the stack's folder, where Terraform runs, to the project. @defaultValue `../../..` */
  readonly project?: string;
  /** The shard's rules and what they need, deployed or not. */
  readonly rules: readonly CompiledRule[];
  /** Detections without a rule for this SIEM, and why. @defaultValue none */
  readonly unsupported?: readonly Unsupported[];
}

/**
 * The rules of one Sentinel workspace. Tenant, subscription and credential come from the process's environment
 * (`ARM_*`), are not written here, and must be the environment's: see `proveAzureIdentity`.
 */
export class SentinelStack extends TerraformStack {
  constructor(scope: Construct, id: string, target: SentinelTarget, props: RuleStackProps) {
    super(scope, id);
    keepState(this, { ...props, siem: "sentinel" });
    new AzurermProvider(this, "Provider", { features: [{}], resourceProviderRegistrations: "none" });
    if (target.providerVersion !== undefined) {
      this.addOverride("terraform.required_providers.azurerm.version", literal(target.providerVersion));
    }
    const identity = proveAzureIdentity(this, target);
    new RuleDeployer(this, props.rules, { dependsOn: [identity], workspaceId: workspaceId(target) }).deploy();
    noteAbsent(this, props.rules, props.unsupported);
  }
}

/** The resource id of a workspace, spelled as Azure spells it. */
export function workspaceId({ subscriptionId, resourceGroup, workspace }: SentinelTarget): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.OperationalInsights/workspaces/${workspace}`;
}
