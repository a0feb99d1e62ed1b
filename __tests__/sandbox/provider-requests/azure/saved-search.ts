import { orOmitted, text, textMap, texts } from "../attributes";
import { armResource } from "./arm-resource";

/** `azurerm_log_analytics_saved_search`: a hunting query, or a function. The provider has no update of it. */
export const savedSearch = armResource({
  apiVersion: "2020-08-01",
  hasUpdate: false,
  idOf: (attributes) => `${text(attributes, "log_analytics_workspace_id")}/savedSearches/${text(attributes, "name")}`,
  body: (attributes) => ({
    properties: {
      category: text(attributes, "category"),
      displayName: text(attributes, "display_name"),
      functionAlias: text(attributes, "function_alias"),
      functionParameters: orOmitted(texts(attributes, "function_parameters").join(", ")),
      query: text(attributes, "query"),
      tags: Object.entries(textMap(attributes, "tags") ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => ({ name, value })),
    },
  }),
});
