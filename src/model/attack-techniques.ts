import type { TacticName } from "./attack";
import source from "./attack-techniques.json";

/** A technique or sub-technique of ATT&CK Enterprise, also one that is there no more. */
export interface Technique {
  /** ATT&CK's id: `T1608`, `T1608.001`. */
  readonly id: string;
  /** ATT&CK's name, of a sub-technique without its technique's. */
  readonly name: string;
  /** The tactics that it serves, by their shortnames; empty when it is revoked or was deprecated long ago. */
  readonly tactics: readonly TacticName[];
  /** The id of what took its place, when it is revoked; that may be revoked too, see {@link replacementOf}. */
  readonly revokedBy?: string;
  /** Whether ATT&CK gave it up and put nothing in its place. */
  readonly isDeprecated: boolean;
}

/** The version of ATT&CK that {@link findTechnique} knows. */
export const ATTACK_VERSION = source.version;

/** The ids of all techniques and sub-techniques, also of those that are there no more. */
export const TECHNIQUE_IDS: readonly string[] = Object.keys(source.techniques);

interface Row {
  readonly name: string;
  readonly tactics?: string;
  readonly revokedBy?: string;
  readonly deprecated?: boolean;
}

const ROWS: Readonly<Record<string, Row>> = source.techniques;

/** What ATT&CK says of a technique or sub-technique; `undefined` when it has none of this id. */
export function findTechnique(id: string): Technique | undefined {
  const row = Object.hasOwn(ROWS, id) ? ROWS[id] : undefined;
  if (!row) return undefined;
  const { name, tactics = "", revokedBy, deprecated = false } = row;
  return {
    id,
    name,
    // The file names only tactics of its own version, which are those of `TACTICS`; a test holds it.
    tactics: tactics.split(" ").filter((each) => each !== "") as TacticName[],
    ...(revokedBy !== undefined && { revokedBy }),
    isDeprecated: deprecated,
  };
}

/** The technique that took the place of a revoked one at last; a technique that is not revoked is its own. */
export function replacementOf(technique: Technique): Technique {
  const next = technique.revokedBy === undefined ? undefined : findTechnique(technique.revokedBy);
  return next ? replacementOf(next) : technique;
}
