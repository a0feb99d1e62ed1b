import type { Detection } from "../model";
import type { YamlPath } from "./located-yaml";
import { listOf, rulesIn, textOf } from "./raw-values";

/** What kinds of file a project has. */
export type FileKind = "detection" | "playbook" | "list" | "function" | "ring" | "group" | "environment";

/** A file of any quality: what it says about itself, for references between files. */
export interface Outline {
  /** The kind of thing. */
  readonly kind: FileKind;
  /** The file. */
  readonly file: string;
  /** Its plain values, or some of them, whatever their mistakes; absent when its structure cannot be made out. */
  readonly raw?: unknown;
  /** Whether it could be read without a mistake of its own. */
  readonly isWhole: boolean;
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

/** An id and where it is written. */
export interface Named {
  /** The id. */
  readonly id: string;
  /** The file. */
  readonly file: string;
  /** The way to what has the id. */
  readonly path: YamlPath;
  /** The way from there to the id. */
  readonly key: YamlPath;
}

const ID = ["id"];

/** The ids that files of a kind give themselves. */
export function ownIds(outlines: readonly Outline[], kind: FileKind): Named[] {
  return outlines.filter((each) => each.kind === kind).flatMap(({ file, raw }) => idAt(file, raw, []));
}

/** The ids, and former ids, of everything that is deployed under its id. */
export function deployedIds(outlines: readonly Outline[]): Named[] {
  return outlines.flatMap(({ kind, file, raw }) => {
    if (kind === "detection") return rulesIn(raw).flatMap(({ rule, path }) => allIdsAt(file, rule, path));
    return kind === "list" || kind === "function" ? allIdsAt(file, raw, []) : [];
  });
}

function allIdsAt(file: string, raw: unknown, path: YamlPath): Named[] {
  const former = listOf(raw, "formerIds").flatMap((id, index) =>
    typeof id === "string" ? [{ id, file, path, key: ["formerIds", index] }] : [],
  );
  return [...idAt(file, raw, path), ...former];
}

function idAt(file: string, raw: unknown, path: YamlPath): Named[] {
  const id = textOf(raw, "id");
  return id === undefined ? [] : [{ id, file, path, key: ID }];
}
