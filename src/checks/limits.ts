import type { CompiledRule, DeployableKind, DeployableSpecs, Finding } from "../compile";
import {
  aggregationRuleLimits,
  chainRuleLimits,
  customInsightLimits,
  firstSeenRuleLimits,
  huntingQueryLimits,
  incidentTasksLimits,
  matchListLimits,
  matchRuleLimits,
  monitorLimits,
  nrtRuleLimits,
  outlierRuleLimits,
  remoteGuid,
  savedFunctionLimits,
  scheduledRuleLimits,
  scheduledSearchLimits,
  thresholdRuleLimits,
  tuningExpressionLimits,
  watchlistLimits,
} from "../model";
import type { LimitBreach } from "../model";

type LimitsOf = { readonly [Kind in DeployableKind]: (spec: DeployableSpecs[Kind]) => readonly LimitBreach[] };

/** The same judgement as the constructs make, before anything is synthesized. */
const LIMITS: LimitsOf = {
  scheduled: scheduledRuleLimits,
  nrt: nrtRuleLimits,
  hunting: huntingQueryLimits,
  watchlist: watchlistLimits,
  "saved-function": savedFunctionLimits,
  "incident-tasks": ({ rules, ...spec }) => incidentTasksLimits({ ...spec, analyticsRuleIds: rules.map(standIn) }),
  match: matchRuleLimits,
  threshold: thresholdRuleLimits,
  aggregation: aggregationRuleLimits,
  chain: chainRuleLimits,
  "first-seen": firstSeenRuleLimits,
  outlier: outlierRuleLimits,
  "scheduled-search": scheduledSearchLimits,
  monitor: monitorLimits,
  "match-list": matchListLimits,
  "tuning-expression": ({ rules, ...spec }) => tuningExpressionLimits({ ...spec, ruleIds: rules }),
  "custom-insight": ({ rules, signalNames, ...spec }) =>
    customInsightLimits(rules ? { ...spec, ruleIds: rules } : { ...spec, signalNames: signalNames ?? [] }),
};

/** The stack knows the real id; its form and number are what is judged here. */
function standIn(rule: string): string {
  const none = "00000000-0000-0000-0000-000000000000";
  const workspace = `/subscriptions/${none}/resourceGroups/any/providers/Microsoft.OperationalInsights/workspaces/any`;
  return `${workspace}/providers/Microsoft.SecurityInsights/alertRules/${remoteGuid(rule)}`;
}

/** Specs are shared between environments: each is judged once. */
const judged = new WeakMap<object, readonly LimitBreach[]>();

/** Every deployed rule keeps the limits of its service and provider. */
export function limitFindings(rule: CompiledRule): Finding[] {
  let breaches = judged.get(rule.spec);
  if (!breaches) judged.set(rule.spec, (breaches = breachesOf(rule)));
  return breaches.map(({ code, level, message, help, fields }) => ({
    code,
    level,
    message: `rule ${rule.id}: ${message}`,
    help,
    rule: rule.id,
    ...(level === "error" ? { isRefusal: true } : {}),
    file: rule.source.file,
    source: rule.origins[fields[0]]?.source ?? { ...rule.source, path: [...rule.source.path, fields[0]] },
  }));
}

function breachesOf<Kind extends DeployableKind>({
  kind,
  spec,
}: {
  readonly kind: Kind;
  readonly spec: DeployableSpecs[Kind];
}): readonly LimitBreach[] {
  return LIMITS[kind](spec);
}
