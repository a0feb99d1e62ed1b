import type { ChainRuleSpec, ChainStep } from "../sumologic/chain-rule";
import { refuse, warn } from "./breach";
import type { LimitBreach } from "./breach";
import { cseRuleLimits } from "./cse-rule";
import { windowLimits } from "./rule-window";
import { atLeast, cseSeverity, expressionText, inside } from "./sumo-values";

/** What a chain rule must keep. */
export function chainRuleLimits(spec: ChainRuleSpec): readonly LimitBreach[] {
  return [
    ...cseRuleLimits(spec),
    ...windowLimits(spec),
    ...expressionText("description", spec.description),
    ...spec.expressionsAndLimits.flatMap(step),
    ...steps(spec),
    ...cseSeverity("severity", spec.severity),
  ];
}

function step({ expression, limit }: ChainStep, index: number): LimitBreach[] {
  const at = `expressionsAndLimits[${String(index)}]`;
  return inside("expressionsAndLimits", [
    ...expressionText(`${at}.expression`, expression),
    ...atLeast(1, `${at}.limit`, limit),
  ]);
}

/** Source of the limit to two ordered steps: "Write a Chain Rule", Sumo Logic documentation; the provider does not check it. */
function steps({ expressionsAndLimits: { length }, ordered = false }: ChainRuleSpec): LimitBreach[] {
  if (length < 2) {
    return [
      refuse(
        "chain-too-short",
        ["expressionsAndLimits"],
        `expressionsAndLimits: ${String(length)} step(s), a chain has 2 or more`,
        "add a step, or use a threshold rule",
      ),
    ];
  }
  if (!ordered || length === 2) return [];
  return [
    warn(
      "chain-order-of-many",
      ["expressionsAndLimits", "ordered"],
      `ordered: ${String(length)} steps, but Sumo Logic documents an exact order for 2 steps only`,
      "join steps, let them happen in any order, or make an ordered custom insight of several rules",
    ),
  ];
}
