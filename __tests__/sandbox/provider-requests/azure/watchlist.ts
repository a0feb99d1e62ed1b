import { orOmitted, text, texts } from "../attributes";
import { armResource, sentinelId } from "./arm-resource";

/** `azurerm_sentinel_watchlist`: every field of it replaces it. Its rows are resources of their own. */
export const watchlist = armResource({
  apiVersion: "2022-11-01",
  hasUpdate: false,
  idOf: (attributes) => sentinelId(attributes, "watchlists"),
  body: (attributes) => ({
    properties: {
      defaultDuration: orOmitted(text(attributes, "default_duration")),
      description: orOmitted(text(attributes, "description")),
      displayName: text(attributes, "display_name"),
      itemsSearchKey: text(attributes, "item_search_key"),
      labels: orOmitted(texts(attributes, "labels")),
      provider: "Microsoft",
      source: "",
    },
  }),
});
