import type { Edit, LiteralValue } from "../languages";
import type {
  AlertDetailsOverride,
  Detection,
  Parameter,
  ParameterValue,
  Playbook,
  PlaybookSteps,
  RuleSource,
} from "../model";
import type { Finding, Origin } from "./compiled-rule";
import { derive, severityField } from "./derive";
import { compareRanks } from "./deviations";
import type { Deviations, Given } from "./deviations";
import { overrideTie, severityColumnWins } from "./errors";
import type { LayerFilter } from "./layer-filter";
import { derivedFrom, insertedOrigins, writtenAt } from "./origins";
import { overridableFields } from "./overridable-fields";
import { fieldValueOf, literalOf, parametersOf, valueFindings } from "./parameters";
import { finalText, withText } from "./texts";

/** A rule's values before its mode is applied. */
export interface Draft {
  /** Final values, by the names of the kind's spec. */
  readonly spec: Readonly<Record<string, unknown>>;
  /** How each of the rule's texts differs from what its author wrote. */
  readonly edits: readonly (readonly Edit[])[];
  /** Where each property comes from. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** What is wrong with them. */
  readonly findings: readonly Finding[];
}

/** What a draft depends on beside the rule and its detection. */
export interface DraftInput {
  /** How layers deviate from the detection. */
  readonly deviations: Deviations;
  /** The environment's exclusions for the rule. */
  readonly filters: readonly LayerFilter[];
  /** The detection's playbook. */
  readonly playbook: Playbook | undefined;
  /** How much of the playbook the environment wants. */
  readonly steps: PlaybookSteps;
}

/** Something that was made of a rule for an environment. */
interface Made {
  readonly inputs: readonly unknown[];
  readonly made: unknown;
}

/** What a rule was made into, and where. */
export interface MadeFor {
  /** The id of the environment. */
  readonly environment: string;
  /** What else it is made from: things that are the very same when they did not change. */
  readonly inputs: readonly unknown[];
}

/**
 * Makes a project's drafts. Environments without a deviation of a rule share one draft of it. A project that is
 * compiled again with the same drafts gets the very same rules where nothing changed.
 */
export class Drafts {
  private readonly untouched = new WeakMap<RuleSource, Map<string, Shared>>();
  private readonly made = new WeakMap<object, Map<string, Made>>();
  private readonly stamps = new Map<string, readonly object[]>();

  /** What is made of a rule for an environment, unless it was made of the same things before. */
  once<T>(of: object, { environment, inputs }: MadeFor, make: () => T): T {
    const byEnvironment = this.made.get(of) ?? new Map<string, Made>();
    this.made.set(of, byEnvironment);
    const known = byEnvironment.get(environment);
    if (known && isEqual(known.inputs, inputs)) return known.made as T;
    const made = make();
    byEnvironment.set(environment, { inputs, made });
    return made;
  }

  /** Stands for many things: the very same object as before for the same name when all of them are as before. */
  stamp(name: string, things: readonly object[]): object {
    const before = this.stamps.get(name);
    if (before && isEqual(before, things)) return before;
    this.stamps.set(name, things);
    return things;
  }

  /** A rule's values in an environment. */
  of(detection: Detection, rule: RuleSource, input: DraftInput): Draft {
    const { deviations, filters, playbook, steps } = input;
    const { severity, parameters, fields } = deviations;
    const isTouched = severity !== undefined || parameters.size + fields.size + filters.length > 0;
    if (isTouched) return makeDraft(detection, rule, input);
    const drafts = this.untouched.get(rule) ?? new Map<string, Shared>();
    this.untouched.set(rule, drafts);
    const key = playbook === undefined ? "" : steps;
    const known = drafts.get(key);
    if (known && known.playbook === playbook) return known.draft;
    const draft = makeDraft(detection, rule, input);
    drafts.set(key, { playbook, draft });
    return draft;
  }
}

function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** A draft, and the playbook whose steps it took: a playbook that was read anew may say something else. */
interface Shared {
  readonly playbook: Playbook | undefined;
  readonly draft: Draft;
}

function makeDraft(detection: Detection, rule: RuleSource, input: DraftInput): Draft {
  const { deviations, filters, playbook, steps } = input;
  const withPlaybook = playbook ? { playbook: { playbook, steps } } : {};
  const derived = derive(rule, { detection, severity: detection.severity, ...withPlaybook });
  const known = overridableFields(rule, derived);
  const { values, set, inserted, findings } = parameterValues(detection, rule, deviations, known);
  const candidates = new Candidates(rule);
  for (const [key, value] of Object.entries(derived))
    candidates.add(key, { value, rank: [-3, 0], origin: { layer: "detection", source: derivedFrom(detection, key) } });
  for (const [key, value] of Object.entries(rule.fields))
    candidates.add(key, { value, rank: [-2, 0], origin: { layer: "rule", source: writtenAt(rule, key) } });
  for (const [key, each] of set) candidates.add(key, each);
  for (const [key, each] of givenSeverity(detection, rule, deviations)) candidates.add(key, each);
  for (const [key, each] of deviations.fields) if (known.has(key)) candidates.add(key, each);
  const { plain, origins } = candidates.winners();
  const exclusions = filters.map(({ filter }) => filter);
  const finals = rule.texts.map((text) => finalText(text, values, exclusions));
  const spec = rule.texts.reduce<Record<string, unknown>>((all, text, index) => {
    const final = finals[index]?.text ?? text.text;
    return final === text.text ? all : (withText(all, text.path, final) as Record<string, unknown>);
  }, plain);
  return {
    spec,
    edits: finals.map((each) => each.edits),
    origins: { ...origins, ...insertedOrigins(rule, inserted, filters) },
    findings: [...findings, ...candidates.findings, ...severityColumn(rule, deviations, spec)],
  };
}

/** A value that something gives a property, and how strong it is. Below zero: the detection, the rule, a default. */
interface Candidate {
  readonly value: unknown;
  readonly rank: Given<unknown>["rank"];
  readonly origin: Origin;
}

/** The values given to a rule's properties in several ways: the strongest wins, whichever way it came. */
class Candidates {
  readonly findings: Finding[] = [];
  private readonly best = new Map<string, Candidate>();

  constructor(private readonly rule: RuleSource) {}

  add(key: string, candidate: Candidate): void {
    const other = this.best.get(key);
    const order = other ? compareRanks(candidate.rank, other.rank) : 1;
    if (order > 0) this.best.set(key, candidate);
    const { source, by = "" } = candidate.origin;
    if (order !== 0 || !other || !source || JSON.stringify(candidate.value) === JSON.stringify(other.value)) return;
    this.findings.push(overrideTie(source, { layer: by, what: key, rule: this.rule.id, other: other.origin.by ?? "" }));
  }

  winners(): { plain: Record<string, unknown>; origins: Record<string, Origin> } {
    const entries = [...this.best];
    return {
      plain: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
      origins: Object.fromEntries(entries.map(([key, { origin }]) => [key, origin])),
    };
  }
}

interface ParameterValues {
  readonly values: ReadonlyMap<string, LiteralValue>;
  /** Fields that parameters set. */
  readonly set: readonly (readonly [string, Candidate])[];
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
  const set: [string, Candidate][] = [];
  const inserted = new Map<string, Origin>();
  const findings: Finding[] = [];
  for (const parameter of parametersOf(detection.parameters, rule)) {
    const { value, origin, rank } = valueOf(parameter, deviations.parameters.get(parameter.name));
    const literal = literalOf(parameter, value, origin.source ?? parameter.source);
    if ("code" in literal) {
      findings.push(literal);
      continue;
    }
    const faults = parameter.inQuery
      ? valueFindings(rule, parameter.name, literal, origin.source ?? parameter.source)
      : [];
    if (faults.length > 0) {
      findings.push(...faults);
      continue;
    }
    if (parameter.inQuery) {
      values.set(parameter.name, literal);
      inserted.set(parameter.name, origin);
    }
    for (const field of parameter.sets) {
      if (fields.has(field)) set.push([field, { value: fieldValueOf(literal), origin, rank }]);
    }
  }
  return { values, set, inserted, findings };
}

function valueOf(
  parameter: Parameter,
  given: Given<ParameterValue> | undefined,
): Candidate & { value: ParameterValue } {
  const by = `parameter ${parameter.name}`;
  if (!given)
    return { value: parameter.default, rank: [-1, 0], origin: { layer: "parameter", by, source: parameter.source } };
  const origin = { ...given.origin, by: `${by}, ${given.origin.by ?? given.origin.layer}` };
  return { value: given.value, rank: given.rank, origin };
}

/** The property that a severity of a layer gives its value, also where the author wrote one. */
function givenSeverity(detection: Detection, rule: RuleSource, { severity }: Deviations): [string, Candidate][] {
  const key = severityField(rule.kind);
  if (!severity || key === undefined) return [];
  const value = derive(rule, { detection, severity: severity.value })[key];
  return [[key, { value, rank: severity.rank, origin: severity.origin }]];
}

/** A severity set by a layer changes nothing where a column of the query holds the alert's severity. */
function severityColumn(rule: RuleSource, deviations: Deviations, spec: Readonly<Record<string, unknown>>): Finding[] {
  const given = deviations.severity ?? deviations.fields.get("severity");
  const column = (spec["alertDetailsOverride"] as AlertDetailsOverride | undefined)?.alertSeverityColumnName;
  return given === undefined || column === undefined
    ? []
    : [severityColumnWins(given.override.source, rule.id, column)];
}
