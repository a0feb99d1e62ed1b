import { randomUUID } from "node:crypto";
import type { JsonObject } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import { IN_GROUP, IN_QUERY_PACK } from "../places/place";
import type { Place } from "../places/place";
import { QUERY_PACK_QUERIES as ROWS, refuse } from "../refusals";
import { propertiesOf } from "./read-properties";
import type { Draft, ResourceType, Stored } from "./resource-type";

/** Query packs. */
export const QUERY_PACKS: ResourceType = {
  type: "Microsoft.OperationalInsights/queryPacks",
  kind: "queryPacks",
  in: IN_GROUP,
  apiVersions: API_VERSIONS.queryPack,
  prepare: ({ place, body, existing }) => ({
    body: {
      location: body.location ?? existing?.body.location ?? "global",
      tags: body.tags ?? {},
      properties: {
        ...times(place, existing?.body),
        queryPackId: propertiesOf(existing?.body ?? {}).queryPackId ?? randomUUID(),
        provisioningState: "Succeeded",
      },
    },
  }),
  release: ({ id, context: { store } }, { key }) => {
    const queries = { scope: `${id}/queryPacks/${key}`.toLowerCase(), kind: "queries" };
    for (const query of store.list(queries)) store.delete(queries, query.key);
  },
};

/** Queries of a query pack. */
export const QUERY_PACK_QUERIES: ResourceType = {
  type: "microsoft.operationalinsights/queryPacks/queries",
  kind: "queries",
  in: IN_QUERY_PACK,
  apiVersions: API_VERSIONS.queryPack,
  isUpdatable: true,
  isPaged: true,
  statusWhenMade: 200,
  prepare,
};

function prepare({ place, name, body, existing }: Draft): Stored {
  const properties = propertiesOf(body);
  refuse(ROWS, properties);
  const author = place.caller.objectId;
  return { body: { properties: { ...properties, id: name, author, ...times(place, existing?.body) } } };
}

function times({ context }: Place, existing: JsonObject | undefined): JsonObject {
  const now = context.now().toISOString();
  return { timeCreated: propertiesOf(existing ?? {}).timeCreated ?? now, timeModified: now };
}
