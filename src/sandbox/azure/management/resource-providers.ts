import type { FastifyInstance } from "fastify";
import type { ServiceContext } from "../../http";
import type { JsonObject } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import { ok } from "../arm/arm-answer";
import { addArmRoute } from "../arm/arm-route";
import type { ArmRequest } from "../arm/arm-route";
import { unknownPath } from "../arm/errors";

/** Providers that every subscription of the sandbox has; azurerm 4.x asks whether it must register any. */
const NAMESPACES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "Microsoft.Authorization": {},
  "Microsoft.Insights": {},
  "Microsoft.Logic": { workflows: ["2019-05-01"] },
  "Microsoft.ManagedIdentity": {},
  "Microsoft.OperationalInsights": {
    workspaces: API_VERSIONS.workspace,
    "workspaces/savedSearches": API_VERSIONS.savedSearch,
    queryPacks: API_VERSIONS.queryPack,
    "queryPacks/queries": API_VERSIONS.queryPack,
  },
  "Microsoft.OperationsManagement": {},
  "Microsoft.Resources": { subscriptions: API_VERSIONS.subscriptions, resourceGroups: API_VERSIONS.resources },
  "Microsoft.Security": {},
  "Microsoft.SecurityInsights": Object.fromEntries(
    [
      "alertRules",
      "alertRuleTemplates",
      "automationRules",
      "dataConnectors",
      "metadata",
      "onboardingStates",
      "securityMLAnalyticsSettings",
      "watchlists",
    ].map((type) => [type, API_VERSIONS.sentinel]),
  ),
};

/** Adds the providers of a subscription. */
export function addResourceProviders(app: FastifyInstance, context: ServiceContext): void {
  const common = { type: "providers", apiVersions: API_VERSIONS.resources } as const;
  const url = "/subscriptions/:subscription/providers";
  addArmRoute(app, context, {
    ...common,
    method: "GET",
    url,
    answer: (request) => ok({ value: Object.keys(NAMESPACES).map((name) => answerOf(request, name)) }),
  });
  addArmRoute(app, context, { ...common, method: "GET", url: `${url}/:namespace`, answer: oneProvider });
  addArmRoute(app, context, { ...common, method: "POST", url: `${url}/:namespace/register`, answer: oneProvider });
}

function oneProvider(request: ArmRequest): ReturnType<typeof ok> {
  const name = Object.keys(NAMESPACES).find((each) => each.toLowerCase() === request.part("namespace").toLowerCase());
  if (name === undefined) throw unknownPath(request.path);
  return ok(answerOf(request, name));
}

function answerOf({ part, context }: ArmRequest, namespace: string): JsonObject {
  const locations = [...new Set(context.estate.workspaces.map(({ location }) => location))];
  const types = Object.entries(NAMESPACES[namespace] ?? {});
  return {
    id: `/subscriptions/${part("subscription")}/providers/${namespace}`,
    namespace,
    registrationState: "Registered",
    registrationPolicy: "RegistrationRequired",
    resourceTypes: types.map(([resourceType, apiVersions]) => ({
      resourceType,
      apiVersions,
      locations,
      capabilities: "None",
    })),
  };
}
