import type { z } from "zod";
import type { JsonObject } from "../../store";
import { unreadableBody } from "../arm/errors";

/** The properties of a body, in the form that a table reads. @throws ArmError 400 when one has another type. */
export function readProperties<S extends z.ZodType>(schema: S, body: JsonObject): z.output<S> {
  const result = schema.safeParse(body.properties ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw unreadableBody(`properties.${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

/** The properties of a body, as they were sent. */
export function propertiesOf(body: JsonObject): JsonObject {
  return (body.properties ?? {}) as JsonObject;
}
