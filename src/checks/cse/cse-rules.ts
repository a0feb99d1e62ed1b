import type { RequiredData } from "../../model";
import type { CheckedRule, CheckedRuleOf, CheckedText } from "../subject";

/** The kinds of Cloud SIEM rules that look at records. */
export const CSE_KINDS = ["match", "threshold", "aggregation", "chain", "first-seen", "outlier"] as const;

/** A Cloud SIEM rule that looks at records. */
export type CseRule = CheckedRuleOf<(typeof CSE_KINDS)[number]>;

/** An expression of a rule. */
export type CheckedCse = Extract<CheckedText, { /** The language. */ readonly language: "cse-expression" }>;

/** The way to a value of a rule's spec. */
export type FieldPath = readonly [string, ...(string | number)[]];

/** The expressions that choose records, in their order; not those that decide over aggregates. */
export function filtersOf({ texts }: Pick<CheckedRule, "texts">): CheckedCse[] {
  return texts
    .filter((each) => each.language === "cse-expression")
    .filter(({ path }) => path[0] !== "triggerExpression");
}

/** Whether an expression parses: of one that does not, nothing is said beside that. */
export function isWhole({ analysis }: CheckedCse): boolean {
  return analysis.faults.every((each) => each.phase === "semantic");
}

/** The data that a rule declares to need; `undefined` for what rules need beside them. */
export function requiredData({
  rule,
  detection,
}: Pick<CheckedRule, "detection"> & { readonly rule: { readonly id: string } }): RequiredData | undefined {
  return detection?.rules.find((each) => each.id === rule.id)?.requires;
}

/** Words as a list in a message: `a`, `b`. */
export function quoted(words: readonly string[]): string {
  return words.map((each) => `\`${each}\``).join(", ");
}
