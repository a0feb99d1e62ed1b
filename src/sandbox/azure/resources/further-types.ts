import { API_VERSIONS } from "../arm/api-versions";
import { badRequest } from "../arm/arm-error";
import { IN_SENTINEL } from "../places/place";
import type { WorkspacePlace } from "../places/place";
import { METADATA as METADATA_ROWS, refuse } from "../refusals";
import { propertiesOf } from "./read-properties";
import type { Draft, ResourceType, Stored } from "./resource-type";

const COMMON = { in: IN_SENTINEL, apiVersions: API_VERSIONS.sentinel, isPaged: true } as const;

/** What Content Hub keeps of a resource: its solution, version and author. */
export const METADATA: ResourceType<WorkspacePlace> = {
  ...COMMON,
  type: "Microsoft.SecurityInsights/metadata",
  kind: "metadata",
  isUpdatable: true,
  prepare: ({ body }) => {
    refuse(METADATA_ROWS, propertiesOf(body));
    return { body: { properties: propertiesOf(body) } };
  },
};

/** Settings of anomaly rules; their content is not looked at. */
export const ML_SETTINGS: ResourceType<WorkspacePlace> = {
  ...COMMON,
  type: "Microsoft.SecurityInsights/securityMLAnalyticsSettings",
  kind: "securityMLAnalyticsSettings",
  prepare: keptWithKind,
};

/** Data connectors; their content is not looked at. */
export const DATA_CONNECTORS: ResourceType<WorkspacePlace> = {
  ...COMMON,
  type: "Microsoft.SecurityInsights/dataConnectors",
  kind: "dataConnectors",
  prepare: keptWithKind,
};

function keptWithKind({ body }: Draft<WorkspacePlace>): Stored {
  const { kind } = body;
  if (typeof kind !== "string" || kind === "") throw badRequest("The 'Kind' field is required.");
  return { body: { kind, properties: propertiesOf(body) } };
}
