import type { ServiceAnswer, ServiceRequest } from "./senders";

/** A service's answer that ends what a provider does with a resource. */
export class Refused extends RangeError {
  override readonly name = "Refused";
  /** The HTTP status; 0 when the provider itself stopped. */
  readonly status: number;
  /** What the service said. */
  readonly body: unknown;

  constructor(
    { method, path }: Pick<ServiceRequest, "method" | "path">,
    answer: Pick<ServiceAnswer, "status" | "body">,
  ) {
    super(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    this.status = answer.status;
    this.body = answer.body;
  }
}
