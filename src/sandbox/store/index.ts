export type { Collection, JsonObject, NewDocument, StoredDocument } from "./document";
export { Store } from "./store";
