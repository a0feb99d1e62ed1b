import { createHash } from "node:crypto";
import { logAnalyticsTables } from "./log-analytics";
import type { KqlSchema } from "./schema";

const digests = new WeakMap<KqlSchema, string>();

/**
 * What tells two schemas apart. The order of columns counts, because a query gives them in that order. The documented
 * tables stand for themselves: they are part of this code.
 */
export function schemaDigest(schema: KqlSchema): string {
  const known = digests.get(schema);
  if (known !== undefined) return known;
  const tables = schema.tables === logAnalyticsTables() ? "documented" : schema.tables;
  const digest = createHash("sha256")
    .update(JSON.stringify({ ...schema, tables }))
    .digest("hex");
  digests.set(schema, digest);
  return digest;
}
