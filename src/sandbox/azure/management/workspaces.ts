import { createHmac, randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { ServiceContext } from "../../http";
import type { JsonObject } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import type { ArmAnswer } from "../arm/arm-answer";
import { ok } from "../arm/arm-answer";
import { badRequest } from "../arm/arm-error";
import { addArmRoute } from "../arm/arm-route";
import type { ArmRequest, ArmRoute } from "../arm/arm-route";
import { deletionInProgress } from "../arm/errors";
import { resourceOf } from "../arm/resource-body";
import { subscriptionCollection, workspaceId } from "../collections";
import { requireGroup, requireLastingGroup } from "../places/live-group";
import { findWorkspace, requireWorkspace, workspaceKey } from "../places/live-workspace";
import type { LiveWorkspace, WorkspaceDocument } from "../places/live-workspace";
import { propertiesOf } from "../resources/read-properties";
import { liveWorkspaces, removeWorkspace } from "./group-content";
import { beginOperation } from "./operations";

const TYPE = "Microsoft.OperationalInsights/workspaces";
const SUBSCRIPTION = "/subscriptions/:subscription";
const PROVIDER = "providers/Microsoft.OperationalInsights";
const URL = `${SUBSCRIPTION}/resourceGroups/:group/${PROVIDER}/workspaces`;

/** Adds Log Analytics workspaces. */
export function addWorkspaces(app: FastifyInstance, context: ServiceContext): void {
  const add = (method: ArmRoute["method"], url: string, answer: ArmRoute["answer"]): void => {
    addArmRoute(app, context, { method, url, type: TYPE, apiVersions: API_VERSIONS.workspace, answer });
  };
  add("GET", URL, (request) => ok({ value: liveWorkspaces(context, requireGroup(request)).map(answerOf) }));
  add("GET", `${URL}/:workspace`, (request) => ok(answerOf(requireWorkspace(request))));
  add("PUT", `${URL}/:workspace`, putWorkspace);
  add("DELETE", `${URL}/:workspace`, deleteWorkspace);
  add("POST", `${URL}/:workspace/sharedKeys`, (request) => ok(sharedKeysOf(requireWorkspace(request), context)));
  add("GET", `${SUBSCRIPTION}/${PROVIDER}/deletedWorkspaces`, listDeleted);
}

function putWorkspace(request: ArmRequest): ArmAnswer {
  const { context, part } = request;
  const { subscriptionId, name: resourceGroup } = requireLastingGroup(request);
  const place = { subscriptionId, resourceGroup, name: part("workspace") };
  const existing = findWorkspace(context, place);
  if (existing?.state === "Deleting") throw deletionInProgress(existing.name);
  const collection = subscriptionCollection(subscriptionId, "workspaces");
  const key = workspaceKey(resourceGroup, existing?.name ?? place.name);
  const before = context.store.find(collection, key)?.body as WorkspaceDocument | undefined;
  const sent = contentOf(request, existing);
  const operation = existing ? undefined : beginOperation(request);
  const customerId = existing?.customerId ?? customerIdOf(before);
  const readyAt = operation?.endsAt ?? context.now().toISOString();
  const document: WorkspaceDocument = { ...sent, customerId, readyAt };
  context.store.put(collection, { key, body: { ...document } });
  const { location: _, ...headers } = operation?.headers ?? {};
  const workspace = findWorkspace(context, place);
  return { status: operation ? 201 : 200, body: workspace && answerOf(workspace), headers };
}

function contentOf(
  { body }: ArmRequest,
  existing: LiveWorkspace | undefined,
): Pick<WorkspaceDocument, "location" | "tags" | "properties"> {
  const { location = existing?.location, tags = {}, properties = {} } = resourceOf(body) as Partial<WorkspaceDocument>;
  if (!location) throw badRequest("The location property is required for this definition.", "LocationRequired");
  return { location: location.toLowerCase().replaceAll(" ", ""), tags, properties };
}

/** A workspace that was deleted is recovered with the id that it had. */
function customerIdOf(before: WorkspaceDocument | undefined): string {
  return before && !before.isPurged ? before.customerId : randomUUID();
}

function deleteWorkspace(request: ArmRequest): ArmAnswer {
  const { context, part, query } = request;
  const { subscriptionId, name: resourceGroup } = requireGroup(request);
  const workspace = findWorkspace(context, { subscriptionId, resourceGroup, name: part("workspace") });
  if (!workspace) return { status: 204 };
  const { endsAt: goneAt, headers } = beginOperation(request);
  context.store.together(() => {
    removeWorkspace(context, workspace, { goneAt, isPurged: query.force === "true" });
  });
  return { status: 202, headers };
}

function listDeleted({ context, part }: ArmRequest): ArmAnswer {
  const stored = context.store.list(subscriptionCollection(part("subscription"), "workspaces"));
  const deleted = stored.flatMap(({ key, body }) => {
    const document = body as unknown as WorkspaceDocument;
    const [resourceGroup = "", name = ""] = key.split("/");
    if (document.goneAt === undefined || document.isPurged) return [];
    const id = workspaceId({ subscriptionId: part("subscription"), resourceGroup, name });
    return [{ id, name, type: TYPE, ...shownOf({ ...document, state: "Succeeded" }) }];
  });
  return ok({ value: deleted });
}

function answerOf(workspace: LiveWorkspace): JsonObject {
  return { id: workspaceId(workspace), name: workspace.name, type: TYPE, ...shownOf(workspace) };
}

/** What was put, over what the service sets itself. */
function shownOf({
  location,
  tags,
  properties,
  customerId,
  state,
}: Pick<LiveWorkspace, "location" | "tags" | "properties" | "customerId" | "state">): JsonObject {
  const { sku, features, workspaceCapping } = propertiesOf({ properties }) as Readonly<
    Record<string, object | undefined>
  >;
  return {
    location,
    tags,
    properties: {
      retentionInDays: 30,
      publicNetworkAccessForIngestion: "Enabled",
      publicNetworkAccessForQuery: "Enabled",
      ...properties,
      sku: { name: "PerGB2018", ...sku },
      features: { enableLogAccessUsingOnlyResourcePermissions: true, ...features },
      workspaceCapping: { dailyQuotaGb: -1, dataIngestionStatus: "RespectQuota", ...workspaceCapping },
      customerId,
      provisioningState: state,
    },
  };
}

/** Keys that work nowhere, the same each time they are asked for. */
function sharedKeysOf({ customerId }: LiveWorkspace, { signingKey }: ServiceContext): JsonObject {
  const key = (name: string): string =>
    createHmac("sha512", signingKey).update(`${name} ${customerId}`).digest("base64");
  return { primarySharedKey: key("primary"), secondarySharedKey: key("secondary") };
}
