import type { Detection } from "./detection";
import type { Selector } from "./environment";

/** Whether a selector is about a rule of a detection. */
export function selects(select: Selector, detection: Detection, ruleId: string): boolean {
  return specificity(select, detection, ruleId) > 0;
}

/**
 * How closely a selector fits a rule; in one layer the closer one wins.
 * @returns 6 the rule's id, 5 the detection's id, 4 a sub-technique, 3 a technique, 2 a tag, 1 all, 0 it does not fit.
 */
export function specificity(select: Selector, detection: Detection, ruleId: string): number {
  if ("id" in select) return select.id === ruleId ? 6 : select.id === detection.id ? 5 : 0;
  if ("technique" in select)
    return fitsTechnique(select.technique, detection) ? (select.technique.includes(".") ? 4 : 3) : 0;
  if ("tag" in select) return detection.tags.includes(select.tag) ? 2 : 0;
  return 1;
}

function fitsTechnique(technique: string, detection: Detection): boolean {
  return detection.attack.techniques.some((each) => each === technique || each.startsWith(`${technique}.`));
}
