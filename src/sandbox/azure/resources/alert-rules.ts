import type { JsonObject } from "../../store";
import { API_VERSIONS } from "../arm/api-versions";
import { newerRule } from "../arm/errors";
import { isMatch } from "../arm/etag";
import { IN_SENTINEL } from "../places/place";
import type { WorkspacePlace } from "../places/place";
import {
  ALERT_RULE_COUNTS,
  BOUND_RULES,
  NRT_RULE_ROWS,
  RULE_KINDS,
  SCHEDULED_RULES,
  alertRuleProperties,
  refuse,
} from "../refusals";
import type { AlertRuleProperties, AlertRuleSubject, RefusalRow } from "../refusals";
import { bindQuery } from "./bind-query";
import { BUILT_IN_TEMPLATES } from "./built-in-templates";
import { propertiesOf, readProperties } from "./read-properties";
import type { Draft, ResourceType, Stored } from "./resource-type";

/** The rows for a kind that has a query. */
const ROWS: Readonly<Record<string, readonly RefusalRow<AlertRuleSubject>[]>> = {
  Scheduled: SCHEDULED_RULES,
  NRT: NRT_RULE_ROWS,
};

/** Analytics rules of every kind. */
export const ALERT_RULES: ResourceType<WorkspacePlace> = {
  type: "Microsoft.SecurityInsights/alertRules",
  kind: "alertRules",
  in: IN_SENTINEL,
  apiVersions: API_VERSIONS.sentinel,
  isPaged: true,
  check,
  prepare,
  settle,
  release: ({ context, scope }, { key }) => {
    context.store.delete({ scope, kind: "nrtRules" }, key);
  },
};

/** To bind a query takes time. */
async function check(draft: Draft<WorkspacePlace>): Promise<void> {
  requireNewest(draft);
  const subject = subjectOf(draft);
  const { kind, rule } = subject;
  refuse(RULE_KINDS, subject);
  const rows = ROWS[kind];
  if (!rows) return;
  refuse(rows, subject);
  refuse(BOUND_RULES, { rule, answer: await bindQuery(draft.place, rule.query ?? "") });
}

function subjectOf({ place, body, existing }: Draft<WorkspacePlace>): AlertRuleSubject {
  const rule = readProperties(alertRuleProperties, body);
  const startTimeBefore = propertiesOf(existing?.body ?? {}).startTimeUtc;
  return { kind: typeof body.kind === "string" ? body.kind : "", rule, now: place.context.now(), startTimeBefore };
}

function prepare(draft: Draft<WorkspacePlace>): Stored {
  requireNewest(draft);
  const { kind, rule, now } = subjectOf(draft);
  const filled = filledFromTemplate(kind, rule);
  const properties = { ...filled, ...propertiesOf(draft.body), lastModifiedUtc: now.toISOString() };
  const { displayName } = filled;
  const name = rule.displayName ?? (typeof displayName === "string" ? displayName : "");
  return { name, enabled: kind in ROWS && rule.enabled === true, body: { kind, properties } };
}

/** An etag in the body is that of the rule as its author read it (azurerm, sentinel_alert_rule_scheduled). */
function requireNewest({ place, name, body: { etag }, existing }: Draft<WorkspacePlace>): void {
  if (typeof etag !== "string" || etag === "" || !existing || isMatch(etag, existing)) return;
  throw newerRule(name, place.workspace.customerId);
}

/** What Microsoft's own rules say of themselves. */
function filledFromTemplate(kind: string, { alertRuleTemplateName: name }: AlertRuleProperties): JsonObject {
  const template = BUILT_IN_TEMPLATES.find((each) => each.kind === kind && each.name === name);
  return template ? template.shown : {};
}

/** Counts are looked up only when they can matter; an NRT rule is counted apart. */
function settle(
  { place, name, existing }: Draft<WorkspacePlace>,
  { name: displayName = "", enabled = false, body }: Stored,
): void {
  const { store } = place.context;
  const rules = { scope: place.scope, kind: "alertRules" };
  const nrtRules = { scope: place.scope, kind: "nrtRules" };
  const key = existing?.key ?? name;
  const wasEnabled = existing?.enabled ? 1 : 0;
  const wasNrt = existing?.body.kind === "NRT" ? wasEnabled : 0;
  const kind = String(body.kind);
  refuse(ALERT_RULE_COUNTS, {
    kind,
    displayName,
    enabled,
    isNameTaken: displayName !== "" && store.findByName(rules, displayName).some((each) => each.key !== key),
    enabledScheduled: () => store.count(rules).enabled - store.count(nrtRules).enabled - (wasEnabled - wasNrt),
    enabledNrt: () => store.count(nrtRules).enabled - wasNrt,
  });
  if (kind === "NRT") store.put(nrtRules, { key, body: {}, enabled });
  else store.delete(nrtRules, key);
}
