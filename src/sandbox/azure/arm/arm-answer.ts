/** What a request is answered. */
export interface ArmAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** The body, as JSON. @defaultValue none */
  readonly body?: unknown;
  /** Further headers. @defaultValue none */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of 200. */
export function ok(body: unknown): ArmAnswer {
  return { status: 200, body };
}
