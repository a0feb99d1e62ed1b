import { findTechnique, replacementOf } from "../../model";
import type { TacticName } from "../../model";

/** The tactics that a technique serves, or what took its place; `undefined` when nobody knows. */
export function tacticsOf(id: string): readonly TacticName[] | undefined {
  const technique = findTechnique(id);
  const tactics = technique && replacementOf(technique).tactics;
  return tactics && tactics.length > 0 ? tactics : undefined;
}
