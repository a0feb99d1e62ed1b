import type { CompiledRule, Finding } from "./compiled-rule";
import { ruleUnknown } from "./errors";

/** Rules with their references to other rules settled. */
export interface BoundRules {
  readonly rules: readonly CompiledRule[];
  readonly findings: readonly Finding[];
}

/**
 * Settles references between rules of an environment: a rule that names one which is not deployed there can never
 * fire as meant, so it is not applicable; a name that no rule has is an error.
 */
export function bindRules(rules: readonly CompiledRule[]): BoundRules {
  const byId = new Map(rules.map((each) => [each.id, each]));
  const findings: Finding[] = [];
  const bound = rules.map((rule): CompiledRule => {
    if (rule.kind !== "custom-insight" || !rule.spec.rules) return rule;
    const others = rules.filter((each) => each.siem === rule.siem && each.id !== rule.id).map((each) => each.id);
    for (const id of rule.spec.rules) if (!byId.has(id)) findings.push(ruleUnknown(rule.source, rule.id, id, others));
    const absent = rule.spec.rules.filter((id) => byId.get(id)?.deployment.state === "absent");
    if (absent.length === 0 || rule.deployment.state === "absent") return rule;
    const reason = `it needs ${absent.join(", ")}, which ${absent.length === 1 ? "is" : "are"} not deployed there`;
    return { ...rule, deployment: { state: "absent", cause: "notApplicable", reason } };
  });
  return { rules: bound, findings };
}
