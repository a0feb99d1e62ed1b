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
  refusal({
    id: "scheduled-rules-full",
    summary: `A workspace has at most ${SCHEDULED_MOST} enabled scheduled rules.`,
    source: unworded(SOURCES.limits),
    find: ({ kind, enabled, enabledScheduled }) =>
      kind === "Scheduled" && enabled && enabledScheduled() >= SCHEDULED_MOST
        ? `The maximum number of enabled scheduled rules (${SCHEDULED_MOST}) has been reached.`
        : undefined,
  }),
  refusal({
    id: "nrt-rules-full",
    summary: `A workspace has at most ${NRT_MOST} enabled NRT rules.`,
    source: unworded(SOURCES.limits),
    find: ({ kind, enabled, enabledNrt }) =>
      kind === "NRT" && enabled && enabledNrt() >= NRT_MOST
        ? `The maximum number of enabled NRT rules (${NRT_MOST}) has been reached.`
        : undefined,
  }),
];
