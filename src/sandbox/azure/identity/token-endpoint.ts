import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ServicePrincipal } from "../../estate";
import type { ServiceContext } from "../../http";
import type { ArmAnswer } from "../arm/arm-answer";
import { ok } from "../arm/arm-answer";
import {
  missingParameter,
  unknownClient,
  unknownGrant,
  unknownTenant,
  wrongAssertion,
  wrongSecret,
} from "./entra-errors";
import { signToken } from "./jwt";
import { OTHER_TENANT } from "./other-tenant";

const LIFETIME_SECONDS = 3600;
const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

type Form = Readonly<Record<string, string | undefined>>;

/** Adds the endpoint where service principals sign in. */
export function addTokenEndpoint(app: FastifyInstance, context: ServiceContext): void {
  app.post("/:tenant/oauth2/v2.0/token", (request, reply) => {
    const { status, body } = signIn(request, context);
    void reply.header("cache-control", "no-store, no-cache").code(status).send(body);
  });
}

function signIn(request: FastifyRequest, context: ServiceContext): ArmAnswer {
  const { tenant: tenantId } = request.params as { readonly tenant: string };
  const form = formOf(request.body);
  const now = context.now();
  const problem = formProblem(form, now);
  if (problem) return problem;
  const { client_id: clientId = "", scope = "" } = form;
  const tenant = context.estate.tenants.find(({ id }) => isSame(id, tenantId));
  if (!tenant) return unknownTenant(tenantId, now);
  const client = tenant.clients.find((each) => isSame(each.clientId, clientId));
  if (!client) return unknownClient(clientId, tenant.id, now);
  request.who = client.clientId;
  const refusal = credentialProblem(form, client, now);
  if (refusal) return refusal;
  const signedInTo = request.trouble?.kind === "other-tenant" ? OTHER_TENANT : tenant.id;
  return tokenAnswer({ client, tenantId: signedInTo, scope }, context);
}

/** The fields of a form; a body of another type has none. */
function formOf(body: unknown): Form {
  const fields = typeof body === "object" && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === "string"));
}

function formProblem(form: Form, now: Date): ArmAnswer | undefined {
  const missing = ["grant_type", "client_id", "scope"].find((name) => !form[name]);
  if (missing !== undefined) return missingParameter(missing, now);
  const { grant_type: grant = "" } = form;
  return grant === "client_credentials" ? undefined : unknownGrant(grant, now);
}

function credentialProblem(form: Form, client: ServicePrincipal, now: Date): ArmAnswer | undefined {
  const { client_secret: secret, client_assertion: assertion, client_assertion_type: type } = form;
  if (assertion !== undefined)
    return type === ASSERTION_TYPE && isSecret(assertion, client) ? undefined : wrongAssertion(now);
  if (!secret) return missingParameter("client_assertion' or 'client_secret", now);
  return isSecret(secret, client) ? undefined : wrongSecret(client.clientId, now);
}

interface SignIn {
  readonly client: ServicePrincipal;
  readonly tenantId: string;
  readonly scope: string;
}

function tokenAnswer({ client, tenantId, scope }: SignIn, { now, signingKey }: ServiceContext): ArmAnswer {
  const issued = Math.floor(now().getTime() / 1000);
  const claims = {
    aud: scope.replace(/\/\.default$/, ""),
    iss: `https://sts.windows.net/${tenantId}/`,
    iat: issued,
    nbf: issued,
    exp: issued + LIFETIME_SECONDS,
    appid: client.clientId,
    idtyp: "app",
    oid: client.objectId,
    sub: client.objectId,
    tid: tenantId,
    ver: "1.0",
  };
  return ok({
    token_type: "Bearer",
    expires_in: LIFETIME_SECONDS,
    ext_expires_in: LIFETIME_SECONDS,
    access_token: signToken(claims, signingKey),
  });
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Compares digests, so that the time it takes says nothing of the secret. */
function isSecret(text: string, { secret }: ServicePrincipal): boolean {
  const [found, expected] = [text, secret].map((each) => createHash("sha256").update(each).digest());
  return secret !== "" && found !== undefined && expected !== undefined && timingSafeEqual(found, expected);
}
