import type { FastifyRequest } from "fastify";

/** This server as the request addressed it: `https://localhost:8443`. */
export function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
