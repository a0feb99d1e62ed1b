import { API_VERSIONS } from "../arm/api-versions";
import { IN_SENTINEL } from "../places/place";
import type { WorkspacePlace } from "../places/place";
import { AUTOMATION_RULES as ROWS, automationRuleProperties, refuse } from "../refusals";
import { propertiesOf, readProperties } from "./read-properties";
import type { Draft, ResourceType, Stored } from "./resource-type";

/** Automation rules. */
export const AUTOMATION_RULES: ResourceType<WorkspacePlace> = {
  type: "Microsoft.SecurityInsights/AutomationRules",
  kind: "automationRules",
  in: IN_SENTINEL,
  apiVersions: API_VERSIONS.sentinel,
  isPaged: true,
  prepare,
};

function prepare({ place, name, body, existing }: Draft<WorkspacePlace>): Stored {
  const rule = readProperties(automationRuleProperties, body);
  const { all } = place.context.store.count({ scope: place.scope, kind: "automationRules" });
  refuse(ROWS, { name, rule, others: existing ? 0 : all });
  const now = place.context.now().toISOString();
  const { createdTimeUtc = now } = propertiesOf(existing?.body ?? {});
  return {
    name: rule.displayName ?? "",
    enabled: rule.triggeringLogic?.isEnabled === true,
    body: { properties: { ...propertiesOf(body), createdTimeUtc, lastModifiedTimeUtc: now } },
  };
}
