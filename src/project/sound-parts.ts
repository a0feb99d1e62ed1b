import type { Catalog } from "../catalog";
import type { Content } from "../model";
import { detectionFolderOf } from "./detection-folder";

const sound = new WeakMap<Catalog, Content>();

/** What of a project has no error in its files, so that one broken file does not hide what is wrong with the others. */
export function soundParts(catalog: Catalog): Content {
  const known = sound.get(catalog);
  if (known) return known;
  const broken = brokenFolders(catalog);
  const parts = broken.size === 0 ? catalog : partsWithout(catalog, broken);
  sound.set(catalog, parts);
  return parts;
}

/** Files with errors; a detection's queries stand in its folder. */
function brokenFolders({ diagnostics }: Catalog): Set<string> {
  return new Set(
    diagnostics.flatMap(({ level, file }) => (level === "error" && file !== undefined ? [unitOf(file)] : [])),
  );
}

/** What a file belongs to: a detection's folder, or itself. */
function unitOf(file: string): string {
  return detectionFolderOf(file) ?? file;
}

function partsWithout(catalog: Catalog, broken: ReadonlySet<string>): Content {
  const whole = <T extends { readonly source: { readonly file: string } }>(things: readonly T[]): T[] =>
    things.filter((each) => !broken.has(unitOf(each.source.file)));
  const rings = whole(catalog.rings);
  return {
    detections: whole(catalog.detections),
    playbooks: new Map([...catalog.playbooks].filter(([, { file }]) => !broken.has(file))),
    lists: whole(catalog.lists),
    functions: whole(catalog.functions),
    rings,
    groups: whole(catalog.groups),
    environments: whole(catalog.environments).filter(({ ring }) => rings.some((each) => each.id === ring)),
  };
}
