/** A JSON object, as a request or an answer holds it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at a key; empty when there is none. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** The text at a key. @throws TypeError when there is none. */
export function textAt(value: unknown, key: string): string {
  const found = isObject(value) ? value[key] : undefined;
  if (typeof found === "string") return found;
  throw new TypeError(`an answer holds no text \`${key}\`: ${JSON.stringify(value).slice(0, 200)}`);
}

/** The list of objects at a key; empty when there is none. */
export function objectsAt(value: unknown, key: string): readonly JsonObject[] {
  const found = isObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** An object without what is undefined, as it goes over the wire. */
export function sent(body: unknown): JsonObject {
  return JSON.parse(JSON.stringify(body)) as JsonObject;
}
