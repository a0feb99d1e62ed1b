import { selects, SIEMS } from "../model";
import type { Content, Detection, Override, RuleSource, Siem, Source } from "../model";
import type { Finding } from "./compiled-rule";
import { derive, severityField } from "./derive";
import { overrideFieldUnknown, overrideParameterUnknown, overrideUnjustified, overrideWithoutEffect } from "./errors";
import { overridableFields } from "./overridable-fields";
import { parametersOf } from "./parameters";

interface Selected {
  readonly detection: Detection;
  readonly rule: RuleSource;
}

/** Overrides that set nothing, that set what nothing they select has, or that say not why they may weaken a rule. */
export function overrideFindings(content: Content): Finding[] {
  const overrides = [...content.rings, ...content.groups, ...content.environments].flatMap((each) => each.overrides);
  return overrides.flatMap((override) => {
    const selected = setsSomethingOfRules(override) ? selectedBy(override, content) : [];
    return [
      ...withoutEffect(override),
      ...unknownParameters(override, selected),
      ...(override.set.severity === undefined ? [] : unknownSeverity(override, selected)),
      ...SIEMS.flatMap((siem) => unknownFields(override, selected, siem)),
      ...unjustifiedFields(override),
    ];
  });
}

/** Whether it matters which rules an override selects: a mode is something that all have. */
function setsSomethingOfRules({ set }: Override): boolean {
  return set.severity !== undefined || !isModeOnly(set);
}

function isModeOnly({ parameters, sentinel, sumologic }: Override["set"]): boolean {
  return [parameters, sentinel, sumologic].every((each) => Object.keys(each).length === 0);
}

function selectedBy({ select }: Override, { detections }: Content): Selected[] {
  return detections.flatMap((detection) =>
    detection.rules.filter((rule) => selects(select, detection, rule.id)).map((rule) => ({ detection, rule })),
  );
}

function withoutEffect({ set, source }: Override): Finding[] {
  return isModeOnly(set) && set.mode === undefined && set.severity === undefined ? [overrideWithoutEffect(source)] : [];
}

function unknownParameters({ set, source }: Override, selected: readonly Selected[]): Finding[] {
  const known = new Set(
    selected.flatMap(({ detection, rule }) => parametersOf(detection.parameters, rule).map((each) => each.name)),
  );
  return Object.keys(set.parameters)
    .filter((name) => !known.has(name))
    .map((name) => overrideParameterUnknown(within(source, "parameters", name), name, [...known]));
}

function unknownSeverity({ source }: Override, selected: readonly Selected[]): Finding[] {
  if (selected.some(({ rule }) => severityField(rule.kind) !== undefined)) return [];
  return [overrideFieldUnknown(within(source, "severity"), "severity", kindsOf(selected))];
}

function unknownFields({ set, source }: Override, selected: readonly Selected[], siem: Siem): Finding[] {
  const own = selected.filter(({ rule }) => rule.siem === siem);
  const known = new Set(own.flatMap(({ detection, rule }) => [...fieldsOf(detection, rule)]));
  return Object.keys(set[siem])
    .filter((field) => !known.has(field))
    .map((field) => overrideFieldUnknown(within(source, siem, field), field, kindsOf(selected)));
}

function fieldsOf(detection: Detection, rule: RuleSource): ReadonlySet<string> {
  return overridableFields(rule, derive(rule, { detection, severity: detection.severity }));
}

/** What a field or an emptied list does to what a rule finds cannot be judged: it is always said why. */
function unjustifiedFields({ set, source, justification }: Override): Finding[] {
  if (justification) return [];
  const fields = SIEMS.flatMap((siem) => Object.keys(set[siem]));
  const emptied = Object.entries(set.parameters).filter(([, value]) => Array.isArray(value) && value.length === 0);
  return [
    ...(fields.length === 0 ? [] : [overrideUnjustified(source, `sets ${fields.join(", ")}`)]),
    ...emptied.map(([name]) => overrideUnjustified(source, `empties the list ${name}`)),
  ];
}

function kindsOf(selected: readonly Selected[]): string[] {
  return [...new Set(selected.map(({ rule }) => rule.kind))].sort();
}

function within(source: Source, ...way: string[]): Source {
  return { ...source, path: [...source.path, "set", ...way] };
}
