import type { Place } from "../diagnostics";
import { SourceText } from "../diagnostics";
import { findParameterSites, literalFault, readLiteral, renderLiteral } from "../languages";
import type { LiteralValue, ParameterSite, Replacement } from "../languages";
import { Duration } from "../model";
import type { Detection, Parameter, ParameterValue, QueryText, RuleSource, Source } from "../model";
import type { Finding } from "./compiled-rule";
import { derive } from "./derive";
import {
  parameterDefaultDiffers,
  parameterMissing,
  parameterNotLiteral,
  parameterSetsOtherType,
  parameterSetsUnknown,
  parameterTwice,
  parameterUndeclared,
  parameterValueUnfit,
  parameterValueWrong,
} from "./errors";
import { overridableFields } from "./overridable-fields";

/** The parameters of a detection that belong to a rule. */
export function parametersOf(parameters: readonly Parameter[], rule: RuleSource): Parameter[] {
  return parameters.filter((each) => each.rules?.includes(rule.id) ?? true);
}

const FORMS = {
  kql: (name: string) => `\`let ${name} = …;\` at the top of the query`,
  "sumo-search": (name: string) => `\`{{${name}}}\``,
  "cse-expression": (name: string) => `\`/* param ${name} */\` before a literal`,
} as const;

/** The sites of a text, found once however many environments there are. */
const sitesOf = new WeakMap<QueryText, readonly ParameterSite[]>();

function sites(text: QueryText): readonly ParameterSite[] {
  let found = sitesOf.get(text);
  if (!found) sitesOf.set(text, (found = findParameterSites(text.language, text.text)));
  return found;
}

/** What is wrong with where a rule's parameters stand: missing, twice, not a literal, undeclared. */
export function parameterSiteFindings(rule: RuleSource, parameters: readonly Parameter[]): Finding[] {
  const own = parametersOf(parameters, rule);
  const inQuery = own.filter((each) => each.inQuery);
  const named = rule.texts.flatMap((text) => sites(text).map((site) => ({ text, site })));
  return [
    ...inQuery.flatMap((parameter) => {
      const { name } = parameter;
      const found = named.filter(({ site }) => site.name === name);
      const [first, second] = found;
      const text = rule.texts[0];
      if (!first) return text ? [parameterMissing({ file: text.file }, rule.id, name, FORMS[text.language](name))] : [];
      if (second) return [parameterTwice(placeOf(second.text, second.site), rule.id, name, found.length)];
      if (!first.site.valueSpan) return [parameterNotLiteral(placeOf(first.text, first.site), rule.id, name)];
      return defaultFindings(rule, parameter, first.text, first.site);
    }),
    ...named
      .filter(({ site }) => site.mustBeDeclared && !inQuery.some((each) => each.name === site.name))
      .map(({ text, site }) =>
        parameterUndeclared(
          placeOf(text, site),
          rule.id,
          site.name,
          own.map((each) => each.name),
        ),
      ),
  ];
}

/** The file and the declaration must agree on the default, for the file is what runs in the portal. */
function defaultFindings(rule: RuleSource, parameter: Parameter, text: QueryText, site: ParameterSite): Finding[] {
  const written = site.name === parameter.name ? writtenAt(text, site) : undefined;
  const declared = literalOf(parameter, parameter.default, parameter.source);
  if (written === undefined || "code" in declared || isSame(written, declared)) return [];
  const inFile = text.text.slice(site.valueSpan?.start, site.valueSpan?.end);
  return [
    parameterDefaultDiffers(placeOf(text, site), {
      rule: rule.id,
      name: parameter.name,
      inFile,
      declared: JSON.stringify(parameter.default),
    }),
  ];
}

/** The literal that a text's author wrote at a site; placeholders have none. */
function writtenAt({ language, text }: QueryText, { valueSpan }: ParameterSite): LiteralValue | undefined {
  if (language === "sumo-search" || valueSpan === undefined) return undefined;
  return readLiteral(language, text.slice(valueSpan.start, valueSpan.end));
}

function isSame(a: LiteralValue, b: LiteralValue): boolean {
  return a.type === b.type && JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function contentOf(literal: LiteralValue): unknown {
  if (literal.type === "duration") return literal.minutes;
  return literal.type === "list" ? literal.values : literal.value;
}

/** Why a value cannot stand where a rule's texts want it. */
export function valueFindings(rule: RuleSource, name: string, value: LiteralValue, source: Source): Finding[] {
  return rule.texts.flatMap((text) =>
    sites(text).flatMap((site) => {
      const fault = site.name === name ? literalFault(text.language, value, site) : undefined;
      return fault === undefined ? [] : [parameterValueUnfit(source, name, fault, rule.id)];
    }),
  );
}

function placeOf(text: QueryText, site: ParameterSite): Place {
  if (text.file.endsWith(".yaml")) return { file: text.file };
  const source = new SourceText(text.file, text.text);
  const from = source.positionAt(site.nameSpan.start);
  return { file: text.file, ...from, endColumn: from.column + site.nameSpan.end - site.nameSpan.start };
}

/** Where a text's parameters are replaced by values. A value that stands there already keeps its author's letters. */
export function parameterReplacements(text: QueryText, values: ReadonlyMap<string, LiteralValue>): Replacement[] {
  return sites(text).flatMap((site) => {
    const value = values.get(site.name);
    if (value === undefined || site.valueSpan === undefined) return [];
    const written = writtenAt(text, site);
    if (written !== undefined && isSame(written, value)) return [];
    return [{ ...site.valueSpan, text: renderLiteral(text.language, value, site) }];
  });
}

/** A parameter's value as a literal, or what is wrong with it. */
export function literalOf(parameter: Parameter, value: ParameterValue, source: Source): LiteralValue | Finding {
  return (
    literalOfType(parameter.type, value) ??
    parameterValueWrong(source, parameter.name, parameter.type, JSON.stringify(value))
  );
}

function literalOfType(type: Parameter["type"], value: ParameterValue): LiteralValue | undefined {
  switch (type) {
    case "duration": {
      const duration = typeof value === "string" ? Duration.find(value) : undefined;
      return duration && { type, minutes: duration.inMinutes };
    }
    case "number":
      return typeof value === "number" ? { type, value } : undefined;
    case "boolean":
      return typeof value === "boolean" ? { type, value } : undefined;
    case "string":
      return typeof value === "string" ? { type, value } : undefined;
    case "list":
      return Array.isArray(value) ? { type, values: value as readonly string[] } : undefined;
  }
}

/** A parameter's value as a rule field takes it. */
export function fieldValueOf(literal: LiteralValue): unknown {
  return literal.type === "duration" ? Duration.minutes(literal.minutes) : contentOf(literal);
}

/** Fields that parameters set and none of their rules has, or has with another type. */
export function parameterFieldFindings(detection: Detection): Finding[] {
  return detection.parameters.flatMap((parameter) =>
    parameter.sets.flatMap((field) => {
      const rules = detection.rules.filter((rule) => parameter.rules?.includes(rule.id) ?? true);
      const fields = rules.map((rule) =>
        overridableFields(rule, derive(rule, { detection, severity: detection.severity })),
      );
      const known = [...new Set(fields.flatMap((each) => [...each]))];
      if (!known.includes(field)) return [parameterSetsUnknown(parameter.source, parameter.name, field, known)];
      const others = rules
        .map((rule) => rule.fields[field])
        .filter((value) => value !== undefined && !takes(parameter, value));
      return others.length === 0
        ? []
        : [parameterSetsOtherType(parameter.source, parameter.name, parameter.type, field)];
    }),
  );
}

/** Whether a field that holds a value takes a parameter's values. */
function takes({ type }: Parameter, value: unknown): boolean {
  if (value instanceof Duration) return type === "duration";
  if (Array.isArray(value)) return type === "list" && value.every((each) => typeof each === "string");
  return type === typeof value;
}
