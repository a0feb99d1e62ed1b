import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyInstance } from "fastify";
import type { ServiceApi, ServiceContext } from "../http";
import { ArmError } from "./arm/arm-error";
import { azureErrorBody } from "./arm/error-body";
import { unknownPath, unreadableBody } from "./arm/errors";
import { authorize } from "./identity/authorize";
import { addCloudEndpoints } from "./identity/cloud-endpoints";
import { addTokenEndpoint } from "./identity/token-endpoint";
import { addWorkspaceMetadata } from "./log-analytics/workspace-metadata";
import { addOperations } from "./management/operations";
import { addResourceGroups } from "./management/resource-groups";
import { addResourceProviders } from "./management/resource-providers";
import { addSubscriptions } from "./management/subscriptions";
import { addWorkspaces } from "./management/workspaces";
import { addAlertRuleTemplates } from "./resources/alert-rule-templates";
import { ALERT_RULES } from "./resources/alert-rules";
import { AUTOMATION_RULES } from "./resources/automation-rules";
import { addDocumentRoutes } from "./resources/document-routes";
import { DATA_CONNECTORS, METADATA, ML_SETTINGS } from "./resources/further-types";
import { addOnboardingStates } from "./resources/onboarding-states";
import { QUERY_PACK_QUERIES, QUERY_PACKS } from "./resources/query-packs";
import { SAVED_SEARCHES } from "./resources/saved-searches";
import { WATCHLIST_ITEMS } from "./resources/watchlist-items";
import { WATCHLISTS } from "./resources/watchlists";

/** Azure Resource Manager with Sentinel and Log Analytics, and the sign-in that goes with it. */
export const azureApi: ServiceApi = { name: "azure", addRoutes, errorBody: azureErrorBody };

const IN_WORKSPACES = [
  ALERT_RULES,
  AUTOMATION_RULES,
  WATCHLISTS,
  WATCHLIST_ITEMS,
  SAVED_SEARCHES,
  METADATA,
  ML_SETTINGS,
  DATA_CONNECTORS,
];
const IN_GROUPS = [QUERY_PACKS, QUERY_PACK_QUERIES];

function addRoutes(app: FastifyInstance, context: ServiceContext): void {
  addRequestIds(app);
  answerErrors(app, context);
  addCloudEndpoints(app);
  addTokenEndpoint(app, context);
  addSubscriptions(app, context);
  addResourceProviders(app, context);
  addOperations(app, context);
  addResourceGroups(app, context);
  addWorkspaces(app, context);
  addOnboardingStates(app, context);
  addAlertRuleTemplates(app, context);
  for (const type of IN_WORKSPACES) addDocumentRoutes(app, context, type);
  for (const type of IN_GROUPS) addDocumentRoutes(app, context, type);
  addWorkspaceMetadata(app, context);
}

/** Every answer has an id, and the client's own one when it sent one. */
function addRequestIds(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    const { "x-ms-client-request-id": own, "x-ms-correlation-request-id": correlation } = request.headers;
    const id = randomUUID();
    reply.header("x-ms-request-id", id);
    reply.header("x-ms-correlation-request-id", correlation ?? id);
    if (own !== undefined) reply.header("x-ms-client-request-id", own);
    done();
  });
}

function answerErrors(app: FastifyInstance, context: ServiceContext): void {
  app.setErrorHandler((error: FastifyError | ArmError, _request, reply) => {
    const { status, code, message, headers } = armErrorOf(error, context);
    void reply
      .code(status)
      .headers(headers)
      .send(azureErrorBody(status, code, message));
  });
  app.setNotFoundHandler((request) => {
    authorize(request, context);
    throw unknownPath(request.url.split("?", 1)[0] ?? "");
  });
}

/** What the server itself cannot read is refused in the service's words; a fault of ours is a 500 that says nothing. */
function armErrorOf(
  error: FastifyError | ArmError,
  { onDefect }: ServiceContext,
): Pick<ArmError, "status" | "code" | "message" | "headers"> {
  if (error instanceof ArmError) return error;
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    onDefect(error);
    return new ArmError({ status: 500, code: "InternalServerError", message: "An internal error occurred." });
  }
  return status === 413
    ? new ArmError({ status, code: "RequestEntityTooLarge", message: "The request content is too large." })
    : unreadableBody("it is not valid JSON");
}
