import type { LiteralValue } from "../languages";
import { isLowerSeverity, MODES, sentinelAttack, specificity } from "../model";
import type {
  Detection,
  Environment,
  Layer,
  Mode,
  Parameter,
  ParameterValue,
  Playbook,
  Ring,
  RuleSource,

  TacticName,
  TenantFilter,
} from "../model";
import type { CompiledRule, Deployment, Finding, Origin } from "./compiled-rule";
import { missingData } from "./data";
import { derive } from "./derive";
import { deviationsOf } from "./deviations";
import type { Deviations, Given } from "./deviations";
import { overrideFieldUnknown, overrideUnjustified, parameterSetsUnknown } from "./errors";
import { applyMode, modeByStatus, STATUS_ORIGIN } from "./mode";
import { neededLists } from "./needs";
import type { Names } from "./needs";
import { fieldValueOf, literalOf, parametersOf } from "./parameters";
import { leftOut } from "./playbook-text";
import { shardOf } from "./shards";
import { filterFindings, finalText, withText } from "./texts";

/** Where a rule is compiled to, and what it may refer to. */
export interface RuleContext {
  readonly environment: Environment;
  readonly ring: Ring;
  /** The ring, the groups, the environment: from the weakest to the strongest. */
  readonly layers: readonly (readonly Layer[])[];
  readonly playbooks: ReadonlyMap<string, Playbook>;
  readonly names: Names;
}

/** A rule as an environment gets it, and what is wrong with how it gets there. */
export interface CompiledWithFindings {
  readonly rule: CompiledRule;
  readonly findings: readonly Finding[];
}

interface Draft {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly findings: readonly Finding[];
}

/** Compiles one rule for one environment. Pure: the same input gives the same output. */
export function compileRule(detection: Detection, source: RuleSource, context: RuleContext): CompiledWithFindings {
  const deviations = deviationsOf(detection, source, context.layers);
  const filters = filtersOf(detection, source, context.layers);
  const draft = draftOf(detection, source, context, deviations, filters);
  const { deployment: wanted, origin } = wantedMode(detection, source, context, deviations);
  const effect = wanted.state === "deployed" ? applyMode(source.kind, wanted.mode, context.environment, draft.spec) : undefined;
  const needs = neededLists(source, draft.spec, context.names);
  const modeOrigins = Object.fromEntries(Object.keys(effect?.set ?? {}).map((key) => [key, { ...origin, layer: "mode" as const }]));
  const rule = {
    id: source.id,
    formerIds: source.formerIds,
    kind: source.kind,
    siem: source.siem,
    detection: detection.id,
    environment: context.environment.id,
    shard: shardOf(context.environment, detection, source),
    deployment: effect?.deployment ?? wanted,
    spec: effect && Object.keys(effect.set).length > 0 ? { ...draft.spec, ...effect.set } : draft.spec,
    texts: source.texts,
    origins: effect && Object.keys(effect.set).length > 0 ? { ...draft.origins, ...modeOrigins } : draft.origins,
    notes: [...(effect?.notes ?? []), ...lossNotes(detection, source, draft.spec), ...playbookNotes(detection, source, context)],
    needs: needs.ids,
    source: source.source,
  };
  return {
    // The schema of the rule's kind and `derive` together give every property of the kind's spec.
    rule: rule as unknown as CompiledRule,
    findings: [...deviations.findings, ...draft.findings, ...needs.findings, ...filterFindings(source, filters), ...unjustified(detection, deviations, context)],
  };
}

function wantedMode(
  detection: Detection,
  rule: RuleSource,
  context: RuleContext,
  deviations: Deviations,
): { readonly deployment: Deployment; readonly origin: Origin } {
  const missing = missingData(rule, context.environment);
  if (missing !== undefined) {
    return { deployment: { state: "absent", cause: "notApplicable", reason: missing }, origin: STATUS_ORIGIN };
  }
  if (deviations.mode) return { deployment: { state: "deployed", mode: deviations.mode.value }, origin: deviations.mode.origin };
  return { deployment: modeByStatus(detection, context.ring), origin: { ...STATUS_ORIGIN, source: detection.source } };
}

function filtersOf(detection: Detection, rule: RuleSource, layers: readonly (readonly Layer[])[]): TenantFilter[] {
  return layers.flat().flatMap((layer) => layer.filters.filter((each) => specificity(each.select, detection, rule.id) > 0));
}

/** Drafts that no deviation touched, by what they still depend on: environments share them. */
const untouched = new WeakMap<RuleSource, Map<string, Draft>>();

function draftOf(
  detection: Detection,
  source: RuleSource,
  context: RuleContext,
  deviations: Deviations,
  filters: readonly TenantFilter[],
): Draft {
  const touched = deviations.severity !== undefined || deviations.parameters.size > 0 || deviations.fields.size > 0 || filters.length > 0;
  if (touched) return makeDraft(detection, source, context, deviations, filters);
  const drafts = untouched.get(source) ?? new Map<string, Draft>();
  untouched.set(source, drafts);
  const key = context.environment.playbookSteps;
  const draft = drafts.get(key) ?? makeDraft(detection, source, context, deviations, filters);
  drafts.set(key, draft);
  return draft;
}

function makeDraft(
  detection: Detection,
  source: RuleSource,
  context: RuleContext,
  deviations: Deviations,
  filters: readonly TenantFilter[],
): Draft {
  const playbook = detection.playbook === undefined ? undefined : context.playbooks.get(detection.playbook);
  const derived = derive(source.kind, {
    detection,
    severity: deviations.severity?.value ?? detection.severity,
    ...(playbook ? { playbook: { playbook, steps: context.environment.playbookSteps } } : {}),
  });
  const { values, set, findings } = parameterValues(detection, source, deviations, { ...derived, ...source.fields });
  const plain: Record<string, unknown> = { ...derived, ...source.fields, ...valuesOf(set), ...valuesOf(deviations.fields) };
  const spec = source.texts.reduce<Record<string, unknown>>((all, text) => {
    const final = finalText(text, values, filters);
    return final === text.text ? all : (withText(all, text.path, final) as Record<string, unknown>);
  }, plain);
  const unknown = [...deviations.fields].filter(([field]) => !(field in derived) && !(field in source.fields) && !knownField(source, field));
  return {
    spec,
    origins: originsOf(detection, source, derived, deviations, set),
    findings: [...findings, ...unknown.map(([field, given]) => overrideFieldUnknown(given.override.source, field, [source.kind]))],
  };
}

/** Optional fields that an override may add although the author left them out. */
const OPTIONAL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  scheduled: ["suppressionDuration", "triggerThreshold", "triggerOperator", "incidentConfiguration", "eventGrouping", "customDetails", "alertDetailsOverride", "entityMappings"],
  nrt: ["suppressionDuration", "incidentConfiguration", "eventGrouping", "customDetails", "alertDetailsOverride", "entityMappings"],
};

function knownField(source: RuleSource, field: string): boolean {
  return OPTIONAL_FIELDS[source.kind]?.includes(field) ?? source.siem === "sumologic";
}

function valuesOf(given: ReadonlyMap<string, { readonly value: unknown }>): Record<string, unknown> {
  return Object.fromEntries([...given].map(([key, { value }]) => [key, value]));
}

interface SetField {
  readonly value: unknown;
  readonly origin: Origin;
}

function parameterValues(
  detection: Detection,
  source: RuleSource,
  deviations: Deviations,
  fields: Readonly<Record<string, unknown>>,
): { readonly values: Map<string, LiteralValue>; readonly set: Map<string, SetField>; readonly findings: Finding[] } {
  const values = new Map<string, LiteralValue>();
  const set = new Map<string, SetField>();
  const findings: Finding[] = [];
  for (const parameter of parametersOf(detection.parameters, source)) {
    const { value, origin } = valueOf(parameter, deviations.parameters.get(parameter.name));
    const literal = literalOf(parameter, value, origin.source ?? parameter.source);
    if ("code" in literal) {
      findings.push(literal);
      continue;
    }
    if (parameter.inQuery) values.set(parameter.name, literal);
    for (const field of parameter.sets) {
      if (field in fields) set.set(field, { value: fieldValueOf(literal), origin });
    }
  }
  return { values, set, findings };
}

function valueOf(parameter: Parameter, given: Given<ParameterValue> | undefined): { value: ParameterValue; origin: Origin } {
  const by = `parameter ${parameter.name}`;
  if (!given) return { value: parameter.default, origin: { layer: "parameter", by, source: parameter.source } };
  return { value: given.value, origin: { ...given.origin, by: `${by}, ${given.origin.by ?? given.origin.layer}` } };
}

function originsOf(
  detection: Detection,
  source: RuleSource,
  derived: Readonly<Record<string, unknown>>,
  deviations: Deviations,
  set: ReadonlyMap<string, SetField>,
): Record<string, Origin> {
  const ofDetection: Origin = { layer: "detection", source: detection.source };
  const ofRule: Origin = { layer: "rule", source: source.source };
  const origins: Record<string, Origin> = {};
  for (const key of Object.keys(derived)) origins[key] = ofDetection;
  if (deviations.severity) {
    for (const key of ["severity", "severityMapping"]) if (key in derived) origins[key] = deviations.severity.origin;
  }
  for (const key of Object.keys(source.fields)) origins[key] = ofRule;
  for (const [key, { origin }] of set) origins[key] = origin;
  for (const [key, { origin }] of deviations.fields) origins[key] = origin;
  return origins;
}

/** Deviations that leave an environment less protected, and do not say why. */
function unjustified(detection: Detection, deviations: Deviations, context: RuleContext): Finding[] {
  const usual = modeByStatus(detection, context.ring);
  const usualMode: Mode = usual.state === "deployed" ? usual.mode : "off";
  const { mode, severity } = deviations;
  const lowersMode = mode !== undefined && MODES.indexOf(mode.value) < MODES.indexOf(usualMode);
  const lowersSeverity = severity !== undefined && isLowerSeverity(severity.value, detection.severity);
  return [
    ...(lowersMode && !mode.override.justification ? [overrideUnjustified(mode.override.source, `sets mode ${mode.value}, less than ${usualMode},`)] : []),
    ...(lowersSeverity && !severity.override.justification
      ? [overrideUnjustified(severity.override.source, `lowers the severity from ${detection.severity} to ${severity.value}`)]
      : []),
  ];
}

/** What the SIEM cannot hold of the detection, for the reader of the plan. */
function lossNotes(detection: Detection, source: RuleSource, spec: Readonly<Record<string, unknown>>): string[] {
  if (source.siem !== "sentinel") return [];
  const { tactics, techniques } = spec as { tactics?: readonly TacticName[]; techniques?: readonly string[] };
  const { notes, tacticNotes } = sentinelAttack(tactics, techniques);
  const severity = detection.severity === "critical" && source.fields["severity"] === undefined;
  return [
    ...(source.kind === "hunting" ? tacticNotes : notes),
    ...(severity ? ["notSupported: severity critical: Sentinel's gravest is High"] : []),
  ];
}

function playbookNotes(detection: Detection, source: RuleSource, context: RuleContext): string[] {
  const playbook = detection.playbook === undefined ? undefined : context.playbooks.get(detection.playbook);
  if (!playbook) return [];
  const missing = leftOut(playbook, context.environment.playbookSteps);
  const taskless = source.kind === "scheduled-search" && context.environment.playbookSteps !== "none";
  return [
    ...(missing === undefined || source.siem === "sentinel" ? [] : [missing]),
    ...(taskless ? [`notSupported: playbook ${playbook.id}: a scheduled search holds no steps; its Cloud SIEM rules and monitors do`] : []),
  ];
}

/** Fields that parameters set and no rule of theirs has: said once for a detection, not once an environment. */
export function parameterFieldFindings(detection: Detection): Finding[] {
  return detection.parameters.flatMap((parameter) =>
    parameter.sets.flatMap((field) => {
      const rules = detection.rules.filter((rule) => parameter.rules?.includes(rule.id) ?? true);
      const known = [...new Set(rules.flatMap((rule) => Object.keys(rule.fields)))];
      return known.includes(field) ? [] : [parameterSetsUnknown(parameter.source, parameter.name, field, known)];
    }),
  );
}

