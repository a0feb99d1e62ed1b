import { sentinelAttack } from "../../src/model";
import type { SentinelAttack, TacticName } from "../../src/model";
import { splitTechniques } from "../techniques";

/** ATT&CK as azurerm takes it; techniques that only Terraform knows stand behind the others. */
export function attackConfig({
  tactics,
  techniques,
}: {
  readonly tactics?: readonly TacticName[];
  readonly techniques?: readonly string[];
}): SentinelAttack {
  const { known, later } = splitTechniques(techniques);
  const attack = sentinelAttack(tactics, known);
  return { ...attack, techniques: [...attack.techniques, ...later] };
}
