import type { LiteralValue } from "../languages";
import type {
  AlertDetailsOverride,
  Detection,
  Layer,
  Parameter,
  ParameterValue,
  Playbook,
  PlaybookSteps,
  RuleSource,
  Source,
  TenantFilter,
} from "../model";
import type { Finding, Origin } from "./compiled-rule";
import { derive } from "./derive";
import type { Deviations, Given } from "./deviations";
import { overrideFieldUnknown, severityColumnWins } from "./errors";
import { overridableFields } from "./overridable-fields";
import { fieldValueOf, literalOf, parametersOf } from "./parameters";
import { finalText, isFilteredBy, withText } from "./texts";

/** A rule's values before its mode is applied. */
export interface Draft {
  /** Final values, by the names of the kind's spec. */
  readonly spec: Readonly<Record<string, unknown>>;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly findings: readonly Finding[];
}

/** An exclusion and the layer it belongs to. */
export interface LayerFilter {
  readonly layer: Layer;
  readonly filter: TenantFilter;
}

/** What a draft depends on beside the rule and its detection. */
export interface DraftInput {
  readonly deviations: Deviations;
  readonly filters: readonly LayerFilter[];
  /** The detection's playbook. */
  readonly playbook: Playbook | undefined;
  /** How much of the playbook the environment wants. */
  readonly steps: PlaybookSteps;
}

/** Drafts that no deviation touched, by what they still depend on: environments share them. */
const untouched = new WeakMap<RuleSource, Map<string, Draft>>();

/** A rule's values in an environment. Environments without a deviation of the rule share one draft. */
export function draftOf(detection: Detection, rule: RuleSource, input: DraftInput): Draft {
  const { deviations, filters, playbook, steps } = input;
  const { severity, parameters, fields } = deviations;
  if (severity !== undefined || parameters.size > 0 || fields.size > 0 || filters.length > 0)
    return makeDraft(detection, rule, input);
  const drafts = untouched.get(rule) ?? new Map<string, Draft>();
  untouched.set(rule, drafts);
  const key = playbook === undefined ? "" : steps;
  const draft = drafts.get(key) ?? makeDraft(detection, rule, input);
  drafts.set(key, draft);
  return draft;
}

function makeDraft(
  detection: Detection,
  rule: RuleSource,
  { deviations, filters, playbook, steps }: DraftInput,
): Draft {
  const severity = deviations.severity?.value ?? detection.severity;
  const derived = derive(rule.kind, { detection, severity, ...(playbook ? { playbook: { playbook, steps } } : {}) });
  const known = overridableFields(rule, derived);
  const { values, set, inserted, findings } = parameterValues(detection, rule, deviations, known);
  const fields = [...deviations.fields].filter(([field]) => known.has(field));
  const plain: Record<string, unknown> = { ...derived, ...rule.fields, ...valuesOf(set), ...valuesOf(fields) };
  const spec = rule.texts.reduce<Record<string, unknown>>((all, text) => {
    const final = finalText(
      text,
      values,
      filters.map(({ filter }) => filter),
    );
    return final === text.text ? all : (withText(all, text.path, final) as Record<string, unknown>);
  }, plain);
  const unknown = [...deviations.fields].filter(([field]) => !known.has(field));
  return {
    spec,
    origins: {
      ...originsOf({ detection, rule, derived, deviations, set }),
      ...insertedOrigins(rule, inserted, filters),
    },
    findings: [
      ...findings,
      ...severityColumn(rule, deviations, spec),
      ...unknown.map(([field, given]) => overrideFieldUnknown(given.override.source, field, rule.id, rule.kind)),
    ],
  };
}

/** A severity set by a layer changes nothing where a column of the query holds the alert's severity. */
function severityColumn(rule: RuleSource, deviations: Deviations, spec: Readonly<Record<string, unknown>>): Finding[] {
  const given = deviations.severity ?? deviations.fields.get("severity");
  const column = (spec["alertDetailsOverride"] as AlertDetailsOverride | undefined)?.alertSeverityColumnName;
  return given === undefined || column === undefined
    ? []
    : [severityColumnWins(given.override.source, rule.id, column)];
}

interface SetField {
  readonly value: unknown;
  readonly origin: Origin;
}

function valuesOf(given: Iterable<readonly [string, { readonly value: unknown }]>): Record<string, unknown> {
  return Object.fromEntries([...given].map(([key, { value }]) => [key, value]));
}

interface ParameterValues {
  readonly values: ReadonlyMap<string, LiteralValue>;
  readonly set: ReadonlyMap<string, SetField>;
  /** Where the values in the query come from, by parameter. */
  readonly inserted: ReadonlyMap<string, Origin>;
  readonly findings: readonly Finding[];
}

function parameterValues(
  detection: Detection,
  rule: RuleSource,
  deviations: Deviations,
  fields: ReadonlySet<string>,
): ParameterValues {
  const values = new Map<string, LiteralValue>();
  const set = new Map<string, SetField>();
  const inserted = new Map<string, Origin>();
  const findings: Finding[] = [];
  for (const parameter of parametersOf(detection.parameters, rule)) {
    const { value, origin } = valueOf(parameter, deviations.parameters.get(parameter.name));
    const literal = literalOf(parameter, value, origin.source ?? parameter.source);
    if ("code" in literal) {
      findings.push(literal);
      continue;
    }
    if (parameter.inQuery) {
      values.set(parameter.name, literal);
      inserted.set(parameter.name, origin);
    }
    for (const field of parameter.sets) {
      if (fields.has(field)) set.set(field, { value: fieldValueOf(literal), origin });
    }
  }
  return { values, set, inserted, findings };
}

function valueOf(
  parameter: Parameter,
  given: Given<ParameterValue> | undefined,
): { value: ParameterValue; origin: Origin } {
  const by = `parameter ${parameter.name}`;
  if (!given) return { value: parameter.default, origin: { layer: "parameter", by, source: parameter.source } };
  return { value: given.value, origin: { ...given.origin, by: `${by}, ${given.origin.by ?? given.origin.layer}` } };
}

interface OriginInput {
  readonly detection: Detection;
  readonly rule: RuleSource;
  readonly derived: Readonly<Record<string, unknown>>;
  readonly deviations: Deviations;
  readonly set: ReadonlyMap<string, SetField>;
}

/** Where a detection's file says what a rule took from it. */
const DERIVED_FROM: Readonly<Record<string, readonly string[]>> = {
  displayName: ["name"],
  name: ["name"],
  nameExpression: ["name"],
  description: ["description"],
  descriptionExpression: ["description"],
  severity: ["severity"],
  severityMapping: ["severity"],
  tactics: ["attack", "tactics"],
  techniques: ["attack", "techniques"],
  playbook: ["playbook"],
};

function derivedFrom({ source }: Detection, key: string): Source {
  return { ...source, path: [...source.path, ...(DERIVED_FROM[key] ?? [])] };
}

/** Where a rule's author wrote a property: Sumo Logic's are written in the provider's words. */
function writtenAt({ siem, source }: RuleSource, key: string): Source {
  const word = siem === "sentinel" ? key : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { ...source, path: [...source.path, key === "displayName" ? "name" : word] };
}

/** Where values and exclusions inside a rule's texts come from, under `parameters.` and `filters.`. */
function insertedOrigins(
  rule: RuleSource,
  inserted: ReadonlyMap<string, Origin>,
  filters: readonly LayerFilter[],
): Record<string, Origin> {
  const origins: Record<string, Origin> = {};
  for (const [name, origin] of inserted) origins[`parameters.${name}`] = origin;
  for (const { layer, filter } of filters) {
    if (rule.texts.every((text) => !isFilteredBy(text, filter))) continue;
    const { justification, source } = filter;
    origins[`filters.${filter.name}`] = {
      layer: layer.kind,
      by: `filter of ${layer.kind} ${layer.id}`,
      source,
      justification,
    };
  }
  return origins;
}

/** The properties that a changed severity changes. */
const SEVERITY_FIELDS = ["severity", "severityMapping"];

function originsOf({ detection, rule, derived, deviations, set }: OriginInput): Record<string, Origin> {
  const origins: Record<string, Origin> = {};
  for (const key of Object.keys(derived)) origins[key] = { layer: "detection", source: derivedFrom(detection, key) };
  if (deviations.severity) {
    for (const key of SEVERITY_FIELDS) if (key in derived) origins[key] = deviations.severity.origin;
  }
  for (const key of Object.keys(rule.fields)) origins[key] = { layer: "rule", source: writtenAt(rule, key) };
  for (const [key, { origin }] of set) origins[key] = origin;
  for (const [key, { origin }] of deviations.fields) origins[key] = origin;
  return origins;
}
