import { ArmError, badRequest } from "./arm-error";

const MORE = "For more details please go to https://aka.ms/ARMResourceNotFoundFix";

function notFound(code: string, message: string): ArmError {
  return new ArmError({ status: 404, code, message });
}

/** No subscription has the id. */
export const subscriptionNotFound = (id: string): ArmError =>
  notFound("SubscriptionNotFound", `The subscription '${id}' could not be found.`);

/** The subscription has no such group. */
export const groupNotFound = (name: string): ArmError =>
  notFound("ResourceGroupNotFound", `Resource group '${name}' could not be found.`);

/** The group has no such resource. @param resource Its type and name. */
export const resourceNotFound = (resource: string, group: string): ArmError =>
  notFound("ResourceNotFound", `The Resource '${resource}' under resource group '${group}' was not found. ${MORE}`);

/** A resource has no such part. @param part Its type and name. */
export const partNotFound = (part: string): ArmError => notFound("NotFound", `Resource '${part}' was not found.`);

/** No provider serves the path. */
export const unknownPath = (path: string): ArmError =>
  notFound("InvalidResourceType", `The resource type could not be found for the path '${path}'.`);

/** The request has no api-version. */
export const missingApiVersion = (): ArmError =>
  badRequest(
    "The api-version query parameter (?api-version=) is required for all requests.",
    "MissingApiVersionParameter",
  );

/** The resource type has no such api-version. */
export const unknownApiVersion = (version: string, type: string, versions: readonly string[]): ArmError =>
  badRequest(
    `No registered resource provider found for API version '${version}' for type '${type}'. The supported api-versions are '${versions.join(", ")}'.`,
    "NoRegisteredProviderFound",
  );

/** The body cannot be read. */
export const unreadableBody = (reason: string): ArmError =>
  badRequest(`The request content was invalid and could not be deserialized: '${reason}'.`, "InvalidRequestContent");

/** Sentinel is not on the workspace (Sentinel API, seen in hashicorp/terraform-provider-azurerm pull request 20661). */
export const notOnboarded = (workspace: string): ArmError =>
  badRequest(`Workspace '${workspace}' is not onboarded to Microsoft Sentinel.`);

/** The group is being deleted (Azure Resource Manager, seen in Azure/azure-cli issue 21121). */
export const groupBeingDeleted = (name: string): ArmError =>
  new ArmError({
    status: 409,
    code: "ResourceGroupBeingDeleted",
    message: `The resource group '${name}' is in deprovisioning state and cannot perform this operation.`,
  });

/** A name has characters that no resource has (resource provider contract, 2025; the wording is the sandbox's). */
export const unusableName = (name: string): ArmError =>
  badRequest(
    `The resource name '${name}' is invalid: it has control characters or some of '<', '>', '%', '&', '\\', '?', '/', '#'.`,
    "InvalidResourceName",
  );

/** The rule has changed since it was read (Sentinel API, seen with BuiltInFusion in a blog on ARM templates, 2020). */
export const newerRule = (rule: string, workspace: string): ArmError =>
  new ArmError({
    status: 409,
    code: "Conflict",
    message: `Newer instance of rule '${rule}' exists for workspace '${workspace}' (Etag does not match). Data was not saved.`,
  });

/** The resource is being deleted. */
export const deletionInProgress = (resource: string): ArmError =>
  new ArmError({
    status: 409,
    code: "Conflict",
    message: `Delete is currently in progress. '${resource}' cannot be changed.`,
  });
