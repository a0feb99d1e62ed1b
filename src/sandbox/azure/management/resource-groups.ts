import type { FastifyInstance } from "fastify";
import type { ServiceContext } from "../../http";
import type { JsonObject } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import type { ArmAnswer } from "../arm/arm-answer";
import { ok } from "../arm/arm-answer";
import { badRequest } from "../arm/arm-error";
import { addArmRoute, subscriptionOf } from "../arm/arm-route";
import type { ArmRequest, ArmRoute } from "../arm/arm-route";
import { groupBeingDeleted } from "../arm/errors";
import { resourceOf } from "../arm/resource-body";
import { subscriptionCollection } from "../collections";
import { findGroup, isSame, requireGroup } from "../places/live-group";
import type { GroupDocument, LiveGroup } from "../places/live-group";
import { queryPacksOf, removeGroupContent, workspacesOf } from "./group-content";
import { beginOperation } from "./operations";

const TYPE = "Microsoft.Resources/resourceGroups";
const URL = "/subscriptions/:subscription/resourceGroups";

/** Adds resource groups. */
export function addResourceGroups(app: FastifyInstance, context: ServiceContext): void {
  const add = (method: ArmRoute["method"], url: string, answer: ArmRoute["answer"]): void => {
    addArmRoute(app, context, { method, url, type: TYPE, apiVersions: API_VERSIONS.resources, answer });
  };
  add("GET", URL, listGroups);
  add("GET", `${URL}/:group`, (request) => ok(answerOf(requireGroup(request))));
  add("GET", `${URL}/:group/resources`, listContent);
  add("PUT", `${URL}/:group`, putGroup);
  add("DELETE", `${URL}/:group`, deleteGroup);
}

function listGroups({ context, part }: ArmRequest): ArmAnswer {
  const { id } = subscriptionOf(context, part("subscription"));
  const ofEstate = context.estate.workspaces.filter(({ subscriptionId }) => isSame(subscriptionId, id));
  const put = context.store.list(subscriptionCollection(id, "resourceGroups"));
  const names = [...ofEstate.map(({ resourceGroup }) => resourceGroup), ...put.map(({ key }) => key)];
  const byName = new Map(names.map((name) => [name.toLowerCase(), findGroup(context, id, name)]));
  return ok({ value: [...byName.values()].filter((group) => group !== undefined).map(answerOf) });
}

function listContent(request: ArmRequest): ArmAnswer {
  const group = requireGroup(request);
  return ok({ value: [...workspacesOf(request.context, group), ...queryPacksOf(request.context, group)] });
}

function putGroup({ context, part, body }: ArmRequest): ArmAnswer {
  const { id } = subscriptionOf(context, part("subscription"));
  const existing = findGroup(context, id, part("group"));
  if (existing?.state === "Deleting") throw groupBeingDeleted(existing.name);
  const { location = existing?.location, tags = {} } = resourceOf(body) as Partial<GroupDocument>;
  if (!location) throw badRequest("The location property is required for this definition.", "LocationRequired");
  const document: GroupDocument = { location: location.toLowerCase().replaceAll(" ", ""), tags };
  const key = existing?.name ?? part("group");
  context.store.put(subscriptionCollection(id, "resourceGroups"), { key, body: { ...document } });
  const group: LiveGroup = { subscriptionId: id, name: key, ...document, state: "Succeeded" };
  return { status: existing ? 200 : 201, body: answerOf(group) };
}

/** The group is seen for a moment while it goes, with all that is in it. */
function deleteGroup(request: ArmRequest): ArmAnswer {
  const group = requireGroup(request);
  const { context } = request;
  const { endsAt, headers } = beginOperation(request);
  const { location: where } = headers;
  context.store.together(() => {
    removeGroupContent(context, group, endsAt);
    const { subscriptionId, name, location, tags } = group;
    const body: GroupDocument = { location, tags, goneAt: endsAt };
    context.store.put(subscriptionCollection(subscriptionId, "resourceGroups"), { key: name, body: { ...body } });
  });
  return { status: 202, headers: { location: where ?? "", "retry-after": headers["retry-after"] ?? "1" } };
}

function answerOf({ subscriptionId, name, location, tags, state }: LiveGroup): JsonObject {
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
  return { id, name, type: TYPE, location, tags, properties: { provisioningState: state } };
}
