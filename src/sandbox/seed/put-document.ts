import type { JsonObject, NewDocument, Store } from "../store";
import { MONITORS } from "../sumo";
import type { SeedDocument } from "./seed-document";

type Facets = Pick<NewDocument, "name" | "enabled">;

/** The name that the Azure room looks functions up by. */
const FUNCTION = "function";
/** The kinds of analytics rules that count against the limit of enabled rules. */
const COUNTED_RULES = ["Scheduled", "NRT"];

/** Stores a thing in place of what had its key, found and counted as the services do it. */
export function putDocument(store: Store, { scope, kind, key, body }: SeedDocument): void {
  const facets = facetsOf(kind, body);
  store.put({ scope, kind }, { key, body, ...facets });
  if (kind === "alertRules" && body["kind"] === "NRT") {
    store.put({ scope, kind: "nrtRules" }, { key, body: {}, enabled: facets.enabled });
  }
  if (kind === "watchlistItems") noteColumns(store, scope, Object.keys(propertiesOf(body)["itemsKeyValue"] as object));
}

/** What a thing is looked up and counted by. */
function facetsOf(kind: string, body: JsonObject): Facets {
  const { displayName, enabled, functionAlias, triggeringLogic } = propertiesOf(body);
  const title = textOf(displayName);
  switch (kind) {
    case "alertRules":
      return { name: title, enabled: enabled === true && COUNTED_RULES.includes(String(body["kind"])) };
    case "automationRules":
      return { name: title, enabled: (triggeringLogic as JsonObject | undefined)?.["isEnabled"] === true };
    case "savedSearches":
      return functionAlias ? { name: FUNCTION, enabled: true } : {};
    case "watchlists":
      return { name: title };
    case MONITORS:
      return { name: textOf(body["name"]), enabled: body["contentType"] === "Monitor" && body["isDisabled"] !== true };
    default:
      return { name: textOf(body["name"] ?? body["value"]), enabled: body["enabled"] === true };
  }
}

/** The Azure room keeps the columns of each watchlist, so that no query needs all rows to be read. */
function noteColumns(store: Store, itemsScope: string, columns: readonly string[]): void {
  const [, scope = "", alias = ""] = /^(.*)\/watchlists\/([^/]+)$/.exec(itemsScope) ?? [];
  const collection = { scope, kind: "watchlistColumns" };
  const known = (store.find(collection, alias)?.body["columns"] ?? []) as readonly string[];
  store.put(collection, { key: alias, body: { columns: [...new Set([...known, ...columns])] } });
}

function propertiesOf(body: JsonObject): JsonObject {
  return (body["properties"] ?? {}) as JsonObject;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
