import type { ServiceContext } from "../http";
import { putDocument } from "../seed";
import type { JsonObject } from "../store";
import type { Thing } from "./thing";

/** The fields in which services write down when something was changed. */
const STAMPS = ["lastModifiedUtc", "lastModifiedTimeUtc", "updated", "lastUpdated", "modifiedAt"];

/** Stores a changed thing. */
export function storeChanged(
  { store, now }: ServiceContext,
  { collection, document }: Thing,
  changed: JsonObject,
): void {
  putDocument(store, { ...collection, key: document.key, body: stamped(changed, now().toISOString()) });
}

function stamped(body: JsonObject, now: string): JsonObject {
  const { properties } = body as { readonly properties?: JsonObject };
  const stamps = (fields: JsonObject): JsonObject =>
    Object.fromEntries(STAMPS.filter((name) => name in fields).map((name) => [name, now]));
  const own = { ...body, ...stamps(body) };
  return properties === undefined ? own : { ...own, properties: { ...properties, ...stamps(properties) } };
}
