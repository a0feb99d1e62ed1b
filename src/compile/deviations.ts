import { specificity } from "../model";
import type { Detection, Layer, Mode, Override, ParameterValue, RuleSource, Severity, Source } from "../model";
import type { Finding, Origin } from "./compiled-rule";
import { overrideTie } from "./errors";

/** A value that a layer gives, and where it comes from. */
export interface Given<T> {
  /** The value. */
  readonly value: T;
  /** Where it comes from. */
  readonly origin: Origin;
  /** The override that gives it. */
  readonly override: Override;
  /** The layer's place from the weakest to the strongest, and in one layer the closeness of the selector. */
  readonly rank: readonly [layer: number, weight: number];
}

/** How a rule deviates from its detection in an environment. */
export interface Deviations {
  /** The mode, when a layer gives one. */
  readonly mode?: Given<Mode>;
  /** The severity, when a layer gives one. */
  readonly severity?: Given<Severity>;
  /** Values of parameters, by name. */
  readonly parameters: ReadonlyMap<string, Given<ParameterValue>>;
  /** Values of the rule's fields, by name. */
  readonly fields: ReadonlyMap<string, Given<unknown>>;
  /** What is wrong with them. */
  readonly findings: readonly Finding[];
}

const NONE: Deviations = { parameters: new Map(), fields: new Map(), findings: [] };

/**
 * Weighs the overrides of all layers for one rule. Later layers win over earlier ones; in one layer the closer
 * selector wins, and two winners of the same weight are an error.
 * @param layers From the weakest to the strongest; groups stand side by side.
 */
export function deviationsOf(
  detection: Detection,
  rule: RuleSource,
  layers: readonly (readonly Layer[])[],
): Deviations {
  const given = layers.flatMap((level, place) =>
    level.flatMap((layer) =>
      layer.overrides.flatMap((override) => givenBy(override, { layer, place, detection, rule })),
    ),
  );
  if (given.length === 0) return NONE;
  const winners = new Map<string, Given<unknown>>();
  const ties = new Map<string, Given<unknown>>();
  for (const [key, each] of given) {
    const other = winners.get(key);
    const order = other ? compareRanks(each.rank, other.rank) : 1;
    if (order > 0) {
      winners.set(key, each);
      ties.delete(key);
    }
    if (order === 0) ties.set(key, each);
  }
  const findings = [...ties].map(([key, given]) => tie(key, given, rule, winners.get(key)));
  return { ...sorted(winners), findings };
}

/** Which of two ranks is the stronger: positive the first, negative the second, 0 neither. */
export function compareRanks(a: Given<unknown>["rank"], b: Given<unknown>["rank"]): number {
  return a[0] - b[0] || a[1] - b[1];
}

interface Place {
  readonly layer: Layer;
  readonly place: number;
  readonly detection: Detection;
  readonly rule: RuleSource;
}

function givenBy(override: Override, { layer, place, detection, rule }: Place): [string, Given<unknown>][] {
  const weight = specificity(override.select, detection, rule.id);
  if (weight === 0) return [];
  const by = `override of ${layer.kind} ${layer.id}`;
  const origin: Origin = { layer: layer.kind, by, source: override.source, justification: override.justification };
  return settingsOf(override, rule).map(([key, value]) => [key, { value, origin, override, rank: [place, weight] }]);
}

function settingsOf({ set }: Override, rule: RuleSource): [string, unknown][] {
  const settings: [string, unknown][] = [
    ["mode", set.mode],
    ["severity", set.severity],
    ...Object.entries(set.parameters).map(([name, value]): [string, unknown] => [`parameters.${name}`, value]),
    ...Object.entries(set[rule.siem]).map(([name, value]): [string, unknown] => [`fields.${name}`, value]),
  ];
  return settings.filter(([, value]) => value !== undefined);
}

function tie(key: string, { override, origin }: Given<unknown>, rule: RuleSource, other?: Given<unknown>): Finding {
  return overrideTie(override.source, {
    layer: origin.by ?? origin.layer,
    what: key.replace(/^(?:parameters|fields)\./, ""),
    rule: rule.id,
    other: other ? place(other.override.source) : "",
  });
}

function sorted(found: ReadonlyMap<string, Given<unknown>>): Omit<Deviations, "findings"> {
  const below = (prefix: string): Map<string, Given<unknown>> =>
    new Map(
      [...found].filter(([key]) => key.startsWith(prefix)).map(([key, given]) => [key.slice(prefix.length), given]),
    );
  return {
    mode: found.get("mode") as Given<Mode> | undefined,
    severity: found.get("severity") as Given<Severity> | undefined,
    parameters: below("parameters.") as Map<string, Given<ParameterValue>>,
    fields: below("fields."),
  };
}

function place({ file, path }: Source): string {
  return `${file} (${path.join(".")})`;
}
