import type { SentinelTarget } from "../../model";
import { noCredential, otherTenant } from "./errors";

/** A credential from the environment of the process. */
export type Credential =
  | {
      /** A token that somebody else asked for. */
      readonly kind: "token";
      /** The bearer token. */
      readonly token: string;
    }
  | {
      /** A service principal. */
      readonly kind: "client";
      /** The tenant that gives the token. */
      readonly tenant: string;
      /** The application's id. */
      readonly id: string;
      /** Its secret. */
      readonly secret: string;
    };

/** Variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** An environment and its workspace. */
export interface Target {
  /** The environment's id. */
  readonly environment: string;
  /** The workspace. */
  readonly sentinel: SentinelTarget;
}

const TOKEN = "SIEMFORM_AZURE_TOKEN";
const PREFIXES = ["ARM", "AZURE"] as const;

/**
 * The credential for a workspace: a token, else what Terraform takes, else what Azure's libraries take.
 * @throws UsageError when there is none, half of one, or that of another tenant.
 */
export function requireCredential(variables: Variables, target: Target): Credential {
  const token = valueOf(variables, TOKEN);
  if (token !== undefined) {
    requireTenant(TOKEN, tenantOfToken(token), target);
    return { kind: "token", token };
  }
  const prefix = PREFIXES.find((each) => valueOf(variables, `${each}_CLIENT_ID`) !== undefined);
  if (prefix === undefined) throw noCredential([]);
  return clientCredential(variables, prefix, target);
}

/** The tenant one signs in to for a workspace. */
export function tenantOf({ managingTenantId, tenantId }: SentinelTarget): string {
  return managingTenantId ?? tenantId;
}

function clientCredential(variables: Variables, prefix: string, target: Target): Credential {
  const [id = "", secret] = ["CLIENT_ID", "CLIENT_SECRET"].map((name) => valueOf(variables, `${prefix}_${name}`));
  if (secret === undefined) throw noCredential([`${prefix}_CLIENT_SECRET`]);
  requireTenant(`${prefix}_TENANT_ID`, valueOf(variables, `${prefix}_TENANT_ID`), target);
  return { kind: "client", tenant: tenantOf(target.sentinel), id, secret };
}

/** A variable that is set to something. */
function valueOf(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim();
  return value === "" ? undefined : value;
}

function requireTenant(source: string, found: string | undefined, { environment, sentinel }: Target): void {
  const wanted = tenantOf(sentinel);
  if (found === undefined || found.toLowerCase() === wanted.toLowerCase()) return;
  throw otherTenant(source, found, environment, wanted);
}

/** The tenant that a token says it is of; `undefined` when it cannot be read: then the service judges. */
function tenantOfToken(token: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    const tenant = (claims as { readonly tid?: unknown } | null)?.tid;
    return typeof tenant === "string" ? tenant : undefined;
  } catch {
    return undefined;
  }
}
