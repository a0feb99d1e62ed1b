import type { FastifyRequest } from "fastify";
import { badRequest } from "./arm-error";

/** This server as the request addressed it: `https://localhost:8443`. @throws ArmError 400 when that is no address. */
export function originOf({ protocol, host }: FastifyRequest): string {
  const origin = `${protocol}://${host}`;
  if (!URL.canParse(origin)) throw badRequest("Bad Request - Invalid Hostname");
  return origin;
}
