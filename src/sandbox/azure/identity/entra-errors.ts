import { randomUUID } from "node:crypto";
import type { ArmAnswer } from "../arm/arm-answer";

interface EntraProblem {
  readonly status: 400 | 401;
  readonly error: string;
  /** The number of the AADSTS code. */
  readonly number: number;
  readonly message: string;
}

/** An error of Microsoft Entra (authentication and authorization error codes, 2025). */
function entraError({ status, error, number, message }: EntraProblem, now: Date): ArmAnswer {
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = `${now.toISOString().slice(0, 19).replace("T", " ")}Z`;
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${number}`,
    },
  };
}

/** No tenant has the id. */
export const unknownTenant = (tenant: string, now: Date): ArmAnswer =>
  entraError(
    {
      status: 400,
      error: "invalid_request",
      number: 90002,
      message: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    },
    now,
  );

/** The tenant has no such application. */
export const unknownClient = (client: string, tenant: string, now: Date): ArmAnswer =>
  entraError(
    {
      status: 400,
      error: "unauthorized_client",
      number: 700016,
      message: `Application with identifier '${client}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    },
    now,
  );

/** The secret is not the application's. */
export const wrongSecret = (client: string, now: Date): ArmAnswer =>
  entraError(
    {
      status: 401,
      error: "invalid_client",
      number: 7000215,
      message: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${client}'.`,
    },
    now,
  );

/** The federated token is not one that the application trusts. */
export const wrongAssertion = (now: Date): ArmAnswer =>
  entraError(
    {
      status: 401,
      error: "invalid_client",
      number: 700213,
      message: "No matching federated identity record found for presented assertion subject.",
    },
    now,
  );

/** A parameter is not there. */
export const missingParameter = (name: string, now: Date): ArmAnswer =>
  entraError(
    {
      status: 400,
      error: "invalid_request",
      number: 900144,
      message: `The request body must contain the following parameter: '${name}'.`,
    },
    now,
  );

/** The grant is not known here. */
export const unknownGrant = (grant: string, now: Date): ArmAnswer =>
  entraError(
    {
      status: 400,
      error: "unsupported_grant_type",
      number: 70003,
      message: `The app requested an unsupported grant type '${grant}'.`,
    },
    now,
  );
