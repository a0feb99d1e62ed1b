import type { FastifyInstance, FastifyRequest } from "fastify";
import { missingApiVersion } from "../arm/errors";
import { originOf } from "../arm/origin";

/** What clients ask to learn where a cloud's services are. Its answers name this server only, as the request addressed it. */
export function addCloudEndpoints(app: FastifyInstance): void {
  app.get("/metadata/endpoints", (request, reply) => {
    const { "api-version": version } = request.query as { readonly "api-version"?: string };
    if (!version) throw missingApiVersion();
    void reply.send(version < "2019-10-01" ? oldEndpoints(request) : endpoints(request));
  });
}

/** The form of 2022-09-01 (azurerm 4.55 and 5.2). A `/` behind the login endpoint would lose the tenant from token paths. */
function endpoints(request: FastifyRequest): object {
  const origin = originOf(request);
  const { host } = new URL(origin);
  return {
    name: "SiemformSandbox",
    portal: origin,
    authentication: {
      loginEndpoint: origin,
      audiences: [origin, `${origin}/`],
      tenant: "common",
      identityProvider: "AAD",
    },
    graph: origin,
    graphAudience: origin,
    media: origin,
    batch: origin,
    resourceManager: origin,
    gallery: origin,
    vmImageAliasDoc: origin,
    sqlManagement: origin,
    microsoftGraphResourceId: origin,
    activeDirectoryDataLake: origin,
    logAnalyticsResourceId: origin,
    appInsightsResourceId: origin,
    appInsightsTelemetryChannelResourceId: origin,
    attestationResourceId: origin,
    synapseAnalyticsResourceId: origin,
    ossrDbmsResourceId: origin,
    suffixes: { storage: host, keyVaultDns: host, acrLoginServer: host, sqlServerHostname: host, mhsmDns: host },
  };
}

/** The form of 2018-01-01: azurerm 4.x reads the regions from it. */
function oldEndpoints(request: FastifyRequest): object {
  const origin = originOf(request);
  return {
    galleryEndpoint: origin,
    graphEndpoint: origin,
    portalEndpoint: origin,
    graphAudience: origin,
    authentication: { loginEndpoint: origin, audiences: [origin], tenant: "common", identityProvider: "AAD" },
    cloudEndpoint: { sandbox: { endpoint: new URL(origin).host, locations: LOCATIONS } },
  };
}

const LOCATIONS = [
  "australiaeast",
  "brazilsouth",
  "canadacentral",
  "centralindia",
  "centralus",
  "eastasia",
  "eastus",
  "eastus2",
  "francecentral",
  "germanywestcentral",
  "italynorth",
  "japaneast",
  "koreacentral",
  "northcentralus",
  "northeurope",
  "norwayeast",
  "polandcentral",
  "southafricanorth",
  "southcentralus",
  "southeastasia",
  "swedencentral",
  "switzerlandnorth",
  "uaenorth",
  "uksouth",
  "ukwest",
  "westcentralus",
  "westeurope",
  "westus",
  "westus2",
  "westus3",
];
