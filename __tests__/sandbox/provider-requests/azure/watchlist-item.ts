import { text, textMap } from "../attributes";
import { armResource } from "./arm-resource";

/** `azurerm_sentinel_watchlist_item`: one row. */
export const watchlistItem = armResource({
  apiVersion: "2022-11-01",
  idOf: (attributes) => `${text(attributes, "watchlist_id")}/watchlistItems/${text(attributes, "name")}`,
  body: (attributes) => ({ properties: { itemsKeyValue: textMap(attributes, "properties") } }),
});
