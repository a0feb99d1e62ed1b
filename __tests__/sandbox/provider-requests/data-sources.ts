import type { JsonObject } from "./json";
import type { Providers } from "./services";

const PERSONAL = "v2/content/folders/personal";

/** What reading each data source asks, and the attributes it gives. */
export const DATA_SOURCES: Readonly<Record<string, (providers: Providers) => Promise<JsonObject>>> = {
  azurerm_client_config: ({ azure }) => azure.identity(),
  // Who the key belongs to is told by its own folder alone.
  sumologic_my_user_id: async ({ sumo }) => ({ id: (await sumo.get(PERSONAL))["createdBy"] }),
  sumologic_personal_folder: async ({ sumo }) => ({ id: (await sumo.get(PERSONAL))["id"] }),
};
