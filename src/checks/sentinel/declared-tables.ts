import type { KqlTableUse } from "../../languages";
import type { RequiredData } from "../../model";
import type { CheckedRule } from "../subject";
import type { CheckedKql } from "./query-output";

/** The data that a rule declares to need; `undefined` for what rules need beside them. */
export function requiredData({
  rule,
  detection,
}: Pick<CheckedRule, "detection"> & { readonly rule: { readonly id: string } }): RequiredData | undefined {
  return detection?.rules.find((each) => each.id === rule.id)?.requires;
}

/** The first place of each table that a query reads in its own workspace. */
export function tablesRead({ text, analysis }: CheckedKql): KqlTableUse[] {
  const seen = new Set<string>();
  return analysis.tables.filter(({ name, start }) => {
    // Behind a dot stands the table of another workspace.
    if (seen.has(name) || text.slice(0, start).trimEnd().endsWith(".")) return false;
    seen.add(name);
    return true;
  });
}
