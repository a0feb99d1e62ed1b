import { isSubTechnique, parentTechnique, tacticOf } from "../../src/model";
import type { TacticName } from "../../src/model";

/** ATT&CK as azurerm takes it, and what it cannot hold. */
export interface SentinelAttack {
  /** azurerm's names, each once. */
  readonly tactics: string[];
  /** Techniques, sub-techniques reduced to their parents, each once. */
  readonly techniques: string[];
  /** What was reduced, for the reader of the plan. */
  readonly notes: string[];
}

/** Reduces ATT&CK 19 tactics and sub-techniques to what azurerm 4.55.0 and its API version accept. */
export function sentinelAttack(tactics: readonly TacticName[] = [], techniques: readonly string[] = []): SentinelAttack {
  const subTechniques = techniques.filter(isSubTechnique);
  const losses = tactics.flatMap((name) => {
    const { id, sentinelLoss } = tacticOf(name);
    return sentinelLoss === undefined ? [] : [`notSupported: tactic ${name} (${id}): ${sentinelLoss}`];
  });
  return {
    tactics: [...new Set(tactics.map((name) => tacticOf(name).sentinel))].sort(),
    techniques: [...new Set(techniques.map(parentTechnique))].sort(),
    notes: [
      ...losses,
      ...(subTechniques.length === 0
        ? []
        : [`notSupported: sub-techniques ${subTechniques.join(", ")}: the azurerm provider sends techniques only`]),
    ],
  };
}
