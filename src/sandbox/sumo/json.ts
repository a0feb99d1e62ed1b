import type { JsonObject } from "../store";

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property that is an object; an empty one when it is not. */
export function objectAt(body: JsonObject, key: string): JsonObject {
  const value = body[key];
  return isObject(value) ? value : {};
}

/** A property that is a text; empty when it is not. */
export function textAt(body: JsonObject, key: string): string {
  const value = body[key];
  return typeof value === "string" ? value : "";
}

/** Whether a property is an id: ids are compared without regard to case. */
export function isIdAt(body: JsonObject, key: string, id: string): boolean {
  return textAt(body, key).toUpperCase() === id.toUpperCase();
}

/** A property that is a number; not a number when it is none. */
export function numberAt(body: JsonObject, key: string): number {
  const value = body[key];
  return typeof value === "number" ? value : Number.NaN;
}

/** A property that is a list; empty when it is not. */
export function listAt(body: JsonObject, key: string): readonly unknown[] {
  const value = body[key];
  return Array.isArray(value) ? value : [];
}

/** The objects of a property that is a list. */
export function objectsAt(body: JsonObject, key: string): readonly JsonObject[] {
  return listAt(body, key).filter(isObject);
}

/** Whether a property has a value: neither absent nor null. */
export function has(body: JsonObject, key: string): boolean {
  return body[key] !== undefined && body[key] !== null;
}

/** An object without some of its properties. */
export function without(body: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}

/** An object with some of its properties only. */
export function only(body: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([key]) => keys.includes(key)));
}
