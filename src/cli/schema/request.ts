import type { z } from "zod";
import { noAnswer, strangeAnswer } from "./errors";

/** How long one waits for an answer. */
const PATIENCE_MS = 120_000;

/** A request of a service. */
export interface ServiceRequest {
  /** The address. */
  readonly url: URL;
  /** Headers; they hold the token. @defaultValue none */
  readonly headers?: Readonly<Record<string, string>>;
  /** A form to post. @defaultValue the request is a GET */
  readonly form?: Readonly<Record<string, string>>;
}

/** An answer of a service. */
export interface ServiceAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** The body, of any content. */
  readonly text: string;
}

/**
 * Asks a service. A redirection is not followed: it could lead the token elsewhere.
 * @throws UsageError when there is no whole answer.
 */
export async function ask({ url, headers, form }: ServiceRequest): Promise<ServiceAnswer> {
  try {
    const answer = await fetch(url, {
      method: form ? "POST" : "GET",
      headers,
      body: form && new URLSearchParams(form),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    throw noAnswer(url.host, reasonOf(error));
  }
}

/** What a schema makes of an answer. @throws UsageError when it is not JSON, or other JSON. */
export function readAnswer<T>(schema: z.ZodType<T>, { text }: ServiceAnswer, { host }: URL): T {
  const result = schema.safeParse(jsonOf(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join(".") ?? "";
  throw strangeAnswer(host, jsonOf(text) === undefined ? "it is not JSON" : `${path}: ${issue?.message ?? ""}`);
}

/** The value of a JSON text; `undefined` when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What `fetch` says about a failure: its cause knows more than the error itself. */
function reasonOf(error: unknown): string {
  const { name, message = "", cause } = error as Partial<Error> & { readonly cause?: Partial<NodeJS.ErrnoException> };
  if (name === "TimeoutError") return "it took longer than two minutes";
  return [cause?.message, cause?.code, message].find((each) => each !== undefined && each !== "") ?? "it broke off";
}
