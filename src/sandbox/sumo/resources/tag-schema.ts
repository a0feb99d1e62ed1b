import { listAt, textAt } from "../json";
import { TAG_SCHEMA_REFUSALS } from "../refusals/tag-schema";
import type { Route } from "../visit";
import type { Resource } from "./resource";
import { resourceRoutes, sentOf, update } from "./resource-routes";

/** Which values a tag has. It is read under other names than it is written. */
export const TAG_SCHEMA: Resource = {
  kind: "tag-schemas",
  path: "sec/v1/tag-schemas",
  envelope: "cse",
  refusals: TAG_SCHEMA_REFUSALS,
  identify: (sent) => textAt(sent, "key"),
  make: ({ sent, id }) => ({
    key: id,
    label: textAt(sent, "label"),
    contentTypeEnums: listAt(sent, "contentTypes"),
    freeform: sent["freeform"] === true,
    valueOptionObjects: listAt(sent, "valueOptions"),
  }),
  facets: (body) => ({ name: textAt(body, "label") }),
};

/** A tag's schema is changed at the path of all of them, and named by its key. */
export const TAG_SCHEMA_ROUTES: readonly Route[] = [
  ...resourceRoutes(TAG_SCHEMA),
  ...["sec/v1/tag-schemas", "sec/v1/tag-schemas/"].map((path): Route => ({
    method: "PUT",
    path,
    handle: (visit) => update(TAG_SCHEMA, visit, textAt(sentOf(TAG_SCHEMA, visit), "key")),
  })),
  { method: "GET", path: "sec/v1/tag-schemas/", handle: () => ({ body: { data: { objects: [], total: 0 } } }) },
];
