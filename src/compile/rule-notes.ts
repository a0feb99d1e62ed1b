import { sentinelAttack } from "../model";
import type { Playbook, PlaybookSteps, RuleSource, Severity, TacticName } from "../model";
import { leftOut } from "./playbook-text";

/** What the SIEM cannot hold of a detection, for the reader of the plan. */
export function lossNotes(rule: RuleSource, spec: Readonly<Record<string, unknown>>, severity: Severity): string[] {
  if (rule.siem !== "sentinel") return [];
  const { tactics, techniques } = spec as { tactics?: readonly TacticName[]; techniques?: readonly string[] };
  const { notes, tacticNotes } = sentinelAttack(tactics, techniques);
  const isCritical = severity === "critical" && rule.kind !== "hunting" && spec["severity"] === "High";
  return [
    ...(rule.kind === "hunting" ? tacticNotes : notes),
    ...(isCritical ? ["notSupported: severity critical: Sentinel's gravest is High"] : []),
  ];
}

/** What of its playbook a rule cannot carry or is not given. Sentinel's tasks stand beside its rules, with notes of their own. */
export function playbookNotes(rule: RuleSource, playbook: Playbook | undefined, steps: PlaybookSteps): string[] {
  if (!playbook || rule.kind === "scheduled" || rule.kind === "nrt") return [];
  if (rule.kind === "hunting") {
    return steps === "none"
      ? []
      : [`notSupported: playbook ${playbook.id}: a hunting query makes no incident that could hold tasks`];
  }
  if (rule.kind === "scheduled-search") {
    return steps === "none"
      ? []
      : [`notSupported: playbook ${playbook.id}: a scheduled search holds no steps; Cloud SIEM rules and monitors do`];
  }
  const missing = leftOut(playbook, steps);
  return missing === undefined ? [] : [missing];
}
