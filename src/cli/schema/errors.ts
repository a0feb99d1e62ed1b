import { UsageError } from "../errors";

const READER = "Log Analytics Reader";

/** An environment whose file cannot be read. */
export const brokenEnvironment = (id: string): UsageError =>
  new UsageError(`environment \`${id}\` has mistakes of its own`, "mend its file first; `siemform check` says where");

/** An environment without a workspace. */
export const noWorkspace = (id: string): UsageError =>
  new UsageError(
    `environment \`${id}\` has no \`sentinel\`, so there is no workspace to read`,
    "name an environment with a Microsoft Sentinel workspace",
  );

/** A schema's file that cannot be read, so that what an author wrote into it would be lost. */
export const brokenSchema = (file: string): UsageError =>
  new UsageError(
    `${file} has mistakes, and what was written into it by hand would be lost`,
    "mend it first (`siemform check` says where), or remove it",
  );

/** An option that is no address. */
export const wrongEndpoint = (option: string, found: string): UsageError =>
  new UsageError(
    `${option}: \`${found}\` is not an https address; plain http is for loopback addresses only`,
    "write it like https://api.loganalytics.io",
  );

/** No credential, or half of one. */
export const noCredential = (missing: readonly string[]): UsageError =>
  new UsageError(
    missing.length === 0
      ? "there is no credential for Azure in the environment of the process"
      : `half of a credential is in the environment of the process: ${missing.join(", ")} is not set`,
    "set ARM_CLIENT_ID, ARM_CLIENT_SECRET and ARM_TENANT_ID (or AZURE_ for ARM_), or SIEMFORM_AZURE_TOKEN to a token for https://api.loganalytics.io, such as `az account get-access-token` prints",
  );

/** A credential of another tenant than the environment's. */
export const otherTenant = (source: string, found: string, environment: string, wanted: string): UsageError =>
  new UsageError(
    `${source}: the credential is of tenant ${found}, and one signs in to environment \`${environment}\` through tenant ${wanted}`,
    "use that tenant's credential; for a workspace that is delegated to yours, write `sentinel.managingTenantId`",
  );

/** The tenant gave no token. */
export const noToken = (tenant: string, reason: string): UsageError =>
  new UsageError(
    `tenant ${tenant} gives no token for the credential: ${reason}`,
    "check the client's id and secret, and that it is registered in this tenant",
  );

/** No answer, or half of one. */
export const noAnswer = (host: string, reason: string): UsageError =>
  new UsageError(`there is no whole answer from ${host}: ${reason}`, "check the connection and the address; try again");

/** An answer that is none of the API's. */
export const strangeAnswer = (host: string, reason: string): UsageError =>
  new UsageError(
    `what ${host} answers is not what its API promises: ${reason}`,
    "check the address: a proxy or another service may have answered",
  );

/** A token that is not taken. */
export const refusedToken = (workspace: string, reason: string): UsageError =>
  new UsageError(
    `the token is not taken for workspace ${workspace}: ${reason}`,
    "it must be fresh, of the workspace's tenant, and for https://api.loganalytics.io",
  );

/** A credential that may not read the workspace. */
export const notAllowed = (workspace: string, reason: string): UsageError =>
  new UsageError(
    `the credential may not read workspace ${workspace}: ${reason}`,
    `give it the role ${READER} on the workspace`,
  );

/** A workspace that is not there, or not visible. */
export const unknownWorkspace = (workspace: string, path: string): UsageError =>
  new UsageError(
    `there is no workspace ${workspace}, or the credential cannot see it: ${path}`,
    `compare subscriptionId, resourceGroup and workspace with the portal, and give the credential the role ${READER}`,
  );

/** The service does not want to answer now. */
export const refused = (host: string, reason: string): UsageError =>
  new UsageError(`${host} does not answer: ${reason}`, "try again later");
