import { AzurermBackend, LocalBackend, S3Backend } from "cdktf";
import type { TerraformStack } from "cdktf";
import { literal } from "../constructs";
import type { Environment, Siem } from "../src/model";

/** Which part of which environment a stack is. */
export interface StackAddress {
  /** The environment. */
  readonly environment: Environment;
  /** The SIEM it goes to. */
  readonly siem: Siem;
  /** The part of the environment. */
  readonly shard: string;
  /** The way from the stack's folder, where Terraform runs, to the project. @defaultValue `../../..` */
  readonly project?: string;
}

/** Terraform versions that know what is used: `moved`, postconditions, and locks in S3. */
const TERRAFORM = ">= 1.5.0";
const TERRAFORM_S3 = ">= 1.10.0";

/** Where a stack's state is kept in its backend: one state a stack. */
export function stateKey({ environment, siem, shard }: StackAddress): string {
  return `${environment.id}/${siem}/${shard}.tfstate`;
}

/** Writes the backend out: nothing is left to Terraform's defaults, and nothing in it is secret or absolute. */
export function keepState(stack: TerraformStack, address: StackAddress): void {
  const { backend } = address.environment;
  const key = stateKey(address);
  stack.addOverride("terraform.required_version", backend.type === "s3" ? TERRAFORM_S3 : TERRAFORM);
  if (backend.type === "azurerm") {
    const { resourceGroup, storageAccount, container, subscriptionId, tenantId } = backend;
    const where = { resourceGroupName: resourceGroup, storageAccountName: storageAccount, containerName: container };
    new AzurermBackend(stack, literal({ ...where, key, useAzureadAuth: true, subscriptionId, tenantId }));
  } else if (backend.type === "s3") {
    const { bucket, region, kmsKeyId } = backend;
    new S3Backend(stack, literal({ bucket, region, kmsKeyId, key, encrypt: true, useLockfile: true }));
  } else {
    // The state lies outside what a synth replaces.
    new LocalBackend(stack, literal({ path: `${address.project ?? "../../.."}/${backend.directory}/${key}` }));
  }
}
