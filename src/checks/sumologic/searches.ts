import { scanCode } from "../../languages";
import type { AssignedLiteral, StageSummary, Token } from "../../languages";
import type { RequiredData } from "../../model";
import type { Spot } from "../check";
import type { CheckedRule, CheckedRuleOf, CheckedText } from "../subject";

/** A search of a rule. */
export type CheckedSearch = Extract<CheckedText, { /** The language. */ readonly language: "sumo-search" }>;

/** The search of a rule, when it parses: of one that does not, nothing is said beside that. */
export function searchOf({ texts }: Pick<CheckedRule, "texts">): CheckedSearch | undefined {
  const search = texts.find((each) => each.language === "sumo-search");
  return search?.analysis.faults.every((each) => each.phase === "semantic") === true ? search : undefined;
}

/** The search of a rule whose results become signals. */
export function signalSearchOf(rule: CheckedRuleOf<"scheduled-search">): CheckedSearch | undefined {
  return rule.rule.spec.notification.type === "cseSignal" ? searchOf(rule) : undefined;
}

/** Whether a search gives a field for certain; names are the same whatever their case. */
export function gives({ analysis }: CheckedSearch, name: string): boolean {
  return analysis.outputFields.some((each) => each.name.toLowerCase() === name.toLowerCase());
}

/** The written values that a field has at the end; `undefined` when a later stage gives it something else. */
export function lastLiterals({ analysis, text }: CheckedSearch, name: string): AssignedLiteral | undefined {
  const found = analysis.literalsAssigned.findLast((each) => each.field.toLowerCase() === name.toLowerCase());
  const behind = found && text.slice(analysis.stages[found.stage]?.end ?? text.length);
  return behind === undefined || new RegExp(`\\bas\\b[^|]*\\b${name}\\b`, "i").test(behind) ? undefined : found;
}

/** A place of a search. */
export function spotAt(text: CheckedSearch, { start, end }: Pick<StageSummary, "start" | "end">): Spot {
  return { text, span: { start, end } };
}

/** The words before an opening bracket: calls of functions, where they stand. */
export function callsIn({ text }: CheckedSearch): Token[] {
  const tokens = scanCode("sumo-search", text);
  return tokens.filter(({ kind }, index) => kind === "word" && tokens[index + 1]?.text === "(");
}

/** The data that a rule declares to need; `undefined` for what rules need beside them. */
export function requiredData({
  rule,
  detection,
}: Pick<CheckedRule, "detection"> & {
  /** The rule. */
  readonly rule: {
    /** Its id. */
    readonly id: string;
  };
}): RequiredData | undefined {
  return detection?.rules.find((each) => each.id === rule.id)?.requires;
}
