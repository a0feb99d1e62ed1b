import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { hostUnknown, portTaken } from "./errors";

/** This machine alone. */
export const LOOPBACK = "127.0.0.1";

/** Where something shall listen. */
export interface ListenOptions {
  /** The address. */
  readonly host: string;
  /** The port that was asked for; 0 is any free one. */
  readonly asked: number | undefined;
  /** The port of the last time, taken when it is free and none was asked for. */
  readonly before: number | undefined;
}

/**
 * Opens a port.
 * @returns Which.
 * @throws SandboxError when the port that was asked for is taken, or the machine does not have the address.
 */
export async function listen(app: FastifyInstance, { host, asked, before }: ListenOptions): Promise<number> {
  try {
    await app.listen({ host, port: asked ?? before ?? 0 });
  } catch (error) {
    if (isUnknown(error)) throw hostUnknown(host);
    if (!isTaken(error)) throw error;
    if (asked !== undefined) throw portTaken(asked);
    await app.listen({ host, port: 0 });
  }
  return (app.server.address() as AddressInfo).port;
}

function isTaken(error: unknown): boolean {
  return ["EADDRINUSE", "EACCES"].includes(codeOf(error));
}

function isUnknown(error: unknown): boolean {
  return ["EADDRNOTAVAIL", "EAFNOSUPPORT", "EAI_AGAIN", "EINVAL", "ENOTFOUND"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
