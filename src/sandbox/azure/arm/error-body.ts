import type { JsonObject } from "../../store";

interface Fallback {
  readonly code: string;
  readonly message: string;
}

/** Codes of Azure Resource Manager for a status (Troubleshoot common Azure deployment errors, 2025; request limits and throttling, 2025). */
const FALLBACKS: Readonly<Record<number, Fallback>> = {
  400: { code: "BadRequest", message: "The request is invalid." },
  401: { code: "InvalidAuthenticationToken", message: "The access token is invalid." },
  403: {
    code: "AuthorizationFailed",
    message: "The client does not have authorization to perform this action over the scope, or the scope is invalid.",
  },
  404: { code: "ResourceNotFound", message: "The resource was not found." },
  409: { code: "Conflict", message: "Another operation on this resource is in progress." },
  412: { code: "PreconditionFailed", message: "The condition of the request is not met." },
  429: { code: "TooManyRequests", message: "The request is being throttled. Please try after some time." },
  500: { code: "InternalServerError", message: "An internal error occurred. Please try again later." },
  502: { code: "BadGateway", message: "The gateway did not receive an answer." },
  503: { code: "ServerTimeout", message: "The service is unavailable. Please try again later." },
  504: { code: "GatewayTimeout", message: "The gateway did not receive a response within the specified time period." },
};

/** The body of an error of Azure Resource Manager. @param code The service's word; by default one that fits the status. */
export function azureErrorBody(status: number, code?: string, message?: string): JsonObject {
  const fallback = FALLBACKS[status] ?? FALLBACKS[status >= 500 ? 500 : 400];
  return {
    error: { code: code ?? fallback?.code ?? "BadRequest", message: message ?? fallback?.message ?? "" },
  };
}
