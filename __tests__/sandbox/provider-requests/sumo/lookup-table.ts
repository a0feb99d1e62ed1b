import { blocks, number, orOmitted, text, texts } from "../attributes";
import { sumoResource } from "./sumo-resource";

/** `sumologic_lookup_table`, without its rows. */
export const lookupTable = sumoResource({
  path: "v1/lookupTables",
  replacedBy: ["fields", "name", "parentFolderId", "primaryKeys"],
  body: (attributes) => ({
    description: text(attributes, "description"),
    fields: orOmitted(
      blocks(attributes, "fields").map((each) => ({
        fieldName: text(each, "field_name"),
        fieldType: text(each, "field_type"),
      })),
    ),
    name: text(attributes, "name"),
    parentFolderId: text(attributes, "parent_folder_id"),
    primaryKeys: orOmitted(texts(attributes, "primary_keys")),
    sizeLimitAction: text(attributes, "size_limit_action") || "StopIncomingMessages",
    ttl: number(attributes, "ttl"),
  }),
});
