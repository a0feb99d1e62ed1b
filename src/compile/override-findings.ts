import type { Content, Detection, Override, RuleSource } from "../model";
import { selects } from "../model";
import type { Finding } from "./compiled-rule";
import { overrideParameterUnknown, overrideWithoutEffect } from "./errors";

/** Overrides that set nothing, or a parameter that nothing they select has. */
export function overrideFindings(content: Content): Finding[] {
  const overrides = [...content.rings, ...content.groups, ...content.environments].flatMap((each) => each.overrides);
  return overrides.flatMap((override) => [...withoutEffect(override), ...unknownParameters(content, override)]);
}

function withoutEffect({ set, source }: Override): Finding[] {
  const empty = [set.parameters, set.sentinel, set.sumologic].every((each) => Object.keys(each).length === 0);
  return empty && set.mode === undefined && set.severity === undefined ? [overrideWithoutEffect(source)] : [];
}

function unknownParameters(content: Content, override: Override): Finding[] {
  const selected = content.detections.filter((each) =>
    each.rules.some((rule: RuleSource) => selects(override.select, each, rule.id)),
  );
  const known = [...new Set(selected.flatMap((each: Detection) => each.parameters.map((parameter) => parameter.name)))];
  return Object.keys(override.set.parameters)
    .filter((name) => !known.includes(name))
    .map((name) =>
      overrideParameterUnknown(
        { ...override.source, path: [...override.source.path, "set", "parameters", name] },
        name,
        known,
      ),
    );
}
