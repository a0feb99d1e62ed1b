import { isSubTechnique, parentTechnique, tacticOf } from "../attack";
import type { TacticName } from "../attack";

/** ATT&CK as azurerm takes it, and what it cannot hold. */
export interface SentinelAttack {
  /** azurerm's names, each once. */
  readonly tactics: string[];
  /** Techniques, sub-techniques reduced to their parents, each once. */
  readonly techniques: string[];
  /** Sub-techniques, each once. */
  readonly subTechniques: string[];
  /** Which tactics have another name there, for the reader of the plan. */
  readonly tacticNotes: string[];
  /** All that an analytics rule cannot hold, for the reader of the plan. */
  readonly notes: string[];
}

/** Reduces ATT&CK 19 tactics and sub-techniques to what azurerm 4.55.0 and its API version accept. */
export function sentinelAttack(
  tactics: readonly TacticName[] = [],
  techniques: readonly string[] = [],
): SentinelAttack {
  const subTechniques = sortedSet(techniques.filter(isSubTechnique));
  const tacticNotes = tactics.flatMap((name) => {
    const { id, sentinelLoss } = tacticOf(name);
    return sentinelLoss === undefined ? [] : [`notSupported: tactic ${name} (${id}): ${sentinelLoss}`];
  });
  return {
    tactics: sortedSet(tactics.map((name) => tacticOf(name).sentinel)),
    techniques: sortedSet(techniques.map(parentTechnique)),
    subTechniques,
    tacticNotes,
    notes: [
      ...tacticNotes,
      ...(subTechniques.length === 0
        ? []
        : [`notSupported: sub-techniques ${subTechniques.join(", ")}: the azurerm provider sends techniques only`]),
    ],
  };
}

function sortedSet(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
