import type { Diagnostic } from "../diagnostics";
import { selects, SIEMS } from "../model";
import type { Environment, Layer, Source } from "../model";
import type { Catalog } from "./catalog";
import { danglingId, doubledId, noRule, orphanPlaybook, selectsNothing } from "./errors";

/** What is wrong between files: ids used twice, ids that name nothing, deviations of nothing. */
export function crossFileDiagnostics(catalog: Catalog): Diagnostic[] {
  return [
    ...doubledIds(catalog),
    ...catalog.environments.flatMap((each) => environmentReferences(catalog, each)),
    ...detectionReferences(catalog),
    ...[...catalog.rings, ...catalog.groups, ...catalog.environments].flatMap((layer) => selections(catalog, layer)),
    ...[...catalog.playbooks.values()]
      .filter((playbook) => !catalog.detections.some((each) => each.playbook === playbook.id))
      .map((playbook) => orphanPlaybook(playbook.file, playbook.id)),
  ];
}

interface Named {
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly source: Source;
}

function doubledIds(catalog: Catalog): Diagnostic[] {
  const deployed: Named[] = [...catalog.detections.flatMap((each) => each.rules), ...catalog.lists, ...catalog.functions];
  return [
    ...doubled(catalog, catalog.detections.map(({ id, source }) => ({ id, source }))),
    ...doubled(catalog, deployed),
    ...doubled(catalog, catalog.environments),
    ...doubled(catalog, catalog.rings),
    ...doubled(catalog, catalog.groups),
  ];
}

function doubled(catalog: Catalog, things: readonly Named[]): Diagnostic[] {
  const seen = new Map<string, Source>();
  return things.flatMap((thing) =>
    [thing.id, ...(thing.formerIds ?? [])].flatMap((id) => {
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, thing.source);
        return [];
      }
      const key = id === thing.id ? "id" : "formerIds";
      return [doubledId(catalog.placeOf({ ...thing.source, path: [...thing.source.path, key] }), id, first.file)];
    }),
  );
}

function environmentReferences(catalog: Catalog, environment: Environment): Diagnostic[] {
  const rings = catalog.rings.map((each) => each.id);
  const groups = catalog.groups.map((each) => each.id);
  const at = (...path: (string | number)[]): ReturnType<Catalog["placeOf"]> => catalog.placeOf({ file: environment.source.file, path });
  return [
    ...(rings.includes(environment.ring) ? [] : [danglingId(at("ring"), "ring", environment.ring, rings)]),
    ...environment.groups.flatMap((group, index) =>
      groups.includes(group) ? [] : [danglingId(at("groups", index), "groups", group, groups)],
    ),
  ];
}

function detectionReferences(catalog: Catalog): Diagnostic[] {
  return catalog.detections.flatMap((detection) => {
    const ids = detection.rules.map((each) => each.id);
    const at = (...path: (string | number)[]): ReturnType<Catalog["placeOf"]> => catalog.placeOf({ file: detection.source.file, path });
    const named = [
      ...detection.tests.flatMap((test, index) => (test.rules ?? []).map((id) => ({ id, path: ["tests", index, "rules"] }))),
      ...detection.parameters.flatMap(({ name, rules }) => (rules ?? []).map((id) => ({ id, path: ["parameters", name, "rules"] }))),
    ];
    return [
      ...named.filter(({ id }) => !ids.includes(id)).map(({ id, path }) => danglingId(at(...path), path.join("."), id, ids)),
      ...(detection.playbook === undefined || catalog.playbooks.has(detection.playbook)
        ? []
        : [danglingId(at("playbook"), "playbook", detection.playbook, [...catalog.playbooks.keys()])]),
      ...SIEMS.filter((siem) => !detection.rules.some((rule) => rule.siem === siem) && detection.notSupported[siem] === undefined).map(
        (siem) => noRule(at("rules", siem), siem),
      ),
    ];
  });
}

function selections(catalog: Catalog, layer: Layer): Diagnostic[] {
  return [...layer.overrides, ...layer.filters]
    .filter(({ select }) => !catalog.detections.some((detection) => detection.rules.some((rule) => selects(select, detection, rule.id))))
    .map(({ select, source }) => selectsNothing(catalog.placeOf({ ...source, path: [...source.path, "select"] }), JSON.stringify(select)));
}
