import { randomBytes } from "node:crypto";
import type { JsonObject } from "../store";

/** One error, as Sumo Logic words it. */
export interface SumoErrorParts {
  /** The HTTP status, 400 or above. */
  readonly status: number;
  /** The service's word for it. @defaultValue one that fits the status */
  readonly code?: string;
  /** A sentence. @defaultValue one that fits the status */
  readonly message?: string;
  /** More, where the service says more. */
  readonly detail?: string;
}

/** What all of Sumo Logic's APIs share, by status (documentation, api-errors); 400, 409 and 412 are of the core API. */
const GENERIC: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ["service.argument.invalid", "The request body you've provided is invalid."],
  401: ["unauthorized", "Credential could not be verified."],
  403: ["forbidden", "This operation is not allowed for your account type."],
  404: ["notfound", "Requested resource could not be found."],
  405: ["method.unsupported", "Unsupported method for URL."],
  409: ["conflict", "The resource was changed by somebody else."],
  412: ["precondition.failed", "The ETag of If-Match is not that of the resource."],
  413: ["request.too.large", "The request is too large."],
  415: ["contenttype.invalid", "Invalid content type."],
  429: ["rate.limit.exceeded", "The API request rate is higher than 4 request per second."],
  500: ["internal.error", "Internal server error."],
  503: ["service.unavailable", "Service is currently unavailable."],
};

/** A request that is answered with an error. */
export class SumoError extends Error {
  /** The class's name. */
  override readonly name = "SumoError";
  /** The HTTP status. */
  readonly statusCode: number;

  constructor(
    /** What is said. */
    readonly parts: SumoErrorParts,
  ) {
    super(parts.message ?? GENERIC[parts.status]?.[1] ?? "error");
    this.statusCode = parts.status;
  }

  /** The body that is sent. */
  toBody(): JsonObject {
    return bodyOf({ ...this.parts, message: this.message });
  }
}

/** The body of an error in Sumo Logic's form. @param code The service's word; by default one that fits the status. */
export function errorBody(status: number, code?: string): JsonObject {
  return bodyOf({ status, code });
}

/** What is not there, or not in this org. */
export function notFound(code?: string, message?: string): SumoError {
  return new SumoError({ status: 404, code, message });
}

function bodyOf({ status, code, message, detail }: SumoErrorParts): JsonObject {
  const [word, sentence] = GENERIC[status] ?? GENERIC[status < 500 ? 400 : 500] ?? ["error", "error"];
  const error = { code: code ?? word, message: message ?? sentence, ...(detail === undefined ? {} : { detail }) };
  return { id: errorId(), errors: [error] };
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** Three groups of five letters and digits: `QVP7L-50PLW-K7I5Y`. */
function errorId(): string {
  const letters = [...randomBytes(15)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5, 10)}-${letters.slice(10)}`;
}
