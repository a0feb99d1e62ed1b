import type { Diagnostic } from "../diagnostics";
import { isId, SIEMS } from "../model";
import { danglingId, misplaced, noRule, ruleAndReason } from "./errors";
import type { LocatedYaml, YamlPath } from "./located-yaml";
import { listAt, rulesIn, textAt, valueAt } from "./raw-values";
import { isMapping } from "./schema";
import { renderPath } from "./zod-issues";

/** What does not fit together within a detection's file, whatever its other mistakes. */
export function detectionReferences(raw: unknown, folder: string, located: LocatedYaml): Diagnostic[] {
  return [...folderName(raw, folder, located), ...siems(raw, located), ...ruleReferences(raw, located)];
}

function folderName(raw: unknown, folder: string, located: LocatedYaml): Diagnostic[] {
  const id = textAt(raw, ["id"]);
  const name = folder.split("/").at(-1) ?? "";
  return id === undefined || id === name || !isId(id) ? [] : [misplaced(located.placeOfValue(["id"]), id, "folder", name)];
}

/** Every SIEM has a rule, or a reason why not. With an unknown key under `rules` nobody knows what is there. */
function siems(raw: unknown, located: LocatedYaml): Diagnostic[] {
  const rules = valueAt(raw, ["rules"]);
  if (!isMapping(rules) || Object.keys(rules).some((key) => !(SIEMS as readonly string[]).includes(key))) return [];
  return SIEMS.flatMap((siem) => {
    const hasReason = valueAt(raw, ["notSupported", siem]) !== undefined;
    const list = rules[siem];
    if (list !== undefined && (!Array.isArray(list) || list.length > 0)) {
      return hasReason ? [ruleAndReason(located.placeOf(["notSupported", siem]), siem)] : [];
    }
    return hasReason ? [] : [noRule(located.placeOf(["rules", siem]), siem)];
  });
}

/** Rules that parameters and tests name are rules of the same detection. */
function ruleReferences(raw: unknown, located: LocatedYaml): Diagnostic[] {
  const ids = rulesIn(raw).map(({ rule }) => textAt(rule, ["id"]));
  const known = ids.filter((each) => each !== undefined);
  if (known.length < ids.length || ids.length === 0) return [];
  const parameters = valueAt(raw, ["parameters"]);
  const named: YamlPath[] = [
    ...Object.keys(isMapping(parameters) ? parameters : {}).map((name) => ["parameters", name, "rules"]),
    ...listAt(raw, ["tests"]).map(({ path }) => [...path, "rules"]),
  ];
  return named
    .flatMap((path) => listAt(raw, path))
    .flatMap(({ entry, path }) =>
      typeof entry !== "string" || known.includes(entry)
        ? []
        : [danglingId(located.placeOfValue(path), renderPath(path), entry, known, "rule of this detection")],
    );
}
