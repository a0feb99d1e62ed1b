import type { FastifyInstance } from "fastify";
import type { ServiceContext } from "../../http";
import type { JsonObject } from "../../store";
import { ok } from "../arm/arm-answer";
import type { ArmAnswer } from "../arm/arm-answer";
import { ArmError } from "../arm/arm-error";
import { addArmRoute, subscriptionOf } from "../arm/arm-route";
import type { ArmRequest } from "../arm/arm-route";
import { workspaceId } from "../collections";
import { requireOpenTo } from "../identity/authorize";
import { isSame } from "../places/live-group";
import { findWorkspace, requireWorkspace } from "../places/live-workspace";
import type { LiveWorkspace } from "../places/live-workspace";
import { functionsOf } from "../resources/bind-query";

const TYPE = "Log Analytics API";
const BY_PATH =
  "/v1/subscriptions/:subscription/resourceGroups/:group/providers/Microsoft.OperationalInsights/workspaces/:workspace/metadata";

/** Adds the API that tells which tables and functions a workspace has (Azure Monitor Log Analytics, 2022-10-27-preview). */
export function addWorkspaceMetadata(app: FastifyInstance, context: ServiceContext): void {
  const common = { method: "GET", type: TYPE } as const;
  addArmRoute(app, context, {
    ...common,
    url: BY_PATH,
    answer: (request) => metadataOf(context, requireWorkspace(request)),
  });
  addArmRoute(app, context, {
    ...common,
    url: "/v1/workspaces/:customer/metadata",
    answer: (request) => metadataOf(context, byCustomerId(request)),
  });
}

function byCustomerId({ context, caller, part }: ArmRequest): LiveWorkspace {
  const known = context.estate.workspaces.find(({ customerId }) => isSame(customerId, part("customer")));
  const workspace = known && findWorkspace(context, known);
  if (!workspace)
    throw new ArmError({ status: 404, code: "WorkspaceNotFoundError", message: "The workspace could not be found" });
  requireOpenTo(subscriptionOf(context, workspace.subscriptionId), caller);
  return workspace;
}

function metadataOf(context: ServiceContext, workspace: LiveWorkspace): ArmAnswer {
  const tables = Object.entries(workspace.tables).map(([name, columns]) => ({
    id: `t/${name}`,
    name,
    timespanColumn: "TimeGenerated",
    hasData: true,
    columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
  }));
  const functions = functionsOf(context, workspace).map(({ alias, parameters, body }): JsonObject => ({
    id: `f/${alias}`,
    name: alias,
    parameters,
    body,
  }));
  const { customerId, name, location } = workspace;
  const workspaces = [
    { id: customerId, resourceId: workspaceId(workspace), name, region: location, tables: tables.map(({ id }) => id) },
  ];
  return ok({ tables, functions, workspaces });
}
