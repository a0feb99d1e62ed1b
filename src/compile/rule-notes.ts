import { sentinelAttack } from "../model";
import type { Detection, Playbook, PlaybookSteps, RuleSource, TacticName } from "../model";
import { leftOut } from "./playbook-text";

/** What the SIEM cannot hold of a detection, for the reader of the plan. */
export function lossNotes(detection: Detection, rule: RuleSource, spec: Readonly<Record<string, unknown>>): string[] {
  if (rule.siem !== "sentinel") return [];
  const { tactics, techniques } = spec as { tactics?: readonly TacticName[]; techniques?: readonly string[] };
  const { notes, tacticNotes } = sentinelAttack(tactics, techniques);
  const isCritical = detection.severity === "critical" && rule.fields["severity"] === undefined;
  return [
    ...(rule.kind === "hunting" ? tacticNotes : notes),
    ...(isCritical ? ["notSupported: severity critical: Sentinel's gravest is High"] : []),
  ];
}

/** What of its playbook a rule cannot carry or is not given. Sentinel's tasks stand beside its rules, with notes of their own. */
export function playbookNotes(rule: RuleSource, playbook: Playbook | undefined, steps: PlaybookSteps): string[] {
  if (!playbook || rule.siem === "sentinel") return [];
  if (rule.kind === "scheduled-search") {
    return steps === "none"
      ? []
      : [`notSupported: playbook ${playbook.id}: a scheduled search holds no steps; Cloud SIEM rules and monitors do`];
  }
  const missing = leftOut(playbook, steps);
  return missing === undefined ? [] : [missing];
}
