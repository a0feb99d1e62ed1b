import type { Collection, JsonObject, StoredDocument } from "../store";
import type { Place } from "./place";

/** Something that is stored, where it is, and what it is. */
export interface Thing {
  /** Where it is. */
  readonly place: Place;
  /** The collection it is in. */
  readonly collection: Collection;
  /** What is stored of it. */
  readonly document: StoredDocument;
}

/** What people call a thing: its display name. */
export function titleOf({ key, body }: Pick<StoredDocument, "key" | "body">): string {
  const { properties } = body as { readonly properties?: JsonObject };
  const title = properties?.["displayName"] ?? body["name"] ?? body["value"];
  return typeof title === "string" && title !== "" ? title : key;
}

/** Whether a text is a thing's id: its name in Azure, the last part of its resource id, or its id in Sumo Logic. */
export function hasId({ document, collection }: Thing, text: string): boolean {
  const wanted = text.toLowerCase();
  const key = document.key.toLowerCase();
  return wanted === key || wanted.endsWith(`/${collection.kind.toLowerCase()}/${key}`);
}
