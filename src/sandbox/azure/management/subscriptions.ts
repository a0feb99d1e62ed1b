import type { FastifyInstance } from "fastify";
import type { Subscription } from "../../estate";
import type { ServiceContext } from "../../http";
import type { JsonObject } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import { ok } from "../arm/arm-answer";
import { addArmRoute, subscriptionOf } from "../arm/arm-route";
import { isOpenTo } from "../identity/authorize";

/** Adds the subscriptions that a caller sees. */
export function addSubscriptions(app: FastifyInstance, context: ServiceContext): void {
  const common = { method: "GET", type: "subscriptions", apiVersions: API_VERSIONS.subscriptions } as const;
  addArmRoute(app, context, {
    ...common,
    url: "/subscriptions",
    answer: ({ caller }) => {
      const value = context.estate.subscriptions.filter((each) => isOpenTo(each, caller)).map(answerOf);
      return ok({ value, count: { type: "Total", value: value.length } });
    },
  });
  addArmRoute(app, context, {
    ...common,
    url: "/subscriptions/:subscription",
    answer: ({ part }) => ok(answerOf(subscriptionOf(context, part("subscription")))),
  });
}

function answerOf({ id, tenantId, managedBy }: Subscription): JsonObject {
  return {
    id: `/subscriptions/${id}`,
    subscriptionId: id,
    tenantId,
    displayName: `Sandbox ${id.slice(-4)}`,
    state: "Enabled",
    authorizationSource: "RoleBased",
    managedByTenants: managedBy.map((tenant) => ({ tenantId: tenant })),
    subscriptionPolicies: {
      locationPlacementId: "Public_2014-09-01",
      quotaId: "PayAsYouGo_2014-09-01",
      spendingLimit: "Off",
    },
  };
}
