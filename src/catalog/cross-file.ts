import { renderPlace } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import { selects } from "../model";
import type { Selector, Source } from "../model";
import type { Catalog } from "./catalog";
import { danglingId, doubledId, doubledOrg, doubledWorkspace, orphanPlaybook, selectsNothing } from "./errors";
import { fileId } from "./layers";
import { deployedIds, ownIds } from "./outline";
import type { FileKind, Named, Outline } from "./outline";
import { fieldOf, listOf, textOf } from "./raw-values";
import { orphanSchema, schemaOfNothing, schemaWithoutWorkspace } from "./workspace-errors";
import { environmentOfSchema } from "./workspace-schemas";
import { renderPath } from "./zod-issues";

/** What was read, and what of it is broken: a broken file is no reason to complain about those that refer to it. */
export interface Reading {
  /** What the files say, and where. */
  readonly catalog: Catalog;
  /** What each file is about, whole or not. */
  readonly outlines: readonly Outline[];
  /** The files of workspaces' schemas. */
  readonly schemas: readonly string[];
}

/** What is wrong between files: ids used twice, ids that name nothing, deviations of nothing. */
export function crossFileDiagnostics(reading: Reading): Diagnostic[] {
  const { outlines } = reading;
  return [
    ...doubled(reading, ownIds(outlines, "detection")),
    ...doubled(reading, deployedIds(outlines)),
    ...(["ring", "group", "environment"] as const).flatMap((kind) => doubled(reading, ownIds(outlines, kind))),
    ...outlines.filter(({ kind }) => kind === "environment").flatMap((each) => environmentReferences(reading, each)),
    ...doubledWorkspaces(reading),
    ...doubledOrgs(reading),
    ...playbookReferences(reading),
    ...selections(reading),
    ...acknowledgedRules(reading),
    ...orphanSchemas(reading),
  ];
}

function doubled({ catalog }: Reading, things: readonly Named[]): Diagnostic[] {
  const seen = new Map<string, Named>();
  return things.flatMap((thing) => {
    const first = seen.get(thing.id);
    if (first === undefined) {
      seen.set(thing.id, thing);
      return [];
    }
    const [here, there] = [thing, first].map(({ file, path, key }) =>
      catalog.placeOfValue({ file, path: [...path, ...key] }),
    );
    return [doubledId(here ?? thing, thing.id, renderPlace({ ...NOWHERE, ...there }))];
  });
}

const NOWHERE = { code: "", level: "error", message: "", help: "" } as const;

/** The ids of a kind of file: broken ones have the id that their name promises. */
function known({ outlines }: Reading, kind: FileKind): string[] {
  const names = outlines.filter((each) => each.kind === kind).map(({ file }) => fileId(file));
  return [...new Set([...ownIds(outlines, kind).map(({ id }) => id), ...names])];
}

function environmentReferences(reading: Reading, { file, raw }: Outline): Diagnostic[] {
  const rings = known(reading, "ring");
  const groups = known(reading, "group");
  const ring = textOf(raw, "ring");
  const at = (path: Source["path"]): ReturnType<Catalog["placeOf"]> => reading.catalog.placeOfValue({ file, path });
  return [
    ...(ring === undefined || rings.includes(ring) ? [] : [danglingId(at(["ring"]), "ring", ring, rings, "ring")]),
    ...listOf(raw, "groups").flatMap((group, index) => {
      const path = ["groups", index];
      return typeof group !== "string" || groups.includes(group)
        ? []
        : [danglingId(at(path), renderPath(path), group, groups, "group")];
    }),
  ];
}

/** Rules have the same names in a workspace whichever environment writes them. */
function doubledWorkspaces({ catalog }: Reading): Diagnostic[] {
  const seen = new Map<string, string>();
  return catalog.environments.flatMap(({ id, sentinel, source }) => {
    if (!sentinel) return [];
    const key = [sentinel.subscriptionId, sentinel.resourceGroup, sentinel.workspace].join("/").toLowerCase();
    const other = seen.get(key);
    seen.set(key, other ?? id);
    return other === undefined
      ? []
      : [doubledWorkspace(catalog.placeOf({ ...source, path: ["sentinel", "workspace"] }), other)];
  });
}

/** Two environments with one user of one org would each deploy every rule there. */
function doubledOrgs({ catalog }: Reading): Diagnostic[] {
  const seen = new Map<string, string>();
  return catalog.environments.flatMap(({ id, sumologic, source }) => {
    if (!sumologic) return [];
    const key = `${sumologic.deployment ?? sumologic.baseUrl ?? ""} ${sumologic.userId}`;
    const other = seen.get(key);
    seen.set(key, other ?? id);
    return other === undefined
      ? []
      : [doubledOrg(catalog.placeOf({ ...source, path: ["sumologic", "userId"] }), other)];
  });
}

function playbookReferences({ catalog, outlines }: Reading): Diagnostic[] {
  const hasBrokenPlaybook = outlines.some(({ kind, isWhole }) => kind === "playbook" && !isWhole);
  const detections = outlines.filter(({ kind }) => kind === "detection");
  const playbooks = [...catalog.playbooks.keys()];
  const dangling = detections.flatMap(({ file, raw }) => {
    const playbook = textOf(raw, "playbook");
    if (playbook === undefined || playbooks.includes(playbook) || hasBrokenPlaybook) return [];
    return [
      danglingId(catalog.placeOfValue({ file, path: ["playbook"] }), "playbook", playbook, playbooks, "playbook"),
    ];
  });
  const followed = new Set(detections.map(({ raw }) => textOf(raw, "playbook")));
  const isSure = detections.every(({ raw }) => raw !== undefined) && detections.length > 0;
  const orphans = isSure ? [...catalog.playbooks.values()].filter(({ id }) => !followed.has(id)) : [];
  // A playbook that somebody looked for by a wrong name is found once that name is mended.
  return [...dangling, ...(dangling.length > 0 ? [] : orphans.map(({ file, id }) => orphanPlaybook(file, id)))];
}

/** Whether every detection could be read, so that a name that none has means none. */
function areAllKnown({ catalog, outlines }: Reading): boolean {
  return outlines.every(({ kind, isWhole }) => kind !== "detection" || isWhole) && catalog.detections.length > 0;
}

/** Selectors are judged when every detection could be read, for a broken one may be what they mean. */
function selections(reading: Reading): Diagnostic[] {
  if (!areAllKnown(reading)) return [];
  const { catalog } = reading;
  const layers = [...catalog.rings, ...catalog.groups, ...catalog.environments];
  const selectors = [
    ...layers.flatMap((layer) => [...layer.overrides, ...layer.filters]),
    ...catalog.environments.flatMap(({ shards, source }) =>
      shards.flatMap((shard, index) =>
        shard.select.map((select, place) => ({
          select,
          source: { ...source, path: ["shards", index, "select", place] },
        })),
      ),
    ),
  ];
  return selectors
    .filter(
      ({ select }) => !catalog.detections.some((each) => each.rules.some((rule) => selects(select, each, rule.id))),
    )
    .flatMap(({ select, source }) => unselected(catalog, select, source));
}

/** Rules that the acknowledgements of rings, groups and environments name. A detection judges its own. */
function acknowledgedRules(reading: Reading): Diagnostic[] {
  if (!areAllKnown(reading)) return [];
  const { catalog } = reading;
  const known = catalog.detections.flatMap(({ rules }) => rules.map(({ id }) => id));
  const layers = [...catalog.rings, ...catalog.groups, ...catalog.environments];
  return layers
    .flatMap(({ acknowledged }) => acknowledged)
    .flatMap(({ rules = [], source: { file, path } }) =>
      rules.flatMap((id, index) => {
        const at = [...path, "rules", index];
        return known.includes(id)
          ? []
          : [danglingId(catalog.placeOfValue({ file, path: at }), renderPath(at), id, known, "rule")];
      }),
    );
}

/** Schemas of environments and detections that are not there: nothing would read them. */
function orphanSchemas(reading: Reading): Diagnostic[] {
  const environments = known(reading, "environment");
  return reading.schemas.flatMap((file) => {
    const id = environmentOfSchema(file);
    if (id === undefined) return hasDetection(reading, file) ? [] : [schemaOfNothing(file)];
    if (!environments.includes(id)) return [orphanSchema(file, id, environments)];
    return hasWorkspace(reading, id) ? [] : [schemaWithoutWorkspace(file, id)];
  });
}

/** A detection.yml beside it is reported itself. */
function hasDetection({ catalog }: Reading, schema: string): boolean {
  const folder = schema.replace(/[^/]*$/, "");
  return ["yaml", "yml", "YAML", "YML"].some((ending) => catalog.files.has(`${folder}detection.${ending}`));
}

/** Whether an environment has a workspace, or may have one once its file is mended. */
function hasWorkspace({ outlines }: Reading, id: string): boolean {
  const own = outlines.filter(
    ({ kind, file, raw }) => kind === "environment" && [fileId(file), textOf(raw, "id")].includes(id),
  );
  return own.some(({ raw, isWhole }) => !isWhole || fieldOf(raw, "sentinel") !== undefined);
}

function unselected(catalog: Catalog, select: Selector, { file, path }: Source): Diagnostic[] {
  const way = path.includes("select") ? path : [...path, "select"];
  const { detections } = catalog;
  const nothing = (key: string, kind: string, found: string, words: readonly string[]): Diagnostic[] => {
    const at = [...way, key];
    return [selectsNothing(catalog.placeOfValue({ file, path: at }), renderPath(at), kind, found, words)];
  };
  if ("id" in select) {
    const ids = detections.flatMap((each) => [each.id, ...each.rules.map((rule) => rule.id)]);
    return nothing("id", "detection or rule", select.id, ids);
  }
  if ("technique" in select)
    return nothing(
      "technique",
      "detection of technique",
      select.technique,
      detections.flatMap((each) => each.attack.techniques),
    );
  if ("tag" in select)
    return nothing(
      "tag",
      "detection with tag",
      select.tag,
      detections.flatMap((each) => each.tags),
    );
  return [];
}
