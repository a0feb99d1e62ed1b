import { listAt, rulesIn, textAt } from "./raw-values";
import type { YamlPath } from "./located-yaml";
import type { Detection } from "../model";

/** What kinds of file a project has. */
export type FileKind = "detection" | "playbook" | "list" | "function" | "ring" | "group" | "environment";

/** A file of any quality: what it says about itself, for references between files. */
export interface Outline {
  readonly kind: FileKind;
  readonly file: string;
  /** Its plain values, or some of them, whatever their mistakes; absent when its structure cannot be made out. */
  readonly raw?: unknown;
  /** Whether it could be read without a mistake of its own. */
  readonly isWhole: boolean;
}

/** An id and where it is written. */
export interface Named {
  readonly id: string;
  readonly file: string;
  readonly path: YamlPath;
}

/** What is kept of the plain values of a detection without a mistake: the rest would only fill the memory. */
export function outlineOf({ id, playbook, rules }: Detection): unknown {
  return {
    id,
    playbook,
    rules: {
      sentinel: rules.filter(({ siem }) => siem === "sentinel"),
      sumologic: rules.filter(({ siem }) => siem === "sumologic"),
    },
  };
}

/** The ids that files of some kinds give themselves. */
export function ownIds(outlines: readonly Outline[], ...kinds: readonly FileKind[]): Named[] {
  return outlines.filter(({ kind }) => kinds.includes(kind)).flatMap(({ file, raw }) => idAt(file, raw, []));
}

/** The ids, and former ids, of everything that is deployed under its id. */
export function deployedIds(outlines: readonly Outline[]): Named[] {
  return outlines.flatMap(({ kind, file, raw }) => {
    if (kind === "detection") return rulesIn(raw).flatMap(({ rule, path }) => [...idAt(file, rule, path), ...formerIdsAt(file, rule, path)]);
    return kind === "list" || kind === "function" ? [...idAt(file, raw, []), ...formerIdsAt(file, raw, [])] : [];
  });
}

function idAt(file: string, raw: unknown, path: YamlPath): Named[] {
  const id = textAt(raw, ["id"]);
  return id === undefined ? [] : [{ id, file, path: [...path, "id"] }];
}

function formerIdsAt(file: string, raw: unknown, path: YamlPath): Named[] {
  return listAt(raw, ["formerIds"]).flatMap(({ entry, path: way }) =>
    typeof entry === "string" ? [{ id: entry, file, path: [...path, ...way] }] : [],
  );
}
