import type { CompiledRule, Finding } from "./compiled-rule";
import { ruleElsewhere, ruleUnknown } from "./errors";

/** Rules with their references to other rules settled. */
export interface BoundRules {
  /** The rules, in their order. */
  readonly rules: readonly CompiledRule[];
  /** What is wrong with them. */
  readonly findings: readonly Finding[];
}

/**
 * Settles references between rules of an environment. An insight that names a rule which does not run there can never
 * be made, so it is not applicable; a rule that is not there at all, or is kept in another state, is an error.
 */
export function bindRules(rules: readonly CompiledRule[]): BoundRules {
  const byId = new Map(rules.map((each) => [each.id, each]));
  const findings: Finding[] = [];
  const bound = rules.map((rule): CompiledRule => {
    if (rule.kind !== "custom-insight" || !rule.spec.rules) return rule;
    findings.push(...rule.spec.rules.flatMap((id) => referenceFindings(rule, id, rules, byId.get(id))));
    const idle = rule.spec.rules.filter((id) => !isRunning(byId.get(id)));
    if (idle.length === 0 || rule.deployment.state === "absent") return rule;
    const reason = `it needs ${idle.join(", ")}, which ${idle.length === 1 ? "does" : "do"} not run there`;
    return { ...rule, deployment: { state: "absent", cause: "notApplicable", reason } };
  });
  return { rules: bound, findings };
}

function isRunning(rule: CompiledRule | undefined): boolean {
  return rule?.deployment.state === "deployed" && rule.deployment.mode !== "off";
}

function referenceFindings(
  rule: CompiledRule,
  id: string,
  all: readonly CompiledRule[],
  named: CompiledRule | undefined,
): Finding[] {
  if (named?.siem !== rule.siem) {
    const others = all.filter((each) => each.siem === rule.siem && each.id !== rule.id).map((each) => each.id);
    return [ruleUnknown(rule.source, rule.id, id, others)];
  }
  return named.shard === rule.shard ? [] : [ruleElsewhere(rule.source, rule.id, id, named.shard)];
}
