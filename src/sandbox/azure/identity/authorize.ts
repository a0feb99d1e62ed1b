import type { FastifyRequest } from "fastify";
import type { Subscription } from "../../estate";
import type { ServiceContext } from "../../http";
import { ArmError } from "../arm/arm-error";
import { readToken } from "./jwt";
import { OTHER_TENANT } from "./other-tenant";

/** Who asks. */
export interface Caller {
  /** The tenant that the caller is signed in to. */
  readonly tenantId: string;
  /** The application's id. */
  readonly clientId: string;
  /** The principal's object id. */
  readonly objectId: string;
}

/** Finds out who asks. @throws ArmError 401 without a token, or with one that is forged or too old. */
export function authorize(request: FastifyRequest, context: ServiceContext): Caller {
  const { authorization } = request.headers;
  if (!authorization)
    throw refused("AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined)
    throw refused(
      "AuthenticationFailedInvalidHeader",
      "Authentication failed. The 'Authorization' header is provided in an invalid format.",
    );
  const claims = readToken(token, context.signingKey);
  if (!claims) throw refused("InvalidAuthenticationToken", "The access token is invalid.");
  const { tid, appid, oid, exp } = claims;
  const caller = { tenantId: String(tid), clientId: String(appid), objectId: String(oid) };
  request.who = caller.clientId;
  requireFresh(Number(exp), context.now());
  return request.trouble?.kind === "other-tenant" ? { ...caller, tenantId: OTHER_TENANT } : caller;
}

function requireFresh(expiry: number, now: Date): void {
  if (expiry * 1000 > now.getTime()) return;
  const [ended, current] = [new Date(expiry * 1000), now].map((time) => time.toUTCString());
  throw refused(
    "ExpiredAuthenticationToken",
    `The access token expiry UTC time '${ended ?? ""}' is earlier than current UTC time '${current ?? ""}'.`,
  );
}

/** Whether a tenant sees a subscription: its own, or one that Lighthouse delegates to it. */
export function isOpenTo({ tenantId, managedBy }: Subscription, caller: Caller): boolean {
  return [tenantId, ...managedBy].some((id) => id.toLowerCase() === caller.tenantId.toLowerCase());
}

/** Lets a caller on. @throws ArmError 401 when the subscription is neither of the caller's tenant nor delegated to it. */
export function requireOpenTo(subscription: Subscription, caller: Caller): void {
  if (isOpenTo(subscription, caller)) return;
  const { tenantId } = subscription;
  const authority = `https://login.windows.net/${tenantId}`;
  const message = `The access token is from the wrong issuer 'https://sts.windows.net/${caller.tenantId}/'. It must match the tenant 'https://sts.windows.net/${tenantId}/' associated with this subscription. Please use the authority (URL) '${authority}' to get the token. Note, if the subscription is transferred to another tenant there is no impact to the services, but information about new tenant could take time to propagate (up to an hour). If you just transferred your subscription and see this error message, please try back later.`;
  throw refused("InvalidAuthenticationTokenTenant", message, authority);
}

function refused(code: string, message: string, authority = "https://login.windows.net/common"): ArmError {
  const challenge = `Bearer authorization_uri="${authority}", error="invalid_token", error_description="${message}"`;
  return new ArmError({ status: 401, code, message, headers: { "www-authenticate": challenge } });
}
