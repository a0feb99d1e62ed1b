import { API_VERSIONS } from "../arm/api-versions";
import { IN_WORKSPACE } from "../places/place";
import type { WorkspacePlace } from "../places/place";
import { SAVED_SEARCHES as ROWS, refuse, savedSearchProperties } from "../refusals";
import { FUNCTION } from "./bind-query";
import { propertiesOf, readProperties } from "./read-properties";
import type { ResourceType } from "./resource-type";

/** Saved searches: hunting queries, and functions, which have an alias. */
export const SAVED_SEARCHES: ResourceType<WorkspacePlace> = {
  type: "Microsoft.OperationalInsights/savedSearches",
  kind: "savedSearches",
  in: IN_WORKSPACE,
  apiVersions: API_VERSIONS.savedSearch,
  statusWhenMade: 200,
  prepare: ({ body }) => {
    const search = readProperties(savedSearchProperties, body);
    refuse(ROWS, search);
    const isFunction = Boolean(search.functionAlias);
    return { ...(isFunction && { name: FUNCTION }), enabled: isFunction, body: { properties: propertiesOf(body) } };
  },
};
