import type { FastifyInstance } from "fastify";
import type { ServiceContext } from "../../http";
import type { Collection, JsonObject } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import type { ArmAnswer } from "../arm/arm-answer";
import { ok } from "../arm/arm-answer";
import { addArmRoute } from "../arm/arm-route";
import type { ArmRequest } from "../arm/arm-route";
import { partNotFound } from "../arm/errors";
import { etagOf } from "../arm/etag";
import { resourceOf } from "../arm/resource-body";
import { isOnboarded } from "../places/live-workspace";
import { BESIDE_SENTINEL } from "../places/place";
import type { WorkspacePlace } from "../places/place";
import { BUILT_IN_TEMPLATES } from "./built-in-templates";
import { propertiesOf } from "./read-properties";

const TYPE = "Microsoft.SecurityInsights/onboardingStates";

/** Adds the resource that puts Sentinel on a workspace. It has one instance, `default`. */
export function addOnboardingStates(app: FastifyInstance, context: ServiceContext): void {
  const url = `${BESIDE_SENTINEL.path}/onboardingStates`;
  const add = (method: "GET" | "PUT" | "DELETE", path: string, answer: (request: ArmRequest) => ArmAnswer): void => {
    addArmRoute(app, context, { method, url: path, type: TYPE, apiVersions: API_VERSIONS.sentinel, answer });
  };
  add("GET", url, (request) => {
    const place = BESIDE_SENTINEL.find(request);
    return ok({ value: isOnboarded(place.context, place.workspace) ? [answerOf(place)] : [] });
  });
  add("GET", `${url}/default`, readState);
  add("PUT", `${url}/default`, onboard);
  add("DELETE", `${url}/default`, offboard);
}

function readState(request: ArmRequest): ArmAnswer {
  const place = BESIDE_SENTINEL.find(request);
  if (!isOnboarded(place.context, place.workspace)) throw partNotFound("onboardingStates/default");
  return ok(answerOf(place));
}

/** Onboarding brings the Fusion rule (azurerm pull request 20661). */
function onboard(request: ArmRequest): ArmAnswer {
  const place = BESIDE_SENTINEL.find(request);
  const { store } = place.context;
  const isNew = !isOnboarded(place.context, place.workspace);
  store.together(() => {
    store.put(stateOf(place), { key: "default", body: { properties: propertiesOf(resourceOf(request.body ?? {})) } });
    if (isNew) addFusion(place);
  });
  return { status: isNew ? 201 : 200, body: answerOf(place) };
}

function addFusion({ context, scope }: WorkspacePlace): void {
  const template = BUILT_IN_TEMPLATES.find(({ kind }) => kind === "Fusion");
  if (!template) return;
  const { name: alertRuleTemplateName, shown, kind } = template;
  const lastModifiedUtc = context.now().toISOString();
  const properties = { ...shown, enabled: true, alertRuleTemplateName, lastModifiedUtc };
  context.store.put({ scope, kind: "alertRules" }, { key: "BuiltInFusion", body: { kind, properties } });
}

function offboard(request: ArmRequest): ArmAnswer {
  const place = BESIDE_SENTINEL.find(request);
  if (!isOnboarded(place.context, place.workspace)) return { status: 204 };
  place.context.store.put(stateOf(place), { key: "default", body: { isOff: true } });
  return { status: 200 };
}

function stateOf({ scope }: WorkspacePlace): Collection {
  return { scope, kind: "onboardingStates" };
}

function answerOf(place: WorkspacePlace): JsonObject {
  const stored = place.context.store.find(stateOf(place), "default");
  const { customerManagedKey = false } = propertiesOf(stored?.body ?? {});
  return {
    id: `${place.id}/onboardingStates/default`,
    name: "default",
    type: TYPE,
    etag: etagOf(stored?.revision ?? 0),
    properties: { customerManagedKey },
  };
}
