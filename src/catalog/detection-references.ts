import type { Diagnostic } from "../diagnostics";
import { isId, SIEMS } from "../model";
import { danglingId, misplaced, noRule, ruleAndReason } from "./errors";
import type { LocatedYaml, YamlPath } from "./located-yaml";
import { fieldOf, listOf, textOf } from "./raw-values";
import type { RawRule } from "./raw-values";
import { isMapping } from "./schema";
import { renderPath } from "./zod-issues";

/** A detection's file, whatever its mistakes. */
export interface RawDetection {
  /** The value as YAML gave it. */
  readonly raw: unknown;
  /** Its rules. */
  readonly rules: readonly RawRule[];
  /** Path of its folder, relative to the project's root. */
  readonly folder: string;
  /** Says where things stand. */
  readonly located: LocatedYaml;
}

/** What does not fit together within a detection's file, whatever its other mistakes. */
export function detectionReferences(detection: RawDetection): Diagnostic[] {
  return [...folderName(detection), ...siems(detection), ...ruleReferences(detection)];
}

function folderName({ raw, folder, located }: RawDetection): Diagnostic[] {
  const id = textOf(raw, "id");
  if (id === undefined || folder.endsWith(`/${id}`) || !isId(id)) return [];
  return [misplaced(located.placeOfValue(["id"]), id, "folder", folder.split("/").at(-1) ?? "")];
}

/** Every SIEM has a rule, or a reason why not. With an unknown key under `rules` nobody knows what is there. */
function siems({ raw, located }: RawDetection): Diagnostic[] {
  const rules = fieldOf(raw, "rules");
  if (!isMapping(rules) || Object.keys(rules).some((key) => key !== "sentinel" && key !== "sumologic")) return [];
  const reasons = fieldOf(raw, "notSupported");
  return SIEMS.flatMap((siem) => {
    const list = rules[siem];
    const hasRule = Array.isArray(list) ? list.length > 0 : list !== undefined;
    const hasReason = fieldOf(reasons, siem) !== undefined;
    if (hasRule !== hasReason) return [];
    return hasRule
      ? [ruleAndReason(located.placeOf(["notSupported", siem]), siem)]
      : [noRule(located.placeOf(["rules", siem]), siem)];
  });
}

/** Rules that parameters, tests and acknowledgements name are rules of the same detection. */
function ruleReferences({ raw, rules, located }: RawDetection): Diagnostic[] {
  const ids = rules.map(({ rule }) => textOf(rule, "id"));
  const known = ids.filter((each) => each !== undefined && isId(each)) as readonly string[];
  // An id that is missing or misspelt may be the one that is meant.
  if (known.length < ids.length || ids.length === 0) return [];
  const parameters = fieldOf(raw, "parameters");
  const named: [unknown, YamlPath][] = [
    ...(isMapping(parameters) ? Object.entries(parameters) : []).map(([name, each]): [unknown, YamlPath] => [
      each,
      ["parameters", name],
    ]),
    ...["tests", "acknowledged"].flatMap((key) =>
      listOf(raw, key).map((each, index): [unknown, YamlPath] => [each, [key, index]]),
    ),
  ];
  return named.flatMap(([each, path]) =>
    listOf(each, "rules").flatMap((id, index) => {
      if (typeof id !== "string" || known.includes(id)) return [];
      const at = [...path, "rules", index];
      return [danglingId(located.placeOfValue(at), renderPath(at), id, known, "rule of this detection")];
    }),
  );
}
