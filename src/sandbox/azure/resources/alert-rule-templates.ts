import type { FastifyInstance } from "fastify";
import type { ServiceContext } from "../../http";
import type { JsonObject } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import { ok } from "../arm/arm-answer";
import { addArmRoute } from "../arm/arm-route";
import { partNotFound } from "../arm/errors";
import { etagOf } from "../arm/etag";
import { IN_SENTINEL } from "../places/place";
import type { WorkspacePlace } from "../places/place";
import { BUILT_IN_TEMPLATES } from "./built-in-templates";

const TYPE = "Microsoft.SecurityInsights/alertRuleTemplates";

/** Adds list and GET of rule templates: Microsoft's own, and those that solutions brought. */
export function addAlertRuleTemplates(app: FastifyInstance, context: ServiceContext): void {
  const common = { method: "GET", type: TYPE, apiVersions: API_VERSIONS.sentinel } as const;
  const url = `${IN_SENTINEL.path}/alertRuleTemplates`;
  addArmRoute(app, context, {
    ...common,
    url,
    answer: (request) => ok({ value: templatesOf(IN_SENTINEL.find(request)) }),
  });
  addArmRoute(app, context, {
    ...common,
    url: `${url}/:name`,
    answer: (request) => {
      const name = request.part("name").toLowerCase();
      const found = templatesOf(IN_SENTINEL.find(request)).find((each) => String(each.name).toLowerCase() === name);
      if (!found) throw partNotFound(`alertRuleTemplates/${name}`);
      return ok(found);
    },
  });
}

function templatesOf({ id, scope, context }: WorkspacePlace): JsonObject[] {
  const stored = context.store.list({ scope, kind: "alertRuleTemplates" });
  const answer = (name: string, body: JsonObject): JsonObject => ({
    id: `${id}/alertRuleTemplates/${name}`,
    name,
    type: TYPE,
    ...body,
  });
  return [
    ...BUILT_IN_TEMPLATES.map(({ name, kind, shown }) =>
      answer(name, { kind, properties: { ...shown, status: "Available", alertRulesCreatedByTemplateCount: 0 } }),
    ),
    ...stored.map(({ key, body, revision }) => ({ ...answer(key, body), etag: etagOf(revision) })),
  ];
}
