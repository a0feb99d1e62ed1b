import type { Detection, Layer, Mode, Override, ParameterValue, RuleSource, Severity, Source } from "../model";
import { specificity } from "../model";
import type { Finding, Origin } from "./compiled-rule";
import { overrideTie } from "./errors";

/** A value that a layer gives, and where it comes from. */
export interface Given<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly override: Override;
}

/** How a rule deviates from its detection in an environment. */
export interface Deviations {
  readonly mode?: Given<Mode>;
  readonly severity?: Given<Severity>;
  readonly parameters: ReadonlyMap<string, Given<ParameterValue>>;
  readonly fields: ReadonlyMap<string, Given<unknown>>;
  readonly findings: readonly Finding[];
}

const NONE: Deviations = { parameters: new Map(), fields: new Map(), findings: [] };

/**
 * Weighs the overrides of all layers for one rule. Later layers win over earlier ones; in one layer the closer
 * selector wins, and two of the same weight are an error.
 * @param layers From the weakest to the strongest; groups stand side by side.
 */
export function deviationsOf(
  detection: Detection,
  rule: RuleSource,
  layers: readonly (readonly Layer[])[],
): Deviations {
  const found = new Map<string, Given<unknown>>();
  const findings: Finding[] = [];
  for (const level of layers) {
    for (const [key, given] of strongest(detection, rule, level, findings)) found.set(key, given);
  }
  if (found.size === 0 && findings.length === 0) return NONE;
  return { ...sorted(found), findings };
}

interface Candidate {
  readonly weight: number;
  readonly given: Given<unknown>;
}

function strongest(
  detection: Detection,
  rule: RuleSource,
  level: readonly Layer[],
  findings: Finding[],
): Map<string, Given<unknown>> {
  const best = new Map<string, Candidate>();
  for (const layer of level) {
    for (const override of layer.overrides) {
      const weight = specificity(override.select, detection, rule.id);
      if (weight === 0) continue;
      const by = `override of ${layer.kind} ${layer.id}`;
      const origin: Origin = { layer: layer.kind, by, source: override.source, justification: override.justification };
      for (const [key, value] of settings(override, rule)) {
        const other = best.get(key);
        if (other?.weight === weight) {
          findings.push(
            overrideTie(override.source, `${layer.kind} ${layer.id}`, key, rule.id, place(other.given.override.source)),
          );
        }
        if (!other || weight > other.weight) best.set(key, { weight, given: { value, origin, override } });
      }
    }
  }
  return new Map([...best].map(([key, { given }]) => [key, given]));
}

function settings({ set }: Override, rule: RuleSource): [string, unknown][] {
  return [
    ...(set.mode === undefined ? [] : [["mode", set.mode] as [string, unknown]]),
    ...(set.severity === undefined ? [] : [["severity", set.severity] as [string, unknown]]),
    ...Object.entries(set.parameters).map(([name, value]): [string, unknown] => [`parameters.${name}`, value]),
    ...Object.entries(set[rule.siem]).map(([name, value]): [string, unknown] => [`fields.${name}`, value]),
  ];
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
