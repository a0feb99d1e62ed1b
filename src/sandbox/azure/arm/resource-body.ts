import { z } from "zod";
import type { JsonObject } from "../../store";
import { unreadableBody } from "./errors";

/** Deeper than any resource goes, and far less deep than JSON can be read and written. */
const DEEPEST = 100;

/** What every resource of Azure Resource Manager has (resource provider contract, 2025); others are kept as they are. */
const envelope = z.object({
  kind: z.string().nullish(),
  location: z.string().nullish(),
  etag: z.string().nullish(),
  tags: z.record(z.string(), z.unknown()).nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

/** A resource that was sent. @throws ArmError 400 when it is no JSON object, or has parts of another type. */
export function resourceOf(body: unknown): JsonObject {
  if (!isObject(body)) throw unreadableBody("a JSON object is expected");
  if (isTooDeep(body)) throw unreadableBody(`it is nested deeper than ${DEEPEST}`);
  const [issue] = envelope.safeParse(body).error?.issues ?? [];
  if (issue) throw unreadableBody(`${issue.path.join(".")}: ${issue.message}`);
  return body;
}

/** A change laid over what it changes: what it does not name stays as it is. */
export function merged(before: JsonObject, sent: JsonObject): JsonObject {
  const entries = Object.entries(sent).map(([name, value]) => {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    return [name, isObject(old) && isObject(value) ? merged(old, value) : value];
  });
  return { ...before, ...(Object.fromEntries(entries) as JsonObject) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTooDeep(body: JsonObject): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((each) =>
      typeof each === "object" && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
  return level.length > 0;
}
