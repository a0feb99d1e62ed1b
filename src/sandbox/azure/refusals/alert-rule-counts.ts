import { SOURCES, refusal, unworded } from "./refusal";
import type { RefusalRow } from "./refusal";

const SCHEDULED_MOST = 512;
const NRT_MOST = 50;

/** A rule among those of its workspace. */
export interface RuleAmongOthers {
  /** Its kind. */
  readonly kind: string;
  /** Its display name. */
  readonly displayName: string;
  /** Whether it shall run. */
  readonly enabled: boolean;
  /** Whether another rule has its display name. */
  readonly isNameTaken: boolean;
  /** How many other scheduled rules are enabled. */
  readonly enabledScheduled: () => number;
  /** How many other NRT rules are enabled. */
  readonly enabledNrt: () => number;
}

/** What is refused for what else the workspace has. */
export const ALERT_RULE_COUNTS: readonly RefusalRow<RuleAmongOthers>[] = [
  refusal({
    id: "rule-name-taken",
    summary: "No two rules of a workspace have the same display name.",
    source: unworded(SOURCES.scheduled),
    find: ({ isNameTaken, displayName }) =>
      isNameTaken ? `An analytics rule with the display name '${displayName}' already exists.` : undefined,
  }),
  fullRow("scheduled-rules-full", ["Scheduled", "scheduled", SCHEDULED_MOST], (rule) => rule.enabledScheduled()),
  fullRow("nrt-rules-full", ["NRT", "NRT", NRT_MOST], (rule) => rule.enabledNrt()),
];

function fullRow(
  id: string,
  [kind, noun, most]: readonly [string, string, number],
  countOf: (rule: RuleAmongOthers) => number,
): RefusalRow<RuleAmongOthers> {
  return refusal({
    id,
    summary: `A workspace has at most ${most} enabled ${noun} rules.`,
    source: unworded(SOURCES.limits),
    find: (rule) =>
      rule.kind === kind && rule.enabled && countOf(rule) >= most
        ? `The maximum number of enabled ${noun} rules (${most}) has been reached.`
        : undefined,
  });
}
