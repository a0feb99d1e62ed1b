/** What a refusal is made of. */
export interface ArmErrorProps {
  /** The HTTP status. */
  readonly status: number;
  /** The service's word for it. */
  readonly code: string;
  /** The service's sentence, with the values. */
  readonly message: string;
  /** Headers of the answer. @defaultValue none */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that Azure refuses. */
export class ArmError extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** The service's word for it. */
  readonly code: string;
  /** Headers of the answer. */
  readonly headers: Readonly<Record<string, string>>;

  constructor({ status, code, message, headers = {} }: ArmErrorProps) {
    super(message);
    this.name = "ArmError";
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A request whose content is refused. */
export function badRequest(message: string, code = "BadRequest"): ArmError {
  return new ArmError({ status: 400, code, message });
}
